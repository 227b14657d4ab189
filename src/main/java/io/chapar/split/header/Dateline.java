package io.chapar.split.header;

import io.chapar.split.site.Publishers;
import io.chapar.split.wording.Letters;
import io.chapar.text.TableLines;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Place and agency before the text: "ANKARA (AA) –", "تهران- ایرنا-", "به گزارش ایسنا،", "/ТАСС/".
 */
public final class Dateline {
  private static final int LONGEST_OPENING = 90;
  private static final int MOST_WORDS = 14;
  private static final int LONGEST_PLACE = 30;
  private static final int SHORTEST_NAME = 4;
  private static final List<String> CITING =
      TableLines.of(Dateline.class, "citing.txt").stream().map(Letters::fold).toList();
  private static final Pattern BREAKS = Pattern.compile("[()\\[\\]/–—,،:.؛;«»“”\"-]");

  private Dateline() {}

  /** The agency that the opening of a paragraph names. */
  public static Optional<String> agency(String line, Publishers publishers) {
    for (String part : BREAKS.split(opening(line))) {
      Optional<String> found = named(withoutYear(part.strip()), publishers);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** No word is cut in two: "a roof of a passenger jeep" does not end in "a p". */
  private static String opening(String line) {
    int end = line.length() <= LONGEST_OPENING ? -1 : line.lastIndexOf(' ', LONGEST_OPENING);
    return end > 0
        ? line.substring(0, end)
        : line.substring(0, Math.min(line.length(), LONGEST_OPENING));
  }

  /** Of "رام الله 13-7-2023 وفا": the last part is a year and a name. */
  private static String withoutYear(String part) {
    int name = 0;
    while (name < part.length() && Letters.isDigit(part.charAt(name))) {
      name++;
    }
    return part.substring(name).strip();
  }

  /**
   * The part itself, or its end where it is plainly a name: "به گزارش خبرگزاری مهر", "БАКУ АПА".
   */
  private static Optional<String> named(String part, Publishers publishers) {
    if (part.chars().anyMatch(Dateline::isSign) || isNoAcronym(part)) {
      return Optional.empty();
    }
    boolean cited = CITING.stream().anyMatch(Letters.fold(part)::startsWith);
    String rest = part;
    for (int words = 0; words < MOST_WORDS && rest.length() > 1; words++) {
      boolean plain = words == 0 || cited || rest.indexOf(' ') > 0 || isAcronym(rest);
      if (plain && publishers.named(rest).isPresent()) {
        return Optional.of(rest);
      }
      rest =
          rest.substring(rest.indexOf(' ') + 1 == 0 ? rest.length() : rest.indexOf(' ') + 1)
              .strip();
    }
    return Optional.empty();
  }

  /** Few letters that are not all capitals: "Aa" is no agency, "AA" is one. */
  private static boolean isNoAcronym(String part) {
    return part.length() < SHORTEST_NAME
        && part.chars().anyMatch(Character::isUpperCase)
        && part.chars().anyMatch(Character::isLowerCase);
  }

  /** What stands in no name: "A+ A-" is no agency. */
  private static boolean isSign(int c) {
    return c == '+' || c == '=' || c == '*' || c == '|' || c == '<' || c == '>';
  }

  private static boolean isAcronym(String word) {
    return word.chars().filter(Character::isUpperCase).count() > 1
        && word.chars().noneMatch(Character::isLowerCase);
  }

  /** The agency that the last word of a line names. */
  public static Optional<String> closingAgency(String line, Publishers publishers) {
    int from = line.length();
    while (from > 0 && " -–—/".indexOf(line.charAt(from - 1)) < 0) {
      from--;
    }
    String last = line.substring(from);
    return publishers.named(last).isPresent() ? Optional.of(last) : Optional.empty();
  }

  /** A line of a clock time and its abbreviations: "15:30 ت م", "14:05 GMT". */
  static boolean isClock(String line) {
    int colon = line.indexOf(':');
    boolean clock = colon > 0 && colon < 3 && line.length() > colon + 2;
    return clock
        && Character.isDigit(line.charAt(0))
        && Character.isDigit(line.charAt(colon + 1))
        && Letters.words(line) < 5;
  }

  /** A line of a place, and perhaps a day and an agency, alone. */
  public static boolean isAlone(String line, Publishers publishers) {
    int words = Letters.words(line);
    boolean place = words < 3 && line.length() < LONGEST_PLACE;
    boolean closed = words <= MOST_WORDS && closingAgency(line, publishers).isPresent();
    return !Letters.endsWithStop(line) && (place || closed);
  }
}
