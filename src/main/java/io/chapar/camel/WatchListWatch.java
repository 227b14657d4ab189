package io.chapar.camel;

import io.chapar.article.TemporaryFailure;
import io.chapar.camel.check.FeedAddresses;
import io.chapar.config.Home;
import io.chapar.config.InvalidConfiguration;
import io.chapar.ledger.WatchedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the watch list once a second. What is found changed twice in a row in the same way is
 * whole; it is judged as {@code check} does, and a list with faults changes nothing.
 */
final class WatchListWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WatchListWatch.class);
  private static final String WHO = "watch list";
  private static final String MISSING = "\0";
  private static final long LOOK_MILLIS = 1_000;

  private final Home home;
  private final Path file;
  private final Troubles troubles;
  private final ScheduledExecutorService pool =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "watch-list"));
  private String known;
  private String seen;

  /** What the file holds now is known. */
  WatchListWatch(Home home, Path file, Troubles troubles) {
    this.home = home;
    this.file = file;
    this.troubles = troubles;
    this.known = text();
    this.seen = known;
  }

  /**
   * @param watch is given each good list that differs from the one before
   */
  void start(Consumer<List<WatchedFeed>> watch) {
    pool.scheduleWithFixedDelay(() -> look(watch), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look(Consumer<List<WatchedFeed>> watch) {
    String text = text();
    boolean whole = text.equals(seen);
    seen = text;
    if (whole && !text.equals(known)) {
      take(text, watch);
    }
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return MISSING;
    }
  }

  private void take(String text, Consumer<List<WatchedFeed>> watch) {
    try {
      List<WatchedFeed> feeds = FeedAddresses.require(home, file);
      watch.accept(feeds);
      troubles.over(WHO);
      LOG.info("{} has changed: {} feeds are watched", home.name(file), feeds.size());
      known = text;
    } catch (InvalidConfiguration e) {
      troubles.has(WHO, "an edit is refused, the list before it goes on: " + e.getMessage());
      LOG.error("an edit is refused, the list before it goes on:\n{}", e.getMessage());
      known = text;
    } catch (TemporaryFailure e) {
      LOG.warn("{} is read again: {}", home.name(file), e.getMessage());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
