package io.chapar.cli.golden;

import io.chapar.article.FeedItem;
import io.chapar.article.FetchedFeed;
import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.cli.screen.TypedAddress;
import io.chapar.config.Settings;
import io.chapar.feed.FeedParser;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.page.PageFetcher;
import io.chapar.watchlist.FeedProbe;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an address answered, to be kept.
 *
 * @param address after redirects
 * @param contentType as the server sent it; null when unknown
 */
record Recording(
    boolean isFeed, URI address, @Nullable String contentType, byte[] bytes, Instant at) {

  /** Of a feed, whatever comes. */
  static Recording ofFeed(Settings settings, URI address) {
    try (FeedProbe probe = new FeedProbe(settings, TypedAddress.ASKS)) {
      FetchedFeed got = probe.fetch(FeedProbe.feed("golden", address));
      return new Recording(true, got.address(), got.contentType(), got.bytes(), got.fetchedAt());
    }
  }

  /** Of a page, or of a feed where that is what comes: servers call many a feed text/xml. */
  static Recording of(Settings settings, URI address) {
    try {
      return ofPage(settings, address);
    } catch (PermanentFailure e) {
      if (e.isGone()) {
        throw e;
      }
      return feedOr(e, settings, address);
    }
  }

  private static Recording feedOr(PermanentFailure why, Settings settings, URI address) {
    try {
      Recording feed = ofFeed(settings, address);
      if (feed.parsesAsFeed()) {
        return feed;
      }
    } catch (TemporaryFailure e) {
      why.addSuppressed(e);
    }
    throw why;
  }

  private static Recording ofPage(Settings settings, URI address) {
    try (GuardedClient client = new GuardedClient(settings.fetch())) {
      PageFetcher fetcher = new PageFetcher(client, Clock.systemUTC());
      FetchedPage got = fetcher.fetch(FeedItem.of("golden", address));
      URI from = got.origin().address();
      Recording page =
          new Recording(
              false,
              from == null ? address : from,
              got.contentType(),
              got.bytes(),
              got.origin().fetchedAt());
      return page.parsesAsFeed() ? page.asFeed() : page;
    }
  }

  private Recording asFeed() {
    return new Recording(true, address, contentType, bytes, at);
  }

  private boolean parsesAsFeed() {
    try {
      new FeedParser().parse(bytes, contentType, address, null);
      return true;
    } catch (PermanentFailure e) {
      return false;
    }
  }
}
