package io.chapar.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Bylines to names of persons. The words that announce, join and follow names are in {@code
 * bylines.txt}: "by", "and", "reporter" in the languages that we read.
 */
final class Names {
  private static final int MOST_WORDS = 5;
  private static final int LONGEST = 60;
  private static final String BREAKS = ",;|/،؛•·–—\n\t";

  private final Set<String> openers = new HashSet<>();
  private final Set<String> joiners = new HashSet<>();
  private final Set<String> roles = new HashSet<>();
  private final Set<String> nobody = new HashSet<>();
  private final Set<String> announcers = new HashSet<>();

  Names() {
    for (String row : Resource.lines("bylines.txt")) {
      String[] cells = row.split("\\s+", 2);
      Set<String> words =
          switch (cells[0]) {
            case "opener" -> openers;
            case "joiner" -> joiners;
            case "nobody" -> nobody;
            case "announcer" -> announcers;
            default -> roles;
          };
      words.addAll(List.of(cells[1].split("\\s+")));
    }
  }

  /** One clean name each; empty when the text holds none. */
  List<String> of(String byline) {
    List<String> names = new ArrayList<>();
    if (byline.length() > 300 || byline.contains("://")) {
      return names;
    }
    for (String part : parts(SoftHyphens.drop(byline))) {
      String name = clean(part);
      if (isName(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** Desks, houses and user names, where a byline names no person; empty when it names nobody. */
  List<String> housesOf(String byline) {
    return byline.length() > LONGEST || byline.contains("://")
        ? List.of()
        : parts(SoftHyphens.drop(byline)).stream().map(this::clean).filter(this::isHouse).toList();
  }

  private boolean isHouse(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return Letters.hasLetter(name)
        && name.length() > 2
        && Letters.words(name) <= MOST_WORDS
        && name.chars().noneMatch(c -> c == '@' || c == '#' || c == '?')
        && !nobody.contains(folded)
        && !openers.contains(folded);
  }

  /** Whether the line opens as a byline does and holds nothing but names. */
  boolean isByline(String line) {
    return opens(line, openers);
  }

  /** Whether the line opens as nothing but a byline does, and holds nothing but names. */
  boolean isAnnounced(String line) {
    return opens(line, announcers);
  }

  private boolean opens(String line, Set<String> words) {
    int space = line.indexOf(' ');
    return space > 0
        && words.contains(line.substring(0, space).toLowerCase(Locale.ROOT))
        && Letters.words(line) <= MOST_WORDS + 3
        && !Letters.endsWithStop(line)
        && !of(line).isEmpty();
  }

  private List<String> parts(String byline) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < byline.length(); i++) {
      spaced.append(BREAKS.indexOf(byline.charAt(i)) >= 0 ? " \n " : byline.charAt(i));
    }
    for (String word : spaced.toString().split("[ \u00A0]+")) {
      if (word.equals("\n") || joiners.contains(word.toLowerCase(Locale.ROOT))) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(part.isEmpty() ? "" : " ").append(word);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private String clean(String part) {
    String name = part.replaceAll("^[\\s(\\[]+", "").strip();
    for (int space = opener(name); space > 0; space = opener(name)) {
      name = name.substring(space).strip();
    }
    int bracket = name.indexOf('(');
    name = bracket > 0 ? name.substring(0, bracket) : name;
    int end = name.length();
    while (end > 0 && "*:.-)] ".indexOf(name.charAt(end - 1)) >= 0 && !endsInitial(name, end)) {
      end--;
    }
    return name.substring(0, end).strip();
  }

  private static boolean endsInitial(String name, int end) {
    boolean initial = end > 2 && Character.isUpperCase(name.charAt(end - 2));
    return name.charAt(end - 1) == '.'
        && (initial || name.endsWith(" Jr.") || name.endsWith(" Sr."));
  }

  /** Length of the opener that the name begins with; 0 for none. */
  private int opener(String name) {
    int colon = name.indexOf(':');
    int end = name.indexOf(' ');
    if (colon > 0 && colon < 25) {
      return colon + 1;
    }
    String word = end < 0 ? name : name.substring(0, end);
    return end > 0 && openers.contains(word.toLowerCase(Locale.ROOT)) ? end : 0;
  }

  private boolean isName(String name) {
    int words = Letters.words(name);
    if (name.isEmpty()
        || name.length() > LONGEST
        || words > MOST_WORDS
        || !Letters.hasLetter(name)) {
      return false;
    }
    boolean plain =
        name.chars().noneMatch(c -> Character.isDigit(c) || c == '@' || c == '#' || c == '?');
    boolean small = Character.isLowerCase(name.charAt(0));
    return plain && !small && name.length() > 2 && !hasRole(name);
  }

  private boolean hasRole(String name) {
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[ \u00A0]+"));
    return words.stream().anyMatch(roles::contains) || openers.containsAll(words);
  }
}
