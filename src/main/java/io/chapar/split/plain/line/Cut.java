package io.chapar.split.plain.line;

/** Why a segment may begin where it does. */
public enum Cut {
  /** A line begins. */
  LINE,
  /** A line begins that seems to go on with the line above it. */
  WRAPPED,
  /** A sentence has ended, and little or a known phrase follows. */
  SENTENCE,
  /** A sentence has ended in a line that may be the whole document. */
  RUN_ON,
  /** Two texts touch without a space. */
  GLUED,
  /** The label of an address begins, or the address. */
  ADDRESS,
  /** An address has ended. */
  AFTER_ADDRESS,
  /** A bar, a bullet, a tab or a wide space parts the line. */
  SEPARATOR,
  /** The label of a field with its colon begins. */
  LABEL,
  /** An end mark, a sign of copyright or the first of the last hashtags begins. */
  MARK,
  /** A known phrase that opened the line has ended. */
  AFTER_PHRASE,
  /** A date or time begins that closes the line, or has ended that opened it. */
  STAMP,
  /** The sender of a message of a chat has been named. */
  SENDER
}
