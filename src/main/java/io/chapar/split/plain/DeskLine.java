package io.chapar.split.plain;

import io.chapar.split.wording.ContactLine;

/**
 * Lines of a desk for itself, below a text: "(MK-Y)", "NNNN", "APP/ar", "ع.ف", "___",
 * "a.b@agency.example".
 */
final class DeskLine {
  private static final int LONGEST = 12;
  private static final int LONGEST_CONTACT = 120;

  private DeskLine() {}

  static boolean is(String line) {
    boolean contact = line.length() <= LONGEST_CONTACT && ContactLine.is(line);
    return contact || !hasLetter(line) || line.length() <= LONGEST && isInitials(line);
  }

  /** Capitals, or letters of a script without case each on its own; no word. */
  private static boolean isInitials(String line) {
    boolean capitals =
        line.chars().noneMatch(c -> Character.isLowerCase(c) || c == ' ')
            && line.chars().anyMatch(Character::isUpperCase);
    return capitals || isParted(line) || isHouseAndDesk(line);
  }

  /** Capitals, and after a slash two or three letters. */
  private static boolean isHouseAndDesk(String line) {
    int slash = line.indexOf('/');
    int desk = line.length() - slash - 1;
    return slash > 0
        && (desk == 2 || desk == 3)
        && line.substring(0, slash).chars().allMatch(Character::isUpperCase);
  }

  private static boolean isParted(String line) {
    for (int i = 0; i + 1 < line.length(); i++) {
      if (Character.isLetter(line.charAt(i)) && Character.isLetter(line.charAt(i + 1))) {
        return false;
      }
    }
    return true;
  }

  /** The stroke that lengthens Arabic letters is drawn as a rule, too. */
  private static boolean hasLetter(String line) {
    return line.codePoints().anyMatch(c -> Character.isLetter(c) && c != 'ـ');
  }
}
