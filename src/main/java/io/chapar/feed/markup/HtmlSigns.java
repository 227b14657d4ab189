package io.chapar.feed.markup;

import java.util.Locale;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/** Tells text from escaped markup where a feed does not say which it is. */
public final class HtmlSigns {
  private static final int LONGEST = 32;

  private HtmlSigns() {}

  /** Anything that begins like a tag, a comment or a character reference. */
  public static boolean any(String text) {
    return holds(text, false);
  }

  /** The same, with names that HTML knows. */
  public static boolean known(String text) {
    return holds(text, true);
  }

  private static boolean holds(String text, boolean known) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' && isReference(text, i) || c == '<' && isTag(text, i, known)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTag(String text, int at, boolean known) {
    if (text.startsWith("<!--", at)) {
      return true;
    }
    int start = text.startsWith("/", at + 1) ? at + 2 : at + 1;
    int end = endOfName(text, start);
    return end > start
        && (!known || Tag.isKnownTag(text.substring(start, end).toLowerCase(Locale.ROOT)))
        && (end == text.length() || " \n\t/>".indexOf(text.charAt(end)) >= 0);
  }

  private static boolean isReference(String text, int at) {
    int end = semicolon(text, at);
    if (end - at < 2) {
      return false;
    }
    String name = text.substring(at + 1, end);
    return name.charAt(0) == '#' ? isNumber(name) : Entities.isNamedEntity(name);
  }

  private static int semicolon(String text, int at) {
    int last = Math.min(text.length(), at + LONGEST);
    int end = at;
    while (end < last && text.charAt(end) != ';') {
      end++;
    }
    return end < last ? end : at;
  }

  private static boolean isNumber(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) | 0x20) == 'x';
    for (int i = hex ? 2 : 1; i < name.length(); i++) {
      if (Character.digit(name.charAt(i), hex ? 16 : 10) < 0) {
        return false;
      }
    }
    return name.length() > 1;
  }

  private static int endOfName(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < LONGEST && isNameAt(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNameAt(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
