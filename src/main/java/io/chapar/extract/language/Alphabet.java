package io.chapar.extract.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A second alphabet of a language beside that of its tables: Uzbek is written in Cyrillic letters
 * too. One letter may be several in the tables' alphabet.
 */
public final class Alphabet {
  private static final String APOSTROPHES = "\u2018\u2019\u02BB\u02BC`";

  private final Map<Character, List<String>> letters = new HashMap<>();
  private final List<Map.Entry<String, Character>> back;

  /**
   * @param rows a letter; what the tables have for it; what they have where it begins a word
   */
  public Alphabet(List<List<String>> rows) {
    Map<String, Character> names = new HashMap<>();
    for (List<String> row : rows) {
      char letter = row.get(0).charAt(0);
      List<String> tables = row.subList(1, row.size());
      letters.put(letter, tables.isEmpty() ? List.of("") : tables);
      tables.forEach(name -> names.putIfAbsent(name, letter));
    }
    back =
        names.entrySet().stream()
            .sorted(Comparator.comparingInt(name -> -name.getKey().length()))
            .toList();
  }

  /** Of a language with one alphabet. */
  boolean isEmpty() {
    return letters.isEmpty();
  }

  /** What the tables have for a letter; null where it is none of this alphabet. */
  @Nullable String toTables(char letter, boolean first) {
    List<String> tables = letters.get(Character.toLowerCase(letter));
    return tables == null ? null : tables.get(first ? tables.size() - 1 : 0);
  }

  /** True where more than half of the letters are of this alphabet. */
  boolean writes(String text) {
    long own = letters.isEmpty() ? 0 : text.chars().filter(this::holds).count();
    return own > 0 && 2 * own > text.chars().filter(Character::isLetter).count();
  }

  private boolean holds(int c) {
    return letters.containsKey((char) Character.toLowerCase(c));
  }

  /** A table's name in this alphabet. */
  String fromTables(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); ) {
      i += append(name, i, out);
    }
    return out.toString();
  }

  private int append(String name, int i, StringBuilder out) {
    for (Map.Entry<String, Character> row : back) {
      String tables = row.getKey();
      if (plain(name, i, tables.length()).equals(tables)) {
        char letter = row.getValue();
        out.append(Character.isUpperCase(name.charAt(i)) ? Character.toUpperCase(letter) : letter);
        return tables.length();
      }
    }
    out.append(name.charAt(i));
    return 1;
  }

  private static String plain(String name, int from, int length) {
    StringBuilder plain = new StringBuilder(length);
    for (int i = from; i < Math.min(name.length(), from + length); i++) {
      char c = name.charAt(i);
      plain.append(APOSTROPHES.indexOf(c) < 0 ? Character.toLowerCase(c) : '\'');
    }
    return plain.toString();
  }

  /**
   * A table's names as an article spells them: «O‘zbekiston» is «Oʻzbekiston» in official Uzbek,
   * and «Ўзбекистон» in Cyrillic letters.
   */
  public static final class NameSpelling {
    private static final char TURNED_COMMA = '\u02BB';

    private final Alphabet alphabet;
    private final boolean turned;
    private final boolean other;

    public NameSpelling(String text, Alphabet alphabet) {
      this.alphabet = alphabet;
      turned = text.indexOf(TURNED_COMMA) >= 0;
      other = alphabet.writes(text);
    }

    public String of(String name) {
      return other
          ? alphabet.fromTables(name)
          : turned ? name.replace('\u2018', TURNED_COMMA) : name;
    }
  }
}
