package io.chapar.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns words into words of no language: each letter becomes another of its script, vowels vowels,
 * the same always the same. So a labeller must learn from structure what it cannot read.
 */
final class Cipher {
  private static final List<String> ALPHABETS =
      List.of(
          "aeiouy",
          "bcdfghjklmnpqrstvwxz",
          "аеиоуыэюяі",
          "бвгджзклмнпрстфхцчшқғҳ",
          "بپتثجچحخدذرزژسشصضطظعغفقکگلمنه",
          "كيىةأإ");

  private static final Pattern ADDRESS = Pattern.compile("://|@|\\.me/|#");

  private final Map<Integer, Integer> letters = new HashMap<>();

  Cipher(Dice dice) {
    ALPHABETS.forEach(alphabet -> map(alphabet, dice));
  }

  private void map(String alphabet, Dice dice) {
    List<Integer> from = alphabet.codePoints().boxed().toList();
    List<Integer> to = dice.shuffled(from);
    for (int i = 0; i < from.size(); i++) {
      letters.put(from.get(i), to.get(i));
    }
  }

  /** Addresses and handles stay. */
  String apply(String text) {
    return Arrays.stream(text.split("(?<=\\s)"))
        .map(word -> ADDRESS.matcher(word).find() ? word : word(word))
        .collect(Collectors.joining());
  }

  private String word(String text) {
    return text.codePoints().mapToObj(this::letter).collect(Collectors.joining());
  }

  private String letter(int point) {
    int small = Character.toLowerCase(point);
    String other = Character.toString(letters.getOrDefault(small, small));
    return small == point ? other : other.toUpperCase(Locale.ROOT);
  }
}
