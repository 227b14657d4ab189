package io.chapar.ledger.alarms;

import org.jspecify.annotations.Nullable;

/**
 * Who does something about alarms, and what they say of it.
 *
 * @param note null when nothing is said
 */
public record SignedNote(String author, @Nullable String note) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NOTE = 300;

  /**
   * @throws IllegalArgumentException when one is too long or no line of text
   */
  public SignedNote {
    if (author.isBlank() || isNoLine(author, LONGEST_NAME)) {
      throw new IllegalArgumentException(
          "the name of who does it is one line of 1 to " + LONGEST_NAME + " characters");
    }
    if (note != null && isNoLine(note, LONGEST_NOTE)) {
      throw new IllegalArgumentException(
          "the note is one line of " + LONGEST_NOTE + " characters at the most");
    }
    author = author.strip();
    note = note == null || note.isBlank() ? null : note.strip();
  }

  private static boolean isNoLine(String text, int longest) {
    return text.length() > longest || text.chars().anyMatch(Character::isISOControl);
  }
}
