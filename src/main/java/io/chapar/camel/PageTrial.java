package io.chapar.camel;

import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Report;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.camel.step.LedgerRobots;
import io.chapar.config.Settings;
import io.chapar.config.file.Home;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.RequestDelay;
import io.chapar.fetch.page.PageFetcher;
import io.chapar.fetch.robots.Robots;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.hosts.HostSlots.Turn;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads pages as a node would now, by the profiles, rules and routes that are on disk. It obeys
 * robots.txt and takes its turn at each host beside the nodes. Nothing is stored but robots.txt.
 */
public final class PageTrial implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Ledger ledger;
  private final Replay routes;
  private final GuardedClient client;
  private final PageFetcher fetcher;

  /**
   * @throws io.chapar.config.file.InvalidConfiguration when the configuration has faults
   */
  public PageTrial(Home home, Ledger ledger) {
    this.ledger = ledger;
    this.routes = new Replay(home, (address, page, article) -> ledger.siteMemories().find(address));
    Settings settings = Placeholders.fetching(home);
    this.client = new GuardedClient(settings.fetch());
    Clock clock = Clock.systemUTC();
    Settings.RobotsTxt rules = settings.robots();
    Robots robots =
        new Robots(
            client,
            clock,
            new LedgerRobots(() -> ledger),
            rules.ignored(),
            rules.longestCrawlDelay());
    this.fetcher =
        new PageFetcher(
            client,
            clock,
            robots,
            settings.ledger().hostDelay(),
            item -> ledger.reports().isMadeOf(item));
  }

  /**
   * @return empty where the routes leave the article out
   * @throws TemporaryFailure when the page cannot be had now
   * @throws PermanentFailure when it is no article
   */
  public Optional<Report> read(FeedItem item) {
    return routes.report(fetch(item));
  }

  private FetchedPage fetch(FeedItem item) {
    URI link = item.link();
    if (link == null) {
      return fetcher.fetch(item);
    }
    Turn turn = turn(link);
    try {
      FetchedPage page = fetcher.fetch(item);
      turn.end(Duration.ZERO);
      return page;
    } catch (TemporaryFailure | PermanentFailure e) {
      turn.end(e);
      throw e;
    }
  }

  private Turn turn(URI link) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<Turn> turn = ledger.turns().take(link);
      if (turn.isPresent()) {
        return turn.get();
      }
      if (System.nanoTime() > end) {
        throw new TemporaryFailure("its host is not to be asked for now: " + link);
      }
      RequestDelay.of(LOOK);
    }
  }

  @Override
  public void close() {
    routes.close();
    client.close();
  }
}
