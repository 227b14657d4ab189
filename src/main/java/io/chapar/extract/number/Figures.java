package io.chapar.extract.number;

import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Token;
import org.jspecify.annotations.Nullable;

/** The value of figures, by the separators that stand in them. */
final class Figures {
  private static final int LONGEST = 15;
  private static final int GROUP = 3;

  private Figures() {}

  /** Null for clock times, dates, fractions, and what is too long to count anything. */
  static @Nullable Double value(Token token, String decimals) {
    String text = token.folded().replace('٫', '.').replace("٬", "").replace("'", "");
    if (text.length() > LONGEST || text.indexOf(':') >= 0) {
      return null;
    }
    return token.folded().indexOf('٫') >= 0 ? parsed(text) : separated(text, decimals);
  }

  private static @Nullable Double separated(String text, String decimals) {
    int separators = separators(text);
    if (separators == 0) {
      return parsed(text);
    }
    boolean groups = groups(text);
    if (separators > 1) {
      int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
      return isFraction(text, last) ? fraction(text, last) : groups ? parsed(whole(text)) : null;
    }
    return one(text, groups, decimals);
  }

  private static int separators(String text) {
    int separators = 0;
    for (int i = 0; i < text.length(); i++) {
      separators += Character.isDigit(text.charAt(i)) ? 0 : 1;
    }
    return separators;
  }

  /** In 1.250,50 and 1,250.50 the last separator, which is another. */
  private static boolean isFraction(String text, int at) {
    return at > 0 && text.indexOf(text.charAt(at)) == at && groups(text.substring(0, at));
  }

  private static @Nullable Double fraction(String text, int at) {
    return parsed(whole(text.substring(0, at)) + '.' + text.substring(at + 1));
  }

  private static String whole(String text) {
    return text.replaceAll("[.,]", "");
  }

  private static @Nullable Double one(String text, boolean groups, String decimals) {
    char separator = text.replaceAll("\\d", "").charAt(0);
    boolean decimal = decimals.indexOf(separator) >= 0;
    if (separator == '/' && !decimal || groups && decimals.isEmpty()) {
      return null;
    }
    boolean thousands = groups && !decimal;
    return thousands
        ? parsed(text.replace(String.valueOf(separator), ""))
        : parsed(text.replace(separator, '.'));
  }

  /** True when every separator is followed by exactly three digits. */
  private static boolean groups(String text) {
    String[] parts = text.split("[.,]", -1);
    boolean right = parts.length > 1 && parts[0].length() <= GROUP && !parts[0].equals("0");
    for (int i = 1; i < parts.length; i++) {
      right &= parts[i].length() == GROUP;
    }
    return right && text.indexOf('/') < 0;
  }

  private static @Nullable Double parsed(String digits) {
    try {
      return Double.valueOf(digits);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** True for the second group of 1 250 000. */
  static boolean thousands(TokenisedBlock block, int i) {
    Token token = block.token(i);
    Token before = block.token(i - 1);
    return block.language().decimals().equals(",")
        && token.folded().length() == GROUP
        && before.folded().length() <= GROUP
        && block.token(i).start() - block.token(i - 1).end() <= 1;
  }
}
