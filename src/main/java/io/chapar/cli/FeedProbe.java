package io.chapar.cli;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FetchedFeed;
import io.chapar.config.Settings;
import io.chapar.fetch.FeedFetcher;
import io.chapar.fetch.GuardedClient;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Asks for feeds by hand, as politely as a node; says on standard error what it waits for. */
final class FeedProbe implements AutoCloseable {
  private final GuardedClient client;
  private final FeedFetcher fetcher;
  private final Duration pause;
  private final PrintStream progress = System.err;
  private boolean asked;

  FeedProbe(Settings settings) {
    this.client = new GuardedClient(settings.fetch());
    this.fetcher = new FeedFetcher(client, Clock.systemUTC());
    this.pause = settings.ledger().hostDelay();
  }

  /** An address as people write it; https where they leave that out. */
  static URI address(String text, CommandLine command) {
    String whole = text.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? text : "https://" + text;
    try {
      URI address = URI.create(whole);
      if (address.getHost() != null && whole.matches("(?i)https?:.*")) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new ParameterException(command, "\"" + text + "\" is no address of the web");
  }

  static Feed feed(String name, URI address) {
    return new Feed(name, address, FeedCursor.NONE, null, null, 20);
  }

  FetchedFeed fetch(Feed feed) {
    rest();
    progress.println("asks " + feed.address());
    asked = true;
    return fetcher.fetch(feed);
  }

  private void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(asked ? pause.toMillis() : 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
