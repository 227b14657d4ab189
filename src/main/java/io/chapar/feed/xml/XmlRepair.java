package io.chapar.feed.xml;

import io.chapar.text.LostSign;
import io.chapar.text.XmlSpaces;
import java.util.Locale;
import java.util.Set;

/** What must be put right before a lenient parser can see the feed. */
public final class XmlRepair {
  private static final Set<String> ROOTS =
      Set.of("rss", "feed", "rdf", "channel", "urlset", "sitemapindex");
  private static final int LONGEST_NAME = 40;
  private static final int MOST_TAGS = 500_000;

  private XmlRepair() {}

  public static String repair(String text) {
    return Ampersands.escape(withoutControls(bounded(withoutRest(fromTheRoot(text)))));
  }

  /** Half a link, where a document is cut short, may be another article's. */
  private static String withoutRest(String text) {
    return text.substring(0, text.lastIndexOf('>') + 1);
  }

  /**
   * A tree takes some hundred bytes a tag, escaped ones too when they are looked at; a document
   * that is cut still gives its items.
   */
  private static String bounded(String text) {
    int tags = 0;
    for (int i = 0; text.length() > MOST_TAGS && i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<' || c == '&' && text.startsWith("lt;", i + 1)) {
        tags++;
        if (tags > MOST_TAGS) {
          return text.substring(0, i);
        }
      }
    }
    return text;
  }

  /** Warnings of PHP, HTML and document types stand before the root of feeds. */
  private static String fromTheRoot(String text) {
    boolean comments = true;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      if (comments && text.startsWith("<!--", at)) {
        int end = text.indexOf("-->", at);
        comments = end >= 0;
        at = comments ? end : at;
      } else if (ROOTS.contains(localName(text, at + 1))) {
        return text.substring(at);
      }
    }
    return text.strip();
  }

  private static String localName(String text, int from) {
    int start = from;
    int i = from;
    for (; i < text.length() && i < from + LONGEST_NAME; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        start = i + 1;
      } else if (!Character.isLetterOrDigit(c) && c != '-' && c != '.' && c != '_') {
        break;
      }
    }
    return text.substring(start, i).toLowerCase(Locale.ROOT);
  }

  /** Drops what XML 1.0 forbids, and mends controls that stand for signs. */
  private static String withoutControls(String text) {
    int clean = 0;
    while (clean < text.length() && isPlain(text.charAt(clean))) {
      clean++;
    }
    if (clean == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, clean);
    for (int i = clean; i < text.length(); i++) {
      char c = text.charAt(i);
      if (LostSign.isControl(c)) {
        out.append(LostSign.of(c));
      } else if (isPlain(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && !LostSign.isControl(c) && c < 0xFFFE || XmlSpaces.isSpace(c);
  }
}
