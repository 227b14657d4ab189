package io.chapar.train;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words what stands around one story: picks phrases from its language's tables and fills their
 * slots ({@code {published}}, {@code {reporter}}, {@code {n:3-90}}; all at {@link #field}). Notes
 * what the text then tells.
 */
final class Phrases {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z.]+)(?::([^}]*))?\\}");

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?؟۔])\\s+");

  /** Four to twenty words and a stop. */
  private static final Pattern SENTENCE = Pattern.compile("(?:\\S+\\s+){3,19}\\S+[.!?؟۔]");

  /** What systems often word in English, whatever the text's language. */
  private static final Set<String> MIXED =
      Set.of(
          "source",
          "source.short",
          "id",
          "tag",
          "call.views",
          "call.share",
          "date.updated",
          "date");

  /** The end of a slot whose value stands in capitals. */
  private static final String CAPS = ".caps";

  private static final List<String> CUTS = List.of("...", "…", " ...", " [...]", "");

  private final Story story;
  private final List<Story> others;
  private final DateForms dates;
  private final Told told;
  private final Optional<Cipher> foreign;
  private final Dice dice;

  /** Titles that the text points to, so that few stand twice. */
  private final Set<String> pointed = new HashSet<>();

  private Optional<Story> last = Optional.empty();

  /**
   * @param others of the same language, for what points to other articles
   * @param foreign makes the words of labels words of no language
   */
  Phrases(Story story, List<Story> others, Told told, Optional<Cipher> foreign, Dice dice) {
    this.story = story;
    this.others = others;
    this.told = told;
    this.foreign = foreign;
    this.dice = dice;
    this.dates = new DateForms(story.language(), digits(story.language(), dice));
  }

  private static String digits(Language language, Dice dice) {
    List<String> systems = language.wordings("digits");
    return systems.isEmpty() ? "latn" : dice.pick(systems);
  }

  DateForms dates() {
    return dates;
  }

  /** One of the phrases for a key, filled; empty where the language has none. */
  Optional<String> say(String key) {
    boolean isEnglish = MIXED.contains(key) && dice.chance(0.06);
    List<String> rows = (isEnglish ? Language.of("en") : story.language()).wordings(key);
    return rows.isEmpty() ? Optional.empty() : Optional.of(fill(dice.pick(rows)));
  }

  /** The name of a field, as one of the phrases for a key has it; empty where that has none. */
  Optional<String> label(String key) {
    List<String> labels =
        story.language().wordings(key).stream()
            .filter(row -> row.indexOf(": ") > 0 && row.indexOf('{') > row.indexOf(": "))
            .map(row -> words(row.substring(0, row.indexOf(": "))))
            .toList();
    return labels.isEmpty() ? Optional.empty() : Optional.of(dice.pick(labels));
  }

  String fill(String phrase) {
    Matcher slot = SLOT.matcher(phrase);
    StringBuilder text = new StringBuilder();
    int end = 0;
    while (slot.find()) {
      text.append(words(phrase.substring(end, slot.start())));
      text.append(value(slot.group(1), Optional.ofNullable(slot.group(2)).orElse("")));
      end = slot.end();
    }
    return text.append(words(phrase.substring(end))).toString();
  }

  private String words(String literal) {
    return foreign.map(cipher -> cipher.apply(literal)).orElse(literal);
  }

  private String value(String slot, String argument) {
    return slot.endsWith(CAPS)
        ? capitals(field(slot.substring(0, slot.length() - CAPS.length()), argument))
        : field(slot, argument);
  }

  private String capitals(String text) {
    return text.toUpperCase(Locale.forLanguageTag(story.language().tag()));
  }

  /** What the story holds; else a time, or a name or number. */
  private String field(String slot, String argument) {
    return switch (slot) {
      case "title" -> title();
      case "kicker" -> Optional.ofNullable(story.kicker()).orElse("");
      case "summary" -> Optional.ofNullable(story.summary()).orElse("");
      case "other" -> other().title();
      case "lead" -> lead();
      case "sentence" -> sentence();
      case "question" -> other().title() + (isArabic() ? "؟" : "?");
      case "tag" -> story.tags().isEmpty() ? story.section() : dice.pick(story.tags());
      case "section" -> story.section();
      case "place" -> story.place();
      case "tags" -> String.join(separator(), story.tags());
      case "hashtags" -> hashtags();
      case "own.caption" -> Optional.ofNullable(story.caption()).orElse("");
      case "phrase" -> say(argument).orElse("");
      default -> time(slot).orElseGet(() -> name(slot, argument));
    };
  }

  /** Empty for a slot that is no time. */
  private Optional<String> time(String slot) {
    String text =
        switch (slot) {
          case "published" -> published(dice.chance(0.65));
          case "day" -> published(false);
          case "moment" -> published(true);
          case "day.clock" -> dayAndClock();
          case "gregorian" -> dates.gregorian(story.published(), "d MMMM yyyy");
          case "updated" -> date(story.published().plusMinutes(dice.between(9, 3000)));
          case "crawled" -> date(story.published().plusHours(dice.between(20, 20000)));
          case "past" -> date(story.published().minusHours(dice.between(20, 90000)));
          case "clock" -> dates.clock(story.published());
          case "time" -> dates.clock(story.published().minusMinutes(dice.between(1, 1400)));
          case "year" -> year();
          case "relative" -> say("relative").orElse("");
          case "iso" -> iso();
          case "iso.updated" -> iso(story.published().plusMinutes(dice.between(3, 900)));
          case "iso.crawled" -> iso(story.published().plusHours(dice.between(3, 9000)));
          case "mail.date" ->
              DateTimeFormatter.RFC_1123_DATE_TIME.format(
                  story.published().plusMinutes(dice.between(1, 900)));
          default -> "";
        };
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private String name(String slot, String argument) {
    return switch (slot) {
      case "reporter" -> reporter();
      case "reporters" -> reporters();
      case "writer" -> story.bylines().isEmpty() ? person() : story.bylines().get(0);
      case "given" -> name("given");
      case "person" -> person();
      case "family" -> name("family");
      case "initials" -> initials();
      case "agency" -> agency(story.house().signed());
      case "site" -> agency(story.house().name());
      case "host" -> story.house().host();
      case "channel" -> channel();
      case "url" -> url();
      case "short" -> "https://" + story.house().host() + "/" + token(6);
      case "link" -> "https://" + story.house().host() + "/" + token(3) + "/" + dice.digits(5);
      case "id" -> id();
      case "n" -> number(argument);
      case "code" -> dates.number(dice.digits(dice.between(3, 5)));
      case "city" -> name("city");
      default -> throw new IllegalArgumentException("no such slot: " + slot);
    };
  }

  private String separator() {
    return dice.pick(story.language().wordings("comma")) + (dice.chance(0.85) ? " " : "");
  }

  private String iso() {
    String row = dice.chance(0.7) ? "gregorian HH:mm:ss" : "gregorian d";
    told.published(dates.told(story.published(), row));
    return row.endsWith("d") ? story.published().toLocalDate().toString() : iso(story.published());
  }

  private static String iso(ZonedDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }

  private String published(boolean withTime) {
    String row = dates.row(withTime, dice);
    told.published(dates.told(story.published(), row));
    return dates.write(story.published(), row, dice);
  }

  /** A day, and its clock time in the next line. */
  private String dayAndClock() {
    String row = dates.row(false, dice);
    told.published(dates.told(story.published(), row + " HH:mm"));
    return dates.write(story.published(), row, dice) + "\n" + dates.clock(story.published());
  }

  private String date(ZonedDateTime moment) {
    return dates.write(moment, dates.row(dice.chance(0.6), dice), dice);
  }

  private String year() {
    String row = dates.row(false, dice);
    return dates.number(
        row.startsWith("persian")
            ? dates.persian(story.published(), "yyyy")
            : dates.gregorian(story.published(), "yyyy"));
  }

  /** Who wrote it; a story without a writer gets none here, so one is invented and told. */
  private String reporter() {
    String name = story.bylines().isEmpty() ? person() : story.bylines().get(0);
    told.reporter(name);
    return name;
  }

  private String reporters() {
    if (story.bylines().isEmpty()) {
      return reporter();
    }
    story.bylines().forEach(told::reporter);
    return String.join(separator(), story.bylines());
  }

  private String person() {
    String pattern = dice.pick(story.language().names("person"));
    return pattern
        .replace("{given}", name("given"))
        .replace("{family}", name("family"))
        .replace("{kin}", name("given"));
  }

  /** As editors sign: "MK", "م.ک", "K-Y". */
  private String initials() {
    String separator = dice.pick(List.of("", ".", "-", "/", "."));
    return Arrays.stream(person().split(" "))
        .limit(2)
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining(separator));
  }

  private String name(String kind) {
    return dice.pick(story.language().names(kind));
  }

  private String agency(String name) {
    told.agency();
    return name;
  }

  private String channel() {
    String host = story.house().host();
    return host.substring(0, host.indexOf('.')).replace("-", "_");
  }

  private String url() {
    told.url();
    return story.url();
  }

  private String id() {
    told.id();
    return dice.chance(0.3)
        ? dates.number(Optional.ofNullable(story.id()).orElse(""))
        : String.valueOf(story.id());
  }

  private String title() {
    told.title();
    return story.title();
  }

  private String number(String range) {
    String[] ends = range.split("-");
    int value = dice.between(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    return dates.number(Integer.toString(value));
  }

  /** Another article, of another section where there is one: its title is not this one's. */
  private Story other() {
    List<Story> fitting =
        others.stream()
            .filter(o -> !o.section().equals(story.section()) && !o.title().equals(story.title()))
            .toList();
    Story other = dice.pick(fitting.isEmpty() ? others : fitting);
    boolean again = !pointed.add(other.title()) && !fitting.isEmpty();
    last = Optional.of(again ? dice.pick(fitting) : other);
    return last.orElseThrow();
  }

  /** The start of the article that was pointed to last, whole or cut. */
  private String lead() {
    String text = last.orElseGet(this::other).body().get(0).text();
    int cut = text.indexOf(' ', Math.min(text.length(), dice.between(60, 160)));
    return cut < 0 || dice.chance(0.5) ? text : text.substring(0, cut) + dice.pick(CUTS);
  }

  /** Of another article, of middle length. */
  private String sentence() {
    List<String> sentences =
        dice.pick(others).body().stream()
            .flatMap(part -> Arrays.stream(SENTENCES.split(part.text())))
            .filter(one -> SENTENCE.matcher(one).matches())
            .toList();
    return sentences.isEmpty() ? lead() : dice.pick(sentences);
  }

  private boolean isArabic() {
    return Character.UnicodeScript.of(story.title().codePointAt(0))
        == Character.UnicodeScript.ARABIC;
  }

  private String hashtags() {
    return story.tags().stream()
        .map(tag -> "#" + tag.replaceAll("[\\s\u200c\\p{Punct}]+", "_"))
        .collect(Collectors.joining(" "));
  }

  private String token(int length) {
    String letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    StringBuilder token = new StringBuilder();
    while (token.length() < length) {
      token.append(letters.charAt(dice.between(0, letters.length() - 1)));
    }
    return token.toString();
  }
}
