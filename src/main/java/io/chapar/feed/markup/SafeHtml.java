package io.chapar.feed.markup;

import io.chapar.article.CpuBudget;
import io.chapar.text.HtmlText;
import io.chapar.web.Links;
import java.net.URI;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the harmless part of markup as HTML, in one walk over the tree: the elements and
 * attributes of {@link SafeList}. The text of other elements stays, that of scripts and styles does
 * not.
 */
public final class SafeHtml implements NodeFilter {
  private final SafeWriter out;

  private SafeHtml(@Nullable String base) {
    out = new SafeWriter(base);
  }

  static String of(Markup markup) {
    SafeWriter plain = new SafeWriter(markup.base());
    return PlainHtml.write(markup, plain) ? plain.html() : ofTree(markup);
  }

  static String ofTree(Markup markup) {
    SafeHtml html = new SafeHtml(markup.base());
    Fragments.parse(markup).filter(html);
    return html.out.html();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    CpuBudget.tick();
    if (node instanceof TextNode text) {
      out.text(text.getWholeText());
    } else if (node instanceof Element element) {
      String name = name(element);
      if (SafeWriter.SAFE.hides(name)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(name, element, depth);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (depth > 0 && node instanceof Element element) {
      out.close(name(element));
    }
    return FilterResult.CONTINUE;
  }

  /** Without a prefix, in lower case: what is in line has often lost its namespaces. */
  public static String name(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  private void open(String name, Element element, int depth) {
    if (depth > 0) {
      out.open(name);
      for (Attribute attribute : element.attributes()) {
        out.attribute(attribute.getKey(), attribute.getValue());
      }
      out.opened(name);
    }
  }

  /**
   * Writes HTML, of which it lets through only what {@link SafeList} names. Everything is escaped
   * anew, so that what a browser reads is what was judged.
   */
  private static final class SafeWriter implements PlainHtml.Writer {
    static final SafeList SAFE = SafeList.load();

    private final StringBuilder out = new StringBuilder();
    private final @Nullable String base;
    private @Nullable URI from;
    private @Nullable Set<String> attributes;

    /**
     * @param base of relative addresses
     */
    SafeWriter(@Nullable String base) {
      this.base = base;
    }

    @Override
    public void text(String text) {
      HtmlText.escape(text, out);
    }

    @Override
    public void open(String element) {
      CpuBudget.tick();
      attributes = SAFE.attributes(element);
      if (attributes != null) {
        out.append('<').append(element);
      }
    }

    @Override
    public void attribute(String name, String value) {
      if (attributes == null || !attributes.contains(name)) {
        return;
      }
      String written = SAFE.isAddress(name) ? address(value) : value;
      if (written != null) {
        out.append(' ').append(name).append("=\"");
        HtmlText.escape(written, out);
        out.append('"');
      }
    }

    private @Nullable String address(String value) {
      if (from == null && base != null) {
        from = Links.base(base);
      }
      String address = Links.resolveBy(from, value);
      return SAFE.isSafeScheme(Links.scheme(address)) ? address : null;
    }

    @Override
    public void opened(String element) {
      if (attributes != null) {
        out.append('>');
      }
    }

    @Override
    public void close(String element) {
      if (SAFE.attributes(element) != null && !SAFE.isEmpty(element)) {
        out.append("</").append(element).append('>');
      }
    }

    String html() {
      return out.toString().strip();
    }
  }
}
