package io.chapar.cli;

import io.chapar.admin.AdminServer;
import io.chapar.admin.EditHandler;
import io.chapar.admin.FeedHandler;
import io.chapar.admin.Health;
import io.chapar.admin.SubscriberHandler;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.Node;
import io.chapar.camel.RouteCheck.HomeCheck;
import io.chapar.camel.StartingSet;
import io.chapar.camel.trace.HttpSpans;
import io.chapar.cli.log.JsonLog;
import io.chapar.cli.option.HomeOption;
import io.chapar.config.LogFormat;
import io.chapar.config.Settings;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.Overridden;
import io.chapar.deliver.TestAnswer;
import io.chapar.file.OpenFiles;
import io.chapar.ledger.database.Generations.OtherLedger;
import io.chapar.metrics.Metrics;
import io.chapar.metrics.Scrape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the routes until it is told to end. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the configuration and runs the routes until SIGTERM or Ctrl-C.",
      "Work in flight is finished first.",
      "Where the configuration is refused, what was last good and ran goes on, until it is mended."
    },
    footer = {"", "Examples:", "  chapar run", "  chapar run --home /srv/chapar"})
final class RunCommand implements Callable<Integer>, Health {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
  private static final long AGAIN_SECONDS = 5;
  private static final long HALT_SECONDS = 45;

  /** What a node opens besides the connections of its two clients: jars, ledger, page, spools. */
  private static final int FILES = 250;

  @Mixin private HomeOption home = new HomeOption();

  @Option(
      names = "--strict",
      description = "end with 78 where the configuration is refused, whatever ran before")
  private boolean strict;

  @Option(
      names = "--new-ledger",
      description = {
        "begin anew, or go on, with the ledger of ledger.url, although data.folder or"
            + " archive.folder",
        "is of another"
      })
  private boolean newLedger;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Node node;
  private volatile String waiting = "it starts";

  @Override
  public Integer call() throws InterruptedException {
    StartingSet set = set();
    Settings settings = set.settings();
    if (settings.log() == LogFormat.JSON) {
      JsonLog.begin();
    }
    Overridden.lines(set.home(), System.getenv()).forEach(LOG::warn);
    OpenFiles.now()
        .flatMap(files -> files.lacking(2L * settings.fetch().maxConnections() + FILES))
        .ifPresent(LOG::warn);
    Scrape scrape = new Scrape();
    AdminServer admin =
        settings.admin().port() == 0
            ? null
            : AdminServer.start(
                settings.admin(),
                this,
                () -> Optional.ofNullable(node).map(Node::ledger),
                new EditHandler(home.home(), settings.data(), new HomeCheck()),
                new FeedHandler(home.home(), settings),
                new SubscriberHandler(this::sendTest),
                scrape,
                HttpSpans.requests(() -> Optional.ofNullable(node).flatMap(Node::spans), true));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(admin), "end"));
    start(set, scrape.metrics());
    ended.await();
    return 0;
  }

  private StartingSet set() {
    try {
      return StartingSet.written(home.home());
    } catch (InvalidConfiguration e) {
      return keptSet(home.home(), e);
    }
  }

  private StartingSet keptSet(Home refused, RuntimeException failure) {
    if (strict) {
      throw failure;
    }
    return StartingSet.kept(refused, failure).orElseThrow(() -> failure);
  }

  /** Waits for what may come: a database that is not up yet, a disk that is full. */
  private void start(StartingSet first, Metrics metrics) throws InterruptedException {
    StartingSet set = told(first);
    while (node == null && ended.getCount() > 0) {
      try {
        node = Node.start(set.home(), Map.of(), metrics, newLedger);
      } catch (TemporaryFailure e) {
        if (!waiting.equals(e.getMessage())) {
          LOG.error("waits: {}", e.getMessage());
        }
        waiting = String.valueOf(e.getMessage());
        ended.await(AGAIN_SECONDS, TimeUnit.SECONDS);
        set = judgedAgain(set);
      } catch (RuntimeException e) {
        set = told(instead(set, e));
      }
    }
  }

  /** Hours may have gone since, and edits have come. */
  private StartingSet judgedAgain(StartingSet set) {
    try {
      return set.refused().isEmpty() || set.isEdited() ? told(set()) : set;
    } catch (TemporaryFailure e) {
      return set;
    }
  }

  /** A check does not find all for which a route does not start. */
  private StartingSet instead(StartingSet set, RuntimeException failure) {
    if (failure instanceof PermanentFailure || failure instanceof OtherLedger) {
      throw failure;
    }
    return keptSet(set.home(), failure);
  }

  private static StartingSet told(StartingSet set) {
    if (!set.refused().isEmpty()) {
      LOG.error(
          "routes/ and config/ cannot run as they are, so what was last good and ran goes on until"
              + " they are mended: {}",
          set.home().set());
      set.refused().forEach(LOG::error);
    }
    return set;
  }

  @Override
  public List<String> problems() {
    Node running = node;
    if (running == null || ended.getCount() == 0) {
      return List.of(running == null ? waiting : "it ends");
    }
    return running.problems();
  }

  @Override
  public List<String> fatal() {
    Node running = node;
    return running == null ? List.of() : running.fatal();
  }

  @Override
  public List<String> warnings() {
    Node running = node;
    return running == null ? List.of() : running.warnings();
  }

  @Override
  public List<String> alarms() {
    Node running = node;
    return running == null ? List.of() : running.alarms();
  }

  private TestAnswer sendTest(String subscriber) {
    Node running = node;
    if (running == null) {
      throw new TemporaryFailure("the node has not started yet");
    }
    return running.send(subscriber);
  }

  private void end(@Nullable AdminServer admin) {
    ended.countDown();
    haltIfLate();
    Node running = node;
    if (running != null) {
      LOG.info("ends, and finishes what is in flight");
      running.close();
    }
    if (admin != null) {
      admin.close();
    }
    LOG.info("has ended");
  }

  /** What hangs here, or in a hook of a library, holds up the end of the process no longer. */
  private static void haltIfLate() {
    Thread halt =
        new Thread(
            () -> {
              LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(HALT_SECONDS));
              LOG.error("has not ended in time, and is halted; what was in flight comes again");
              Runtime.getRuntime().halt(CommandLine.ExitCode.SOFTWARE);
            },
            "halt");
    halt.setDaemon(true);
    halt.start();
  }
}
