package io.chapar.train;

import java.util.function.UnaryOperator;

/**
 * What happens to the letters of a whole text on its way: letters of another keyboard, joiners lost
 * or turned to spaces, digits of another script. Addresses keep theirs.
 */
final class Spelling {
  private Spelling() {}

  static UnaryOperator<String> draw(Language language, Dice dice) {
    UnaryOperator<String> letters = letters(language, dice);
    return dice.chance(0.15) ? text -> doubleSpace(letters.apply(text), dice) : letters;
  }

  /** A space typed twice. */
  private static String doubleSpace(String text, Dice dice) {
    int space = text.indexOf(' ', dice.between(0, text.length()));
    return space < 0 || dice.chance(0.8)
        ? text
        : text.substring(0, space) + " " + text.substring(space);
  }

  private static UnaryOperator<String> letters(Language language, Dice dice) {
    return switch (language.tag()) {
      case "fa", "prs" -> persian(dice);
      case "ur", "ckb", "ps" -> joiners(dice, 0.1);
      case "tr", "az" -> dice.chance(0.05) ? Spelling::withoutMarks : UnaryOperator.identity();
      default -> dice.chance(0.1) ? Spelling::hardSpaces : UnaryOperator.identity();
    };
  }

  private static UnaryOperator<String> persian(Dice dice) {
    UnaryOperator<String> letters =
        dice.chance(0.3)
            ? text -> text.replace('ی', 'ي').replace('ک', 'ك')
            : UnaryOperator.identity();
    UnaryOperator<String> joiners = joiners(dice, 0.25);
    UnaryOperator<String> digits = dice.chance(0.12) ? Spelling::latin : UnaryOperator.identity();
    return text -> digits.apply(joiners.apply(letters.apply(text)));
  }

  private static UnaryOperator<String> joiners(Dice dice, double share) {
    String other =
        dice.chance(share)
            ? ""
            : dice.chance(share) ? " " : dice.chance(0.04) ? "\u00ac" : "\u200c";
    return text -> text.replace("\u200c", other);
  }

  /** Spaces of no break where an editor's program puts them: after short words and numbers. */
  private static String hardSpaces(String text) {
    return text.replaceAll("(?<=\\b[\\p{L}\\d]{1,3}) ", "\u00a0");
  }

  private static String latin(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .map(p -> p >= '۰' && p <= '۹' ? p - '۰' + '0' : p)
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }

  private static String withoutMarks(String text) {
    return text.replace('ş', 's').replace('ğ', 'g').replace('ı', 'i').replace('ə', 'e');
  }
}
