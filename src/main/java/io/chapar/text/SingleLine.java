package io.chapar.text;

import org.jspecify.annotations.Nullable;

/** Words from outside, made fit for a message: one line, bounded. */
public final class SingleLine {
  private static final int LONGEST = 200;

  private SingleLine() {}

  public static String of(@Nullable String text) {
    String line = String.valueOf(text).replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
