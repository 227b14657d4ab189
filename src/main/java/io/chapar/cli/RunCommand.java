package io.chapar.cli;

import io.chapar.admin.AdminServer;
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
import io.chapar.config.Settings;
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
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
  private static final long AGAIN_SECONDS = 5;

  @Mixin private HomeOption home = new HomeOption();

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Node node;
  private volatile String waiting = "it starts";

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = settings(home.home());
    AdminServer admin =
        settings.admin().port() == 0
            ? null
            : AdminServer.start(
                settings.admin(),
                () -> new Health(problems(settings), alarms()),
                () -> Optional.ofNullable(node).map(Node::ledger),
                new EditLog(settings.data()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(admin), "end"));
    start(home.home());
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
  private void start(Home home) throws InterruptedException {
    while (node == null && ended.getCount() > 0) {
      try {
        node = Node.start(home, Map.of());
      } catch (TemporaryFailure e) {
        if (!waiting.equals(e.getMessage())) {
          LOG.error("waits: {}", e.getMessage());
        }
        waiting = String.valueOf(e.getMessage());
        ended.await(AGAIN_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  private List<String> problems(Settings settings) {
    Node running = node;
    if (running == null) {
      return List.of(waiting);
    }
    List<String> problems = new ArrayList<>(running.problems());
    for (Folder folder :
        List.of(
            new Folder("data.folder", settings.data()),
            new Folder("archive.folder", settings.archive()),
            new Folder("inbox.folder", settings.inbox()))) {
      folder.problem().ifPresent(problems::add);
    }
    return problems;
  }

  private List<String> alarms() {
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
