package io.chapar.watchlist;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FetchedFeed;
import io.chapar.config.Settings;
import io.chapar.config.watchlist.FeedAddress;
import io.chapar.fetch.FeedFetcher;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.RequestDelay;
import io.chapar.fetch.source.Sources;
import io.chapar.web.Links;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Asks for feeds by hand, as politely as a node; says whom it asks. */
public final class FeedProbe implements AutoCloseable {
  private final GuardedClient client;
  private final FeedFetcher fetcher;
  private final Duration pause;
  private final Consumer<URI> asks;
  private boolean asked;

  /**
   * Asks all in the common way.
   *
   * @param asks is told each address before it is asked
   */
  public FeedProbe(Settings settings, Consumer<URI> asks) {
    this(settings, Sources.none(), asks);
  }

  /**
   * @param sources how the hosts of each feed are asked
   * @param asks is told each address before it is asked
   */
  public FeedProbe(Settings settings, Sources sources, Consumer<URI> asks) {
    this.client = new GuardedClient(settings.fetch());
    this.fetcher = new FeedFetcher(client, Clock.systemUTC(), sources);
    this.pause = settings.ledger().hostDelay();
    this.asks = asks;
  }

  /**
   * An address as people write it; https where they leave that out.
   *
   * @throws IllegalArgumentException when it is none of the web, or carries a password
   */
  public static URI address(String text) {
    String meant = Links.withoutFeedScheme(text);
    String whole = meant.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? meant : "https://" + meant;
    URI address;
    try {
      address = FeedAddress.of(whole);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + FeedAddress.shown(text) + "\" is no address of the web", e);
    }
    if (FeedAddress.hasUser(address)) {
      throw new IllegalArgumentException(
          "address carries a user and a password, which are never sent: "
              + FeedAddress.shown(whole));
    }
    return address;
  }

  /** That no watch list knows. */
  public static Feed feed(String name, URI address) {
    return new Feed(name, address, FeedCursor.NONE, null, null, 20);
  }

  public FetchedFeed fetch(Feed feed) {
    RequestDelay.of(asked ? pause : Duration.ZERO);
    asks.accept(feed.address());
    asked = true;
    return fetcher.fetch(feed);
  }

  @Override
  public void close() {
    client.close();
  }
}
