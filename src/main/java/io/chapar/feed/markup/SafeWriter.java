package io.chapar.feed.markup;

import io.chapar.article.CpuBudget;
import io.chapar.text.HtmlText;
import io.chapar.web.Links;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML, of which it lets through only what {@link SafeList} names. Everything is escaped
 * anew, so that what a browser reads is what was judged.
 */
final class SafeWriter implements PlainHtml.Writer {
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
