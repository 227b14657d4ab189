package io.chapar.fetch;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FetchedFeed;
import io.chapar.article.Hub;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.message.FetchResponse;
import io.chapar.fetch.message.Freshness;
import io.chapar.fetch.message.ResponseHeaders;
import io.chapar.fetch.source.SourceRequest;
import io.chapar.fetch.source.Sources;
import io.chapar.text.Digest;
import io.chapar.web.WebHost;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Polls feeds with conditional requests (RFC 9110, 13). */
public final class FeedFetcher {
  private static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
  private static final String ACCEPT_PAGE =
      "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5";
  private static final int NOT_MODIFIED = 304;
  private static final int GONE = 410;

  private final GuardedClient client;
  private final Clock clock;
  private final Sources sources;

  /** All feeds are asked in the common way. */
  public FeedFetcher(GuardedClient client, Clock clock) {
    this(client, clock, Sources.none());
  }

  public FeedFetcher(GuardedClient client, Clock clock, Sources sources) {
    this.client = client;
    this.clock = clock;
    this.sources = sources;
  }

  /**
   * One poll. Throws PermanentFailure when the feed's own host says 410 Gone, and TemporaryFailure,
   * with the pause that the server asks for, in all other cases: feeds come back.
   */
  public FetchedFeed fetch(Feed feed) {
    SourceRequest source = sources.poll(feed.name());
    FetchResponse answer = ask(feed, source);
    if (answer.status() == NOT_MODIFIED && feed.cursor().isConditional()) {
      return fetched(feed, answer, renewed(feed.cursor(), answer.fields()), true);
    }
    if (!answer.isWhole()) {
      throw failure(feed, answer, source.words(answer));
    }
    String digest = Digest.of(answer.body());
    boolean unchanged = digest.equals(feed.cursor().digest());
    return fetched(feed, answer, cursor(answer.fields(), digest), unchanged);
  }

  private FetchResponse ask(Feed feed, SourceRequest source) {
    try {
      return client.get(new Request(source, feed.address(), fields(feed), head -> true));
    } catch (PermanentFailure e) {
      throw new TemporaryFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private static Map<String, String> fields(Feed feed) {
    FeedCursor cursor = feed.cursor();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(HttpHeaders.ACCEPT, feed.select() == null ? ACCEPT : ACCEPT_PAGE);
    if (cursor.etag() != null) {
      fields.put(HttpHeaders.IF_NONE_MATCH, cursor.etag());
    }
    if (cursor.lastModified() != null) {
      fields.put(HttpHeaders.IF_MODIFIED_SINCE, cursor.lastModified());
    }
    return fields;
  }

  private static FeedCursor cursor(ResponseHeaders fields, @Nullable String digest) {
    return new FeedCursor(
        fields.first(HttpHeaders.ETAG), fields.first(HttpHeaders.LAST_MODIFIED), digest);
  }

  /** A 304 sends the validators that changed (RFC 9111, 4.3.4). */
  private static FeedCursor renewed(FeedCursor old, ResponseHeaders fields) {
    FeedCursor sent = cursor(fields, old.digest());
    return new FeedCursor(
        sent.etag() == null ? old.etag() : sent.etag(),
        sent.lastModified() == null ? old.lastModified() : sent.lastModified(),
        old.digest());
  }

  private FetchedFeed fetched(
      Feed feed, FetchResponse answer, FeedCursor cursor, boolean unchanged) {
    return new FetchedFeed(
        feed,
        answer.address(),
        cursor,
        unchanged ? new byte[0] : answer.body(),
        answer.fields().first(HttpHeaders.CONTENT_TYPE),
        unchanged,
        Freshness.of(answer.fields()),
        clock.instant(),
        answer.moved(),
        HubLinks.of(answer));
  }

  /** That a feed is gone is not for a host to say to which it was sent on, perhaps by mistake. */
  private RuntimeException failure(Feed feed, FetchResponse answer, String words) {
    return answer.status() == GONE && WebHost.isOneSite(feed.address(), answer.address())
        ? PermanentFailure.gone(words)
        : new TemporaryFailure(words, answer.pause(clock), null).by(answer.address());
  }

  /** The hub that the head of an answer names: Link (RFC 8288) with rel hub and self. */
  private static final class HubLinks {
    private static final int LONGEST = 4096;

    /** One link and its parameters; possessive, so that no value makes it run long. */
    private static final Pattern LINK =
        Pattern.compile("<([^<>]*+)>((?:[^<>\",]*+(?:\"[^\"]*+\")?+)*+)");

    private static final Pattern RELATION =
        Pattern.compile(";\\s*+rel\\s*+=\\s*+\"?+([^\";,]++)", Pattern.CASE_INSENSITIVE);

    private HubLinks() {}

    static @Nullable Hub of(FetchResponse answer) {
      String links = answer.fields().all("link");
      URI hub = related("hub", links, answer.address());
      URI self = related("self", links, answer.address());
      return hub == null ? null : new Hub(hub, self == null ? answer.address() : self);
    }

    private static @Nullable URI related(String relation, String links, URI base) {
      Matcher link = LINK.matcher(links.substring(0, Math.min(links.length(), LONGEST)));
      while (link.find()) {
        if (isOf(relation, link.group(2))) {
          return address(base, link.group(1));
        }
      }
      return null;
    }

    private static boolean isOf(String relation, String parameters) {
      Matcher found = RELATION.matcher(parameters);
      return found.find()
          && Arrays.asList(found.group(1).toLowerCase(Locale.ROOT).strip().split("\\s+"))
              .contains(relation);
    }

    private static @Nullable URI address(URI base, String reference) {
      try {
        return WebAddress.resolve(base, reference.strip());
      } catch (PermanentFailure noAddress) {
        return null;
      }
    }
  }
}
