package io.chapar.feed;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML, of which it lets through only what {@link SafeList} names. Everything is escaped
 * anew, so that what a browser reads is what was judged.
 */
final class SafeWriter implements MarkupWriter {
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
    escape(text, out);
  }

  @Override
  public void open(String element) {
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
      escape(written, out);
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

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  private static void escape(String text, StringBuilder out) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String instead = instead(c);
      if (instead != null) {
        out.append(text, from, i).append(instead);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }

  /** Null for what stays as it is. */
  private static @Nullable String instead(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      default -> c >= ' ' || Spaces.isSpace(c) ? null : "";
    };
  }
}
