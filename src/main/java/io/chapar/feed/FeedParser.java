package io.chapar.feed;

import io.chapar.article.PermanentFailure;
import io.chapar.calendar.DateReader;
import io.chapar.feed.charset.DecodedText;
import io.chapar.feed.charset.FeedBytes;
import io.chapar.feed.charset.FeedDecoder;
import io.chapar.feed.date.FeedDates;
import io.chapar.feed.document.FeedDocument;
import io.chapar.feed.json.JsonFeedReader;
import io.chapar.feed.xml.XmlFeedReader;
import io.chapar.text.XmlSpaces;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed 1.0 and 1.1, and sitemaps with or
 * without Google's news. Expands no entities and opens nothing. Safe for use by many threads.
 */
public final class FeedParser {
  private final DateReader dates = new DateReader();

  /**
   * @param contentType as the server sent it; null when unknown
   * @param address of the document, for relative references; null when unknown
   * @param zone of dates without an offset; null means UTC
   * @throws PermanentFailure when the bytes are no feed
   */
  public FeedDocument parse(
      byte[] bytes, @Nullable String contentType, @Nullable URI address, @Nullable ZoneId zone) {
    DecodedText decoded = FeedDecoder.decode(FeedBytes.unpacked(bytes), contentType);
    String base = address == null ? null : address.toString();
    FeedDates feedDates = new FeedDates(zone == null ? ZoneOffset.UTC : zone, dates);
    String start = XmlSpaces.withoutLeading(decoded.text());
    return start.startsWith("{")
        ? new JsonFeedReader(decoded, base, feedDates).read(start)
        : new XmlFeedReader(decoded, base, feedDates).read();
  }
}
