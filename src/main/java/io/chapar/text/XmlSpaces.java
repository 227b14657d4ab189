package io.chapar.text;

/** White space of XML and HTML. No-break spaces and joiners are letters here: they are kept. */
public final class XmlSpaces {
  private XmlSpaces() {}

  public static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  /** One space for every run, none at the ends; without control characters. */
  public static String collapse(String text) {
    return isCollapsed(text) ? text : collapsed(text);
  }

  private static boolean isCollapsed(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == ' ' && space || Character.isSurrogate(c)) {
        return false;
      }
      space = c == ' ';
    }
    return !space || text.isEmpty();
  }

  private static String collapsed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        pending = out.length() > 0;
      } else if (c >= ' ') {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(HalfSign.isAt(text, i) ? HalfSign.LOST : c);
      }
    }
    return out.toString();
  }

  /** Without the blank lines, and the byte order mark in the wrong place, that begin a text. */
  public static String withoutLeading(String text) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == 0xFEFF)) {
      start++;
    }
    return text.substring(start);
  }
}
