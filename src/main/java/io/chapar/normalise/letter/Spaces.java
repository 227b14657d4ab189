package io.chapar.normalise.letter;

/** The characters that are not seen. */
public final class Spaces {
  private Spaces() {}

  /** Used as a zero-width non-joiner: the non-joiner, soft hyphen, not sign, ZWSP, LRM, RLM. */
  public static boolean isJoiner(char c) {
    return c == '\u200C'
        || c == '\u00AD'
        || c == '\u00AC'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F';
  }

  /** Says nothing in any text: bidi embeddings and isolates, BOM, word joiner, controls. */
  public static boolean isDropped(char c) {
    return c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u206F'
        || c == '\uFEFF'
        || c == '\u061C'
        || c == '\uFFFE'
        || c == '\uFFFF'
        || c >= 0x7F && c < 0xA0 && c != 0x85
        || c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\u000B' && c != '\f';
  }

  public static boolean isSpace(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u000B'
        || c == '\f'
        || c == '\u00A0'
        || c == '\u1680'
        || c >= '\u2000' && c <= '\u200A'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }

  public static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }
}
