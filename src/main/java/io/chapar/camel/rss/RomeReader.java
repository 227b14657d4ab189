package io.chapar.camel.rss;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import io.chapar.article.PermanentFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * ROME, guarded. The charset is the one that server or document declares, which Camel's own data
 * format overlooks; document types are refused, and so is what is nested deeper than any feed,
 * since ROME's time grows with the square of the depth.
 */
final class RomeReader {
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private RomeReader() {}

  /**
   * @param contentType as the server sent it; null when unknown
   * @throws PermanentFailure when the bytes are no feed that ROME can read
   */
  static SyndFeed read(byte[] bytes, @Nullable String contentType) {
    try (XmlReader text = new XmlReader(new ByteArrayInputStream(bytes), contentType, true)) {
      SAXBuilder builder = new SAXBuilder();
      builder.setFeature(NO_DOCTYPE, true);
      builder.setExpandEntities(false);
      builder.setXMLFilter(new ShallowXml());
      return new SyndFeedInput().build(builder.build(new XmlFixerReader(text)));
    } catch (IOException | JDOMException | FeedException | IllegalArgumentException e) {
      throw new PermanentFailure("ROME cannot read the feed (" + line(e) + ")", e);
    }
  }

  private static String line(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** Lets XML pass that is not nested too deeply. */
  private static final class ShallowXml extends XMLFilterImpl {
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
    public void endElement(@Nullable String uri, String localName, String name)
        throws SAXException {
      depth--;
      super.endElement(uri, localName, name);
    }
  }
}
