package io.chapar.feed.markup;

import io.chapar.text.XmlSpaces;
import org.jsoup.parser.Tag;

/** Keeps the text alone, with a space where there was the edge of a block. */
final class SeenText implements PlainHtml.Writer {
  private final StringBuilder seen = new StringBuilder();

  @Override
  public void text(String text) {
    seen.append(text);
  }

  @Override
  public void open(String element) {
    space(element);
  }

  @Override
  public void attribute(String name, String value) {}

  @Override
  public void opened(String element) {}

  @Override
  public void close(String element) {
    space(element);
  }

  private void space(String element) {
    if (element.equals("br") || Tag.isKnownTag(element) && Tag.valueOf(element).isBlock()) {
      seen.append(' ');
    }
  }

  String words() {
    return XmlSpaces.collapse(seen.toString());
  }
}
