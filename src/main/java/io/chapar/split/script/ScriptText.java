package io.chapar.split.script;

/**
 * A place in a script: its next signs, words and strings. White space between them is passed over.
 */
final class ScriptText {
  private static final char END = '\0';

  private final String text;
  private int at;

  ScriptText(String text, int at) {
    this.text = text;
    this.at = at;
  }

  int at() {
    return at;
  }

  /** The next sign; U+0000 at the end. */
  char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : END;
  }

  boolean isQuote() {
    char next = peek();
    return next == '"' || next == '\'' || next == '`';
  }

  boolean skip(char sign) {
    boolean there = peek() == sign;
    at += there ? 1 : 0;
    return there;
  }

  void expect(char sign) {
    if (!skip(sign)) {
      throw new IllegalArgumentException("no " + sign + " at " + at);
    }
  }

  /** Passes over the words, if they are the next. */
  boolean skip(String words) {
    peek();
    boolean there = text.startsWith(words, at);
    at += there ? words.length() : 0;
    return there;
  }

  /** A name with its dots, or a number; never empty. */
  String word() {
    peek();
    int start = at;
    while (at < text.length() && isOfWord(text.charAt(at), at == start)) {
      at++;
    }
    if (at == start) {
      throw new IllegalArgumentException("no word at " + at);
    }
    return text.substring(start, at);
  }

  private static boolean isOfWord(char c, boolean first) {
    return Character.isJavaIdentifierPart(c) || c == '.' || first && c == '-';
  }

  /** A string in quotes, without them. */
  String string() {
    char quote = peek();
    StringBuilder string = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != quote; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
        escape(string);
      } else {
        string.append(text.charAt(at));
      }
    }
    expect(quote);
    return string.toString();
  }

  private void escape(StringBuilder string) {
    char c = text.charAt(at);
    switch (c) {
      case 'n' -> string.append('\n');
      case 't' -> string.append('\t');
      case 'r', 'b', 'f', 'v', '0' -> string.append(' ');
      case 'u' -> string.append(hex(4));
      case 'x' -> string.append(hex(2));
      case '\n' -> {}
      default -> string.append(c);
    }
  }

  private char hex(int digits) {
    int end = Math.min(text.length(), at + 1 + digits);
    char c = (char) Integer.parseInt(text.substring(at + 1, end), 16);
    at += digits;
    return c;
  }

  /** The same place in the same script, to be read from twice. */
  ScriptText copy() {
    return new ScriptText(text, at);
  }

  /** Goes behind the next of these words. */
  void seek(String words) {
    int next = text.indexOf(words, at);
    if (next < 0) {
      throw new IllegalArgumentException("no " + words + " after " + at);
    }
    at = next + words.length();
  }
}
