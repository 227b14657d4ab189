package io.chapar.feed;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the harmless part of markup as HTML, in one walk over the tree: the elements and
 * attributes of {@link SafeList}. The text of other elements stays, that of scripts and styles does
 * not. Everything is escaped anew, so that what a browser reads is what was judged.
 */
final class SafeHtml implements NodeFilter {
  private static final SafeList SAFE = SafeList.load();

  private final StringBuilder out = new StringBuilder();
  private final @Nullable String base;

  private SafeHtml(@Nullable String base) {
    this.base = base;
  }

  static String of(Markup markup) {
    SafeHtml html = new SafeHtml(markup.base());
    Fragments.parse(markup).filter(html);
    return html.out.toString().strip();
  }

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      escape(text.getWholeText(), out);
    } else if (node instanceof Element element) {
      String name = name(element);
      if (SAFE.hides(name)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(name, element, depth);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (depth > 0 && node instanceof Element element) {
      String name = name(element);
      if (SAFE.allows(name) && !SAFE.isEmpty(name)) {
        out.append("</").append(name).append('>');
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Without a prefix, in lower case: what is in line has often lost its namespaces. */
  static String name(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  private void open(String name, Element element, int depth) {
    if (depth > 0 && SAFE.allows(name)) {
      out.append('<').append(name);
      for (Attribute attribute : element.attributes()) {
        write(name, attribute);
      }
      out.append('>');
    }
  }

  private void write(String element, Attribute attribute) {
    String name = attribute.getKey();
    if (!SAFE.allows(element, name)) {
      return;
    }
    String value = attribute.getValue();
    if (SAFE.isAddress(name)) {
      value = Links.resolve(base, value);
      if (!SAFE.isSafeScheme(Links.scheme(value))) {
        return;
      }
    }
    out.append(' ').append(name).append("=\"");
    escape(value, out);
    out.append('"');
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> {
          if (c >= ' ' || Spaces.isSpace(c)) {
            out.append(c);
          }
        }
      }
    }
  }
}
