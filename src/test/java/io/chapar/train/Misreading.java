package io.chapar.train;

import java.util.Map;

/** What scanners read wrongly: few signs, and none of them often. */
final class Misreading {
  private static final Map<Character, Character> TWINS =
      Map.ofEntries(
          Map.entry('l', '1'),
          Map.entry('O', '0'),
          Map.entry('0', 'O'),
          Map.entry('ı', 'i'),
          Map.entry('ş', 's'),
          Map.entry('ğ', 'g'),
          Map.entry('ё', 'е'),
          Map.entry('й', 'и'),
          Map.entry('پ', 'ب'),
          Map.entry('چ', 'ج'),
          Map.entry('گ', 'ک'),
          Map.entry('،', ','),
          Map.entry('.', ','),
          Map.entry('۵', '۰'));

  private Misreading() {}

  /** Addresses are left as they are, so that what they tell stays right. */
  static String apply(String text, Dice dice) {
    if (text.contains("://")) {
      return text;
    }
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      Character twin = TWINS.get(sign);
      read.append(twin != null && dice.chance(0.02) ? twin : sign);
      if (sign == ' ' && dice.chance(0.005)) {
        read.append(dice.chance(0.5) ? "| " : " ");
      }
    }
    return read.toString();
  }
}
