package io.chapar.extract.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the finders know of a language: its tables, and how it builds sentences.
 *
 * @param alphabet a second one, beside that of the tables
 * @param names there are tables for people, organisations and places too
 * @param capitals names begin with capital letters
 * @param job titles where the word that heads a job title stands
 * @param verbLast what is reported without marks stands before the verb
 * @param subjectAfter the speaker may follow the verb
 * @param bareVerb a reporting verb without "that" or colon may report
 * @param land ISO 3166 country whose organisations the table of organisations means; empty if no
 *     one's
 * @param decimals the signs before decimals where figures alone leave it open; empty: it stays so
 * @param calendar of years too low for the Gregorian one; empty where they may be of several
 * @param openDays 07/04/2023 may be in April or in July
 * @param article the definite one, where it is written on to a noun; empty if there is none
 * @param conjunction the one that is written on to the next word; empty if there is none
 * @param object the word after what a verb is about; empty if there is none
 * @param member the word before those of whom somebody is one; empty if there is none
 * @param possessive the ending of one who owns what follows; empty if there is none
 */
public record Language(
    String tag,
    Alphabet alphabet,
    Tokeniser tokeniser,
    Lexicon lexicon,
    Background background,
    boolean names,
    boolean capitals,
    HeadDirection jobTitles,
    boolean verbLast,
    boolean subjectAfter,
    boolean bareVerb,
    String land,
    String decimals,
    String calendar,
    boolean openDays,
    String article,
    String conjunction,
    String possessive,
    String object,
    String member,
    Set<String> ordinalEnds,
    Map<AffixClass, Affixes> forms) {

  private static final String PROCLITICS = "proclitic.tsv";

  /** ISO 4217, where a language says nothing else of what is written on to numbers. */
  private static final String CURRENCIES = "USD EUR PKR";

  /** Whose words a ZWNJ may join: «بانک‌مرکزی». */
  private static final Set<LexicalCategory> JOINED =
      EnumSet.of(
          LexicalCategory.ROLE,
          LexicalCategory.FIELD,
          LexicalCategory.ORGANISATION,
          LexicalCategory.BODY);

  private static final EnumSet<LexicalCategory> NONE = EnumSet.noneOf(LexicalCategory.class);

  /** Where the head of a job title stands: وزیر ارتباطات, Dışişleri Bakanı, both in English. */
  public enum HeadDirection {
    FIRST,
    LAST,
    BOTH
  }

  static Language of(String tag, Properties settings) {
    Predicate<String> is = name -> "yes".equals(settings.getProperty(name));
    boolean names = !Languages.NONE.equals(tag) && !"dates".equals(settings.getProperty("finds"));
    Alphabet alphabet = new Alphabet(LanguageTable.rows(tag, "letters.tsv"));
    Folding folding = new Folding(is.test("dotless-i"), alphabet);
    Tokeniser tokeniser =
        new Tokeniser(
            folding,
            new Endings(
                LanguageTable.rows(tag, "endings.tsv"), LanguageTable.rows(tag, PROCLITICS)),
            words(settings, "marked-suffixes", ""),
            List.of(settings.getProperty("on-numbers", CURRENCIES).split(" ")),
            words(settings, "compounds", "-"));
    Lexicon lexicon = lexicon(tag, tokeniser, names, is.test("joined-words"), is.test("capitals"));
    return new Language(
        tag,
        alphabet,
        tokeniser,
        lexicon,
        Background.of(tag, lexicon, is.test("wide-vocabulary")),
        names,
        is.test("capitals"),
        HeadDirection.valueOf(settings.getProperty("offices", "first").toUpperCase(Locale.ROOT)),
        is.test("verb-last"),
        is.test("subject-after-verb"),
        is.test("bare-verb-reports"),
        settings.getProperty("land", ""),
        settings.getProperty("decimal", Languages.NONE.equals(tag) ? "" : "."),
        settings.getProperty("calendar", ""),
        is.test("day-or-month-first"),
        settings.getProperty("article", ""),
        settings.getProperty("conjunction", ""),
        settings.getProperty("possessive", ""),
        settings.getProperty("object", ""),
        settings.getProperty("member", ""),
        ordinalEnds(tag),
        forms(tag, folding));
  }

  private static Set<String> words(Properties settings, String name, String otherwise) {
    String words = settings.getProperty(name, otherwise);
    return words.isEmpty() ? Set.of() : Set.of(words.split(" "));
  }

  /** True when particles are written on to the next word. */
  public boolean proclitics() {
    return lexicon.proclitics();
  }

  /** False of a language that has tables for dates and numbers alone, or none. */
  public boolean hasTables() {
    return names;
  }

  /** True when the language has a table of the form. */
  public boolean has(AffixClass form) {
    return forms.containsKey(form);
  }

  /** Null where the word does not look so. */
  public Affixes.@Nullable Affix affix(AffixClass form, String word) {
    Affixes affixes = forms.get(form);
    return affixes == null ? null : affixes.of(word);
  }

  /** True of a noun that its article is written on to, also after a conjunction. */
  public boolean isDefinite(String word) {
    return !article.isEmpty()
        && (word.startsWith(article)
            || isConjoined(word) && word.startsWith(article, conjunction.length()));
  }

  /** True of a word that a conjunction may be written on to. */
  public boolean isConjoined(String word) {
    return !conjunction.isEmpty() && word.startsWith(conjunction);
  }

  /** «слова тренера Деяна Станича пресс-служба клуба»: without a mark the next words are others. */
  public boolean marksJobTitles() {
    return capitals && jobTitles == HeadDirection.FIRST;
  }

  /** "The mayor's", «Bakanı'nı»: an ending of one who does not act. */
  public boolean isOblique(String suffix) {
    boolean owns = suffix.equals(possessive);
    return !suffix.isEmpty() && (owns || affix(AffixClass.OBLIQUE, suffix) != null);
  }

  private static Set<String> ordinalEnds(String tag) {
    return LanguageTable.rows(tag, LexicalCategory.ORDINALEND.file()).stream()
        .flatMap(row -> LanguageTable.forms(row).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<AffixClass, Affixes> forms(String tag, Folding folding) {
    Map<AffixClass, Affixes> forms = new EnumMap<>(AffixClass.class);
    for (AffixClass form : AffixClass.values()) {
      List<List<String>> rows = LanguageTable.rows(tag, form.file());
      if (!rows.isEmpty()) {
        forms.put(form, new Affixes(rows, folding));
      }
    }
    return forms;
  }

  private static Lexicon lexicon(
      String tag, Tokeniser tokeniser, boolean names, boolean joined, boolean capitals) {
    boolean proclitics = !LanguageTable.rows(tag, PROCLITICS).isEmpty();
    Lexicon lexicon = new Lexicon(tokeniser, proclitics, joined ? JOINED : Set.of());
    boolean plain = LanguageTable.rows(tag, "endings.tsv").isEmpty() && !proclitics && capitals;
    RowFields fields = new RowFields();
    for (LexicalCategory kind :
        EnumSet.complementOf(plain ? EnumSet.of(LexicalCategory.TOWN) : NONE)) {
      LanguageTable.rows(tag, kind.file()).forEach(row -> add(kind, row, fields, lexicon));
    }
    lexicon.towns(plain ? Gazetteer.of(tag) : null);
    if (names) {
      PlaceNames.of(tag).forEach((entry, form) -> lexicon.add(form, entry));
    }
    return lexicon;
  }

  private static void add(
      LexicalCategory kind, List<String> row, RowFields fields, Lexicon lexicon) {
    List<String> forms = LanguageTable.forms(row);
    Entry entry = new Entry(kind, forms.get(0), fields.of(row));
    Entry spelled = kind == LexicalCategory.ORGANISATION ? spelled(forms, entry) : entry;
    forms.forEach(
        form ->
            lexicon.add(
                form,
                kind == LexicalCategory.PLACE ? named(form, entry) : of(form, entry, spelled)));
  }

  /** With the long name of an organisation that the table has by its acronym. */
  private static Entry spelled(List<String> forms, Entry entry) {
    String name = forms.stream().filter(form -> form.contains(" ")).findFirst().orElse("");
    return entry.name().contains(" ")
        ? entry
        : new Entry(entry.kind(), entry.name(), List.of(name));
  }

  private static Entry of(String form, Entry entry, Entry spelled) {
    return form.contains(" ") ? spelled : entry;
  }

  /**
   * A place is called as the article calls it, but by the first form of a row that has its cases.
   */
  private static Entry named(String form, Entry entry) {
    return entry.field(2).equals("cases") ? entry : new Entry(entry.kind(), form, entry.fields());
  }

  /** What rows say of their forms, each once: a table of towns says "IR, city" of thousands. */
  private static final class RowFields {
    private final Map<List<String>, List<String>> known = new HashMap<>();

    /** The columns behind the forms. */
    List<String> of(List<String> row) {
      return known.computeIfAbsent(List.copyOf(row.subList(1, row.size())), fields -> fields);
    }
  }
}
