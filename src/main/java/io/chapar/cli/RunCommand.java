package io.chapar.cli;

import io.chapar.admin.AdminServer;
import io.chapar.admin.FeedDesk;
import io.chapar.admin.Folder;
import io.chapar.admin.Health;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.GoodConfiguration;
import io.chapar.camel.Node;
import io.chapar.camel.Placeholders;
import io.chapar.camel.RouteCheck;
import io.chapar.config.EditLog;
import io.chapar.config.Home;
import io.chapar.config.InvalidConfiguration;
import io.chapar.config.LogFormat;
import io.chapar.config.Overridden;
import io.chapar.config.Settings;
import io.chapar.metrics.Metrics;
import io.chapar.metrics.Scrape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the routes until it is told to end. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the configuration and runs the routes until SIGTERM or Ctrl-C.",
      "Work in flight is finished first."
    },
    footer = {"", "Examples:", "  chapar run", "  chapar run --home /srv/chapar"})
final class RunCommand implements Callable<Integer>, Health {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
  private static final long AGAIN_SECONDS = 5;

  @Mixin private HomeOption home = new HomeOption();

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Node node;
  private volatile String waiting = "it starts";
  private volatile List<Folder> folders = List.of();

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = settings(home.home());
    if (settings.log() == LogFormat.JSON) {
      JsonLog.begin();
    }
    folders =
        List.of(
            new Folder("data.folder", settings.data()),
            new Folder("archive.folder", settings.archive()),
            new Folder("inbox.folder", settings.inbox()));
    Overridden.lines(home.home(), System.getenv()).forEach(LOG::warn);
    Scrape scrape = new Scrape();
    AdminServer admin =
        settings.admin().port() == 0
            ? null
            : AdminServer.start(
                settings.admin(),
                this,
                () -> Optional.ofNullable(node).map(Node::ledger),
                new EditLog(settings.data()),
                new FeedDesk(home.home(), settings),
                scrape);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(admin), "end"));
    start(home.home(), scrape.metrics());
    ended.await();
    return 0;
  }

  /** With all faults of routes and watch list too, when there are any. */
  private static Settings settings(Home home) {
    try {
      Settings settings = Placeholders.settings(home, Map.of());
      Node.requireNoOther(settings.data());
      new GoodConfiguration(home, settings.data()).require();
      return settings;
    } catch (InvalidConfiguration e) {
      throw new InvalidConfiguration(RouteCheck.check(home, Map.of()).faults());
    }
  }

  /** Waits for what may come: a database that is not up yet, a disk that is full. */
  private void start(Home home, Metrics metrics) throws InterruptedException {
    while (node == null && ended.getCount() > 0) {
      try {
        node = Node.start(home, Map.of(), metrics);
      } catch (TemporaryFailure e) {
        if (!waiting.equals(e.getMessage())) {
          LOG.error("waits: {}", e.getMessage());
        }
        waiting = String.valueOf(e.getMessage());
        ended.await(AGAIN_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  @Override
  public List<String> problems() {
    Node running = node;
    if (running == null || ended.getCount() == 0) {
      return List.of(running == null ? waiting : "it ends");
    }
    List<String> problems = new ArrayList<>(running.problems());
    folders.forEach(folder -> folder.problem().ifPresent(problems::add));
    return problems;
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

  private void end(@Nullable AdminServer admin) {
    ended.countDown();
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
}
