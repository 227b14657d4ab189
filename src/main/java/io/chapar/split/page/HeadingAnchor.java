package io.chapar.split.page;

import java.text.Normalizer;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * The id that systems make of a heading's own words, for links to lead to it ({@code <h2
 * id="share-buyback">Share buyback</h2>}, WordPress with an "h-" before): it names no part of the
 * page.
 */
final class HeadingAnchor {
  private HeadingAnchor() {}

  static boolean is(Element element, String id) {
    String tag = element.normalName();
    boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    return heading && opens(letters(id), letters(element.text()));
  }

  /** Long headings are cut. */
  private static boolean opens(String anchor, String heading) {
    return heading.startsWith(anchor)
        || anchor.startsWith("h") && heading.startsWith(anchor.substring(1));
  }

  /** Those of a to z, as addresses have no others. */
  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> c >= 'a' && c <= 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
