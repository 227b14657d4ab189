package io.chapar.camel.rss;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Lets XML pass that is not nested too deeply. */
final class ShallowXml extends XMLFilterImpl {
  private static final int DEEPEST = 200;

  private int depth;

  @Override
  public void startElement(
      @Nullable String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    depth++;
    if (depth > DEEPEST) {
      throw new SAXException("elements are nested more than " + DEEPEST + " deep");
    }
    super.startElement(uri, localName, name, attributes);
  }

  @Override
  public void endElement(@Nullable String uri, String localName, String name) throws SAXException {
    depth--;
    super.endElement(uri, localName, name);
  }
}
