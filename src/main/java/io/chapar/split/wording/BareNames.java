package io.chapar.split.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left of one part of a byline without what stands around a name. */
final class BareNames {
  private static final int LONGEST_LABEL = 25;
  private static final int FEWEST_WORDS = 2;
  private static final Pattern SITE =
      Pattern.compile(" [\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{Ll}{2,6}(?= |$)");
  private static final Pattern PLACE =
      Pattern.compile("^(?!The )(\\p{Lu}\\S+(?: \\S+)+) in \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?$");
  private static final Pattern START = Pattern.compile("^[\\s(\\[]+");

  private final Set<String> openers;
  private final Set<String> ranks;
  private final Set<String> roles;
  private final Set<String> particles;
  private final Set<String> links;

  /**
   * @param openers words before a name
   * @param ranks words between a name and the role that it goes with
   * @param roles words that are no part of a name
   * @param particles small words that may be
   * @param links words between an opener and a name
   */
  BareNames(
      Set<String> openers,
      Set<String> ranks,
      Set<String> roles,
      Set<String> particles,
      Set<String> links) {
    this.links = links;
    this.particles = particles;
    this.openers = openers;
    this.ranks = ranks;
    this.roles = roles;
  }

  String of(String part) {
    String name = START.matcher(part).replaceFirst("").strip();
    boolean opened = false;
    for (int space = opener(name); space > 0; space = opener(name)) {
      name = name.substring(space).strip();
      opened = true;
    }
    name = opened ? withoutLink(name) : name;
    String person = withoutMarks(withoutBracket(name));
    return withoutRank(withoutPlace(person));
  }

  /** "Ann Lee in Miami": the name before the place that the writer is in. */
  private String withoutPlace(String name) {
    Matcher place = PLACE.matcher(name);
    return place.matches() && isOfNames(place.group(1)) ? place.group(1) : name;
  }

  /** "Citizens for Ethics" is no name of a person. */
  private boolean isOfNames(String words) {
    return Arrays.stream(words.split(" "))
        .allMatch(word -> !Character.isLowerCase(word.charAt(0)) || particles.contains(word));
  }

  /** Whether it is the name of a host. */
  static boolean isSite(String name) {
    return SITE.matcher(" " + name).matches();
  }

  /** "گزارش از ...": the name after the word that links it to its opener. */
  private String withoutLink(String name) {
    int space = name.indexOf(' ');
    return space > 0 && links.contains(name.substring(0, space)) ? name.substring(space + 1) : name;
  }

  /** Length of the opener that the name begins with; 0 for none. */
  private int opener(String name) {
    int colon = name.indexOf(':');
    int end = name.indexOf(' ');
    if (colon > 0 && colon < LONGEST_LABEL) {
      return colon + 1;
    }
    String word = end < 0 ? name : name.substring(0, end);
    return end > 0 && openers.contains(word.toLowerCase(Locale.ROOT)) ? end : 0;
  }

  /** "Max Muster (dpa)", but "Richard (R.J.) Eskow" is one name. */
  private static String withoutBracket(String name) {
    int bracket = name.indexOf('(');
    boolean within = bracket > 0 && Letters.hasLetter(name.substring(name.lastIndexOf(')') + 1));
    return bracket > 0 && !(within && name.indexOf(')') > 0) ? name.substring(0, bracket) : name;
  }

  private static String withoutMarks(String name) {
    int end = name.length();
    while (end > 0 && "*:.-)]»›→ ".indexOf(name.charAt(end - 1)) >= 0 && !endsInitial(name, end)) {
      end--;
    }
    return name.substring(0, end).strip();
  }

  private static boolean endsInitial(String name, int end) {
    boolean initial = end > 2 && Character.isUpperCase(name.charAt(end - 2));
    return name.charAt(end - 1) == '.'
        && (initial || name.endsWith(" Jr.") || name.endsWith(" Sr."));
  }

  /** "Ann Lee Senior Washington Correspondent": the name before the rank. */
  private String withoutRank(String name) {
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" "));
    int rank = 0;
    while (rank < words.size() && !ranks.contains(words.get(rank))) {
      rank++;
    }
    boolean role = rank >= FEWEST_WORDS && words.stream().skip(rank + 1L).anyMatch(roles::contains);
    return role ? withoutHouse(List.of(name.split(" ")).subList(0, rank)) : name;
  }

  /** "Ann Lee CNBC": the name before the house in capitals. */
  private static String withoutHouse(List<String> words) {
    String last = words.get(words.size() - 1);
    boolean house = words.size() > FEWEST_WORDS && last.equals(last.toUpperCase(Locale.ROOT));
    boolean cased = !words.get(0).equals(words.get(0).toUpperCase(Locale.ROOT));
    return String.join(" ", house && cased ? words.subList(0, words.size() - 1) : words);
  }
}
