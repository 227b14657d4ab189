package io.chapar.demo;

import io.chapar.article.ReportVersion;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Plays the demo: publishers, a node between, subscribers, and a screen that shows them. */
public final class Demo {
  private final NodeStarter starter;
  private final DemoScreen screen;
  private final Arrivals arrivals = new Arrivals(Clock.systemUTC());
  private final Queue<Note> notes = new ConcurrentLinkedQueue<>();
  private final Stopwatch watch = new Stopwatch();

  /** Starts a node on a home folder, with settings that win over all others; closing stops it. */
  @FunctionalInterface
  public interface NodeStarter {
    AutoCloseable start(Path home, Map<String, String> overrides) throws Exception;
  }

  public Demo(NodeStarter starter, PrintStream out, Style style) {
    this.starter = starter;
    this.screen = new DemoScreen(out, style, ZoneId.systemDefault());
  }

  /**
   * Plays until the end and prints the summary.
   *
   * @param root is emptied first; PermanentFailure when another demo runs in it
   * @return one line when something failed that must not
   */
  public Optional<String> play(Path root, DemoEnd end) throws Exception {
    try (DemoLock lock = DemoLock.of(root)) {
      return playIn(root, end);
    }
  }

  private Optional<String> playIn(Path root, DemoEnd end) throws Exception {
    DemoFolder folder = DemoFolder.fresh(root);
    DemoSettings settings = DemoSettings.fresh();
    try (DemoLog log = DemoLog.into(folder.log());
        DemoSite site = DemoSite.start(watch::elapsed, Edition.at(Instant.now()));
        DemoReceiver receiver = new DemoReceiver(settings.secret(), arrivals, this::refused)) {
      folder.write(site.feeds());
      new DemoOpening(screen).print(site.feeds(), folder, settings.page());
      try (AutoCloseable node =
              starter.start(
                  folder.root(), settings.overrides(folder, site.routed(), receiver.address()));
          DemoConsumer consumer = DemoConsumer.start(arrivals, settings);
          LedgerWatch ledger = LedgerWatch.open(folder.ledger())) {
        watch.start();
        new Show(site, folder, ledger, arrivals, notes, screen).until(end, watch);
        Summary summary = summary(site, receiver, consumer, ledger);
        new Closing(screen).print(summary, folder);
        return summary.fault();
      }
    }
  }

  private void refused(ReportVersion report) {
    notes.add(
        new Note(
            "the webhook's receiver answered 500, on purpose; it is tried again in 5 s",
            report.report().article().metadata().title()));
  }

  private Summary summary(
      DemoSite site, DemoReceiver receiver, DemoConsumer consumer, LedgerWatch ledger) {
    return new Summary(
        watch.elapsed(),
        site.polls(),
        site.items(),
        ledger.dead(),
        ledger.backlog(),
        arrivals,
        receiver.wrongSignatures(),
        consumer.wrong());
  }

  /**
   * Standard error in a file for as long as the demo lasts: the node logs there, and the screen
   * stays readable.
   */
  private static final class DemoLog implements AutoCloseable {
    private final PrintStream before = System.err;
    private final PrintStream log;

    private DemoLog(PrintStream log) {
      this.log = log;
    }

    static DemoLog into(Path file) throws IOException {
      DemoLog log = new DemoLog(new PrintStream(file.toFile().toString(), StandardCharsets.UTF_8));
      System.setErr(log.log);
      return log;
    }

    @Override
    public void close() {
      System.setErr(before);
      log.close();
    }
  }
}
