package io.chapar.demo;

import io.chapar.article.ReportVersion;
import io.chapar.demo.Show.Stopwatch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays the demo: publishers, a node between, subscribers, and a screen that shows them. */
public final class Demo {
  private final NodeStarter starter;
  private final DemoScreen screen;
  private final Optional<DemoBus> bus;
  private final Arrivals arrivals = new Arrivals(Clock.systemUTC());
  private final Queue<Note> notes = new ConcurrentLinkedQueue<>();
  private final Stopwatch watch = new Stopwatch();

  /** Starts a node on a home folder, with settings that win over all others; closing stops it. */
  @FunctionalInterface
  public interface NodeStarter {
    AutoCloseable start(Path home, Map<String, String> overrides) throws Exception;
  }

  /**
   * @param bus to which it delivers, too
   */
  public Demo(NodeStarter starter, PrintStream out, Style style, Optional<DemoBus> bus) {
    this.starter = starter;
    this.bus = bus;
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
      if (bus.isPresent()) {
        bus.get().write(folder);
      }
      Optional<DemoBus.Watch> broker = bus.map(one -> new DemoBus.Watch(one, folder.data()));
      new DemoOpening(screen, bus).print(site.feeds(), folder, settings.page());
      broker.flatMap(DemoBus.Watch::atStart).ifPresent(notes::add);
      try (AutoCloseable node =
              starter.start(
                  folder.root(), settings.overrides(folder, site.routed(), receiver.address()));
          DemoConsumer consumer = DemoConsumer.start(arrivals, settings);
          LedgerWatch ledger = LedgerWatch.open(folder.ledger())) {
        watch.start();
        new Show(site, folder, ledger, arrivals, notes, broker, screen).until(end, watch);
        Summary summary = summary(site, receiver, consumer, ledger);
        new Closing(screen).print(summary, broker, folder);
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

  /** What the screen says in the end. */
  private record Closing(DemoScreen screen) {

    void print(Summary summary, Optional<DemoBus.Watch> broker, DemoFolder folder) {
      screen.line("What happened");
      screen.line("");
      summary.print(screen);
      broker.ifPresent(one -> one.print(screen));
      screen.line("");
      screen.row("records", folder.archive().toString());
      screen.row("ledger", folder.ledger().replace("jdbc:sqlite:", ""));
      screen.row("log of the node", folder.log().toString());
      screen.line("");
      screen.line("What next");
      screen.line("");
      screen.line("  Your own feeds: bin/chapar init FOLDER makes a home; name them in its");
      screen.line(
          "  config/feeds.yaml, then bin/chapar check --home FOLDER and bin/chapar run --home");
      screen.line(
          "  FOLDER. Your own steps and subscribers: files in its routes/; docs/tutorial.md");
      screen.line("  leads through both in an hour.");
    }
  }

  /** What the screen says before anything has happened. */
  private record DemoOpening(DemoScreen screen, Optional<DemoBus> bus) {

    void print(List<PublisherFeed> feeds, DemoFolder folder, int page) {
      screen.line("");
      screen.line("Chapar demo: invented publishers on this machine, the real routes between.");
      screen.line("");
      screen.line("  feeds → items → pages → articles → reports → archive, webhook, queue");
      screen.line("");
      feeds.forEach(
          feed ->
              screen.row(
                  feed.name(),
                  "%-4s%-6s%s%s"
                      .formatted(
                          feed.language(),
                          feed.format(),
                          feed.address(),
                          feed.routed() ? "  by camel-rss" : "")));
      screen.line("");
      bus.ifPresent(broker -> screen.row("broker", broker.name()));
      screen.row("page", "http://127.0.0.1:" + page + "/");
      screen.row("all files", folder.root().toString());
      screen.row("log of the node", folder.log().toString());
      screen.line("");
      screen.line("Starting. Ctrl-C ends the demo with a summary.");
      screen.line("");
    }
  }

  /** When the demo ends: after a time, or when somebody says so. Safe for use by many threads. */
  public static final class DemoEnd {
    private final CountDownLatch come = new CountDownLatch(1);
    private final Optional<Duration> after;

    /**
     * @param after the start of the node; empty when only {@link #come} ends it
     */
    public DemoEnd(Optional<Duration> after) {
      this.after = after;
    }

    public void come() {
      come.countDown();
    }

    /** Waits at most so long; true when the end has come. */
    boolean comesWithin(Duration pause, Duration elapsed) throws InterruptedException {
      return come.await(pause.toMillis(), TimeUnit.MILLISECONDS)
          || after.filter(end -> elapsed.compareTo(end) >= 0).isPresent();
    }
  }
}
