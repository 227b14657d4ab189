package io.chapar.camel.rss;

import com.rometools.rome.feed.synd.SyndFeed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.dataformat.rss.RssConverter;
import org.apache.camel.dataformat.rss.RssDataFormat;
import org.apache.camel.support.ExchangeHelper;

/**
 * The {@code rss} data format. Camel's own writes in the platform's charset and reads by that of
 * the exchange; this one writes UTF-8, as the document declares, and reads as the document
 * declares.
 */
final class EncodedRss extends RssDataFormat {

  @Override
  public void marshal(Exchange exchange, Object body, OutputStream out) throws Exception {
    SyndFeed feed = ExchangeHelper.convertToMandatoryType(exchange, SyndFeed.class, body);
    feed.setEncoding("UTF-8");
    out.write(RssConverter.feedToXml(feed).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Object unmarshal(Exchange exchange, InputStream in) throws IOException {
    String type = exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class);
    return RomeReader.read(in.readAllBytes(), type);
  }
}
