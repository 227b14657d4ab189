package io.chapar.split.plain;

/** Items of lists in plain text: a bullet or a number with a bracket, then text. */
final class ListItem {
  private static final String BULLETS = "•▪◦●■*-–";

  private ListItem() {}

  static boolean is(String line) {
    return line.length() > 2 && BULLETS.indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ';
  }
}
