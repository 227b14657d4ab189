package io.chapar.extract;

import java.util.List;
import java.util.Properties;
import java.util.function.Function;

/**
 * What the finders know of a language: its tables, and how it builds sentences.
 *
 * @param capitals names begin with capital letters
 * @param offices where the word that heads an office stands
 * @param verbLast what is reported without marks stands before the verb
 * @param subjectAfter the speaker may follow the verb
 * @param bareVerb a reporting verb without "that" or colon may report
 * @param occasions words for where somebody speaks, in the case that says so
 * @param adjectiveEnds how adjectives end that stand before the head of a name
 * @param land ISO 3166 country whose bodies the table of organisations means; empty if no one's
 * @param decimal the sign before decimals where figures alone leave it open
 */
record Language(
    String tag,
    Tokeniser tokeniser,
    Lexicon lexicon,
    Background background,
    boolean capitals,
    Offices offices,
    boolean verbLast,
    boolean subjectAfter,
    boolean bareVerb,
    String land,
    char decimal,
    java.util.Set<String> ordinalEnds,
    java.util.Set<String> clauseEnds,
    java.util.Set<String> occasions,
    java.util.Set<String> adjectiveEnds) {

  private static final String PROCLITICS = "proclitic.tsv";

  /** Where the head of an office stands: وزیر ارتباطات, Dışişleri Bakanı, both in English. */
  enum Offices {
    FIRST,
    LAST,
    BOTH
  }

  static Language of(String tag, Properties settings) {
    Function<String, Boolean> is = name -> "yes".equals(settings.getProperty(name));
    Tokeniser tokeniser =
        new Tokeniser(
            new Folding(is.apply("dotless-i")),
            new Endings(Table.rows(tag, "endings.tsv"), Table.rows(tag, PROCLITICS)),
            is.apply("marked-suffixes"));
    return new Language(
        tag,
        tokeniser,
        lexicon(tag, tokeniser),
        Background.of(tag, tokeniser),
        is.apply("capitals"),
        Offices.valueOf(
            settings.getProperty("offices", "first").toUpperCase(java.util.Locale.ROOT)),
        is.apply("verb-last"),
        is.apply("subject-after-verb"),
        is.apply("bare-verb-reports"),
        settings.getProperty("land", ""),
        settings.getProperty("decimal", ".").charAt(0),
        ends(tag, Kind.ORDINALEND.file()),
        ends(tag, "clauseend.tsv"),
        ends(tag, "occasion.tsv"),
        ends(tag, "adjectiveend.tsv"));
  }

  /** True when particles are written on to the next word. */
  boolean proclitics() {
    return lexicon.proclitics();
  }

  /** False of the language that stands for all that have no folder. */
  boolean hasTables() {
    return !Languages.NONE.equals(tag);
  }

  private static java.util.Set<String> ends(String tag, String file) {
    return Table.rows(tag, file).stream()
        .flatMap(row -> Table.forms(row).stream())
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private static Lexicon lexicon(String tag, Tokeniser tokeniser) {
    Lexicon lexicon = new Lexicon(tokeniser, !Table.rows(tag, PROCLITICS).isEmpty());
    for (Kind kind : Kind.values()) {
      Table.rows(tag, kind.file()).forEach(row -> add(kind, row, lexicon));
    }
    PlaceNames.of(tag).forEach((entry, form) -> lexicon.add(form, entry));
    return lexicon;
  }

  private static void add(Kind kind, List<String> row, Lexicon lexicon) {
    List<String> forms = Table.forms(row);
    Entry entry = new Entry(kind, forms.get(0), row.subList(1, row.size()));
    Entry spelled = kind == Kind.ORGANISATION ? spelled(forms, entry) : entry;
    forms.forEach(
        form ->
            lexicon.add(form, kind == Kind.PLACE ? named(form, entry) : of(form, entry, spelled)));
  }

  /** With the long name of a body that the table has by its acronym. */
  private static Entry spelled(List<String> forms, Entry entry) {
    String name = forms.stream().filter(form -> form.contains(" ")).findFirst().orElse("");
    return entry.name().contains(" ")
        ? entry
        : new Entry(entry.kind(), entry.name(), List.of(name));
  }

  private static Entry of(String form, Entry entry, Entry spelled) {
    return form.contains(" ") ? spelled : entry;
  }

  /** A place is called as the article calls it. */
  private static Entry named(String form, Entry entry) {
    return new Entry(entry.kind(), form, entry.fields());
  }
}
