package io.chapar.keywords;

import io.chapar.normalise.key.PlacedKey.Gap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Inflection of the Turkic languages: chains of endings whose vowels follow the last vowel of the
 * word; {@code tr.tsv} says what its rows are.
 */
final class HarmonicEndings implements Inflection {
  private static final int SHORTEST = 2;

  private final Map<Character, String> choices = new HashMap<>();
  private final Map<String, List<String>> slots = new HashMap<>();
  private final List<Chain> chains = new ArrayList<>();
  private final Map<String, String> softened = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final Map<String, Set<String>> lists = new HashMap<>();
  private String vowels = "";
  private String hard = "";
  private int bare;
  private boolean dotless;

  /**
   * @param behind the last letters of the words that it follows; empty for all
   */
  private record Chain(List<String> slots, String behind) {
    static Chain of(String[] row) {
      return new Chain(List.of(row[1].split(" ")), row.length > 2 ? row[2] : "");
    }

    boolean follows(char last) {
      return behind.isEmpty() || behind.indexOf(last) >= 0;
    }
  }

  /** The endings of words by {@link #kind}, with ı and i apart. */
  private final Map<String, Set<String>> endings = new HashMap<>();

  /** Those of all words: behind an apostrophe the sound decides, which letters may not show. */
  private final Set<String> all = new HashSet<>();

  HarmonicEndings(List<String> rows) {
    rows.forEach(row -> read(row.split("\t", -1)));
    for (char vowel : vowels.toCharArray()) {
      for (char last : new char[] {vowel, 'm', hard.isEmpty() ? 'm' : hard.charAt(0)}) {
        endings.computeIfAbsent(kind(vowel, last), kind -> endings(vowel, last));
      }
    }
    endings.values().forEach(all::addAll);
  }

  private void read(String[] row) {
    switch (row[0]) {
      case "vowels" -> vowels = row[1];
      case "hard" -> hard = row[1];
      case "slot" -> slots.put(row[1], List.of(row[2].split(" ")));
      case "chain" -> chains.add(Chain.of(row));
      case "soft" -> softened.put(row[1], row[2]);
      case "stem" -> stems.put(row[1], row[2]);
      case "bare" -> bare = Integer.parseInt(row[1]);
      case "dotless" -> dotless = row[1].equals("yes");
      case "also", "front", "either", "longer", "not" ->
          lists.put(row[0], Set.of(row[1].split(" ")));
      default -> choices.put(row[0].charAt(0), row[1]);
    }
  }

  private Set<String> listed(String name) {
    return lists.getOrDefault(name, Set.of());
  }

  /** Endings are the same for words of one kind. */
  private String kind(char vowel, char last) {
    char end = isVowel(last) ? 'v' : hard.indexOf(last) >= 0 ? 'h' : 's';
    return "" + vowel + end;
  }

  private boolean isVowel(char letter) {
    return vowels.indexOf(letter) >= 0;
  }

  private Set<String> endings(char vowel, char last) {
    Set<String> made = new HashSet<>();
    for (Chain chain : chains) {
      Set<String> parts = new LinkedHashSet<>();
      parts.add("" + vowel + last);
      for (String slot : chain.slots()) {
        parts = grown(parts, slot);
      }
      parts.removeIf(part -> !chain.follows(last));
      parts.forEach(part -> made.add(part.substring(2)));
    }
    made.remove("");
    return made;
  }

  private Set<String> grown(Set<String> parts, String slot) {
    boolean optional = slot.endsWith("?");
    Set<String> grown = new LinkedHashSet<>(optional ? parts : Set.of());
    for (String ending : slots.getOrDefault(slot.replace("?", ""), List.of())) {
      parts.forEach(part -> grown.add(part + written(part, ending)));
    }
    return grown;
  }

  /** An ending as it is written behind what stands before it. */
  private String written(String before, String ending) {
    StringBuilder text = new StringBuilder(before);
    for (int i = 0; i < ending.length(); i++) {
      char letter = ending.charAt(i);
      if (letter == '(') {
        char linking = letter(text, ending.charAt(i + 1));
        boolean wanted = isVowel(linking) != isVowel(text.charAt(text.length() - 1));
        text.append(wanted ? String.valueOf(linking) : "");
        i += 2;
      } else {
        text.append(letter(text, letter));
      }
    }
    return text.substring(before.length());
  }

  private char letter(CharSequence before, char letter) {
    String choice = choices.get(letter);
    if (choice == null) {
      return letter;
    }
    if (choice.length() == 2) {
      return choice.charAt(hard.indexOf(before.charAt(before.length() - 1)) >= 0 ? 1 : 0);
    }
    return choice.charAt(vowels.indexOf(lastVowel(before)));
  }

  /** The last of the word; its first letter where it has none. */
  private char lastVowel(CharSequence word) {
    for (int i = word.length() - 1; i >= 0; i--) {
      if (isVowel(word.charAt(i))) {
        return word.charAt(i);
      }
    }
    return word.charAt(0);
  }

  @Override
  public Set<String> stems(String word) {
    Set<String> all = new HashSet<>();
    String known = stems.get(word);
    if (known != null) {
      all.add(known);
    }
    long many = word.chars().filter(c -> isVowel((char) c)).count();
    if (word.length() > SHORTEST && (many > 1 || listed("also").contains(word))) {
      softened.forEach((end, soft) -> soften(word, end, soft, all));
    }
    return all;
  }

  private static void soften(String word, String end, String soft, Set<String> stems) {
    if (word.endsWith(end)) {
      stems.add(word.substring(0, word.length() - end.length()) + soft);
    }
  }

  @Override
  public boolean isForm(ListedWord listed, String stem, String ending, Gap gap) {
    if (gap != Gap.NONE) {
      return gap == Gap.APOSTROPHE && all.contains(ending);
    }
    boolean isShort = listed.letters().length() <= bare;
    return !(isShort && (listed.capital() || listed("longer").contains(ending)))
        && (stem.equals(listed.letters()) || isStem(listed, stem, ending))
        && !listed("not").contains(ListedWord.key(stem + ending))
        && ends(listed.letters(), stem, ending);
  }

  /** All that changes a word begins with a vowel. */
  private boolean isStem(ListedWord listed, String stem, String ending) {
    return isVowel(ending.charAt(0)) && stems(listed.letters()).contains(stem);
  }

  private boolean ends(String word, String stem, String ending) {
    char last = stem.charAt(stem.length() - 1);
    char vowel = lastVowel(word);
    boolean front = listed("front").contains(word);
    boolean either = word.length() > bare && listed("either").contains("" + last);
    return !front && has(vowel, last, ending)
        || (front || either) && has(fronted(vowel), last, ending);
  }

  private boolean has(char vowel, char last, String ending) {
    return endings.getOrDefault(kind(vowel, last), Set.of()).contains(ending);
  }

  /** The front vowel at the same place of the second half of the vowels. */
  private char fronted(char vowel) {
    return switch (vowel) {
      case 'a', 'ı' -> 'e';
      case 'o' -> 'ö';
      case 'u' -> 'ü';
      default -> vowel;
    };
  }

  @Override
  public boolean hasDotlessI() {
    return dotless;
  }
}
