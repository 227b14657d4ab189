package io.chapar.cli;

import io.chapar.cli.option.HomeOption;
import io.chapar.cli.option.OpenLedger;
import io.chapar.cli.option.RangeOption;
import io.chapar.cli.screen.Counted;
import io.chapar.cli.screen.YesOrNo;
import io.chapar.fetch.RequestDelay;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.reports.Rereads;
import io.chapar.ledger.reports.Rereads.Progress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has pages read again. */
@Command(
    name = "reread",
    mixinStandardHelpOptions = true,
    description = {
      "Has articles read again by today's profiles, rules and routes: a running node fetches their"
          + " pages, one a host at a time. What is read otherwise becomes a new version and is"
          + " delivered; what is read as before makes none.",
      "The range of time is when the feed first showed the article. Without any restriction it asks"
          + " first; without a terminal it wants --all. Who stops it stops only the showing."
    },
    footer = {
      "",
      "Examples:",
      "  chapar reread --host isna.ir --since 7d --dry-run",
      "  chapar reread --feed isna --from 2026-11-01 --until 2026-11-30",
      "  chapar reread --report ffd9258d06e14e6c5f3bdd34b79c761b"
    })
final class RereadCommand implements Callable<Integer> {
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int MOST_PAGES = 200;
  private static final int USUAL_PAGES = 20;
  private static final int SHOWN = 20;

  @Mixin private HomeOption home = new HomeOption();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--report", paramLabel = "ID", description = "this article alone")
  private @Nullable String report;

  @Option(names = "--feed", paramLabel = "NAME", description = "only articles of this feed")
  private @Nullable String feed;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "only articles of this publisher's host, and of all below it")
  private @Nullable String host;

  @Mixin private RangeOption range = new RangeOption();

  @Option(names = "--all", description = "asks nothing where no restriction is given")
  private boolean all;

  @Option(
      names = "--dry-run",
      description =
          "reads the newest of them here and now, by the files as they are on disk, and shows what"
              + " would be otherwise; nothing is stored")
  private boolean dryRun;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "with --dry-run: how many pages are read, from 1 to 200; 20 where nothing is said")
  private @Nullable Integer limit;

  @Option(names = "--no-wait", description = "does not wait until they are read")
  private boolean noWait;

  @Override
  public Integer call() {
    Rereads.Which which = new Rereads.Which(report, feed, host, range.range());
    boolean open = report == null && feed == null && host == null && range.isOpen();
    if (open && !dryRun && !all && !new YesOrNo().canAsk()) {
      throw wrong(
          "this reads every article again; narrow it by --report, --feed, --host, --from or"
              + " --until, or say --all");
    }
    int pages = pages();
    try (Ledger ledger = OpenLedger.of(home.home())) {
      ledger.requireKnown(which);
      return dryRun
          ? new RereadTrial(home.home(), ledger).run(which, pages)
          : run(ledger, which, open && !all);
    }
  }

  /** That a dry run reads. */
  private int pages() {
    if (limit == null) {
      return USUAL_PAGES;
    }
    if (!dryRun) {
      throw wrong("--limit belongs to --dry-run; narrow what is read again by the other options");
    }
    if (limit < 1 || limit > MOST_PAGES) {
      throw wrong("--limit: \"" + limit + "\" is no number from 1 to " + MOST_PAGES);
    }
    return limit;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private int run(Ledger ledger, Rereads.Which which, boolean asks) {
    int many = ledger.rereads().count(which);
    String articles = Counted.of(many, "article", "articles");
    if (many == 0) {
      System.out.println("no article is of this kind, of those that were ever read");
      return 0;
    }
    if (asks && !new YesOrNo().isGiven("Read " + articles + " again?")) {
      System.out.println("nothing is changed");
      return 0;
    }
    String id =
        ledger.rereads().begin(which, new io.chapar.cli.screen.Progress("articles are due"));
    System.out.println(
        articles
            + (many == 1
                ? " is due; a running node reads it again"
                : " are due; a running node reads them again"));
    if (!noWait) {
      tell(ledger, id, await(ledger, id));
    }
    return 0;
  }

  /** Until each was tried once. */
  private static Progress await(Ledger ledger, String id) {
    RereadProgress shown = new RereadProgress();
    while (true) {
      Progress now = ledger.rereads().progress(id).orElseThrow();
      if (now.waiting() == 0) {
        return now;
      }
      shown.show(now);
      RequestDelay.of(LOOK);
    }
  }

  private static void tell(Ledger ledger, String id, Progress now) {
    System.out.println(RereadProgress.line(now));
    for (Rereads.Failed failed : ledger.rereads().failures(id, SHOWN)) {
      String what = failed.state().equals("retrying") ? "is tried again" : "is given up";
      System.out.println("  " + failed.item() + " " + what + ": " + failed.reason());
    }
    if (now.retrying() + now.failed() > SHOWN) {
      System.out.println("  and others: see chapar deliveries dead");
    }
  }

  /** Says on standard error how far a reread is. */
  private static final class RereadProgress {
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(15).toNanos();

    private final long begin = System.nanoTime();
    private long last = begin;
    private boolean warned;

    void show(Progress now) {
      if (System.nanoTime() - last > PAUSE && now.waiting() < now.total()) {
        last = System.nanoTime();
        System.err.println(line(now) + "; " + now.waiting() + " wait");
      }
      if (!warned && now.waiting() == now.total() && System.nanoTime() - begin > PATIENCE) {
        warned = true;
        System.err.println(
            "none is read yet: does a node run on this ledger (chapar run)? They stay due; Ctrl-C"
                + " stops only this showing");
      }
    }

    /** {@code 12 of 20 read: 9 unchanged, 3 new versions, …}. */
    static String line(Progress now) {
      int failed = now.failed() + now.retrying();
      int read = now.total() - now.waiting() - failed;
      return read
          + " of "
          + now.total()
          + " read: "
          + now.unchanged()
          + " unchanged, "
          + Counted.of(now.changed(), "new version", "new versions")
          + part(now.leftOut(), "left out by the routes")
          + part(now.withdrawn(), "withdrawn")
          + ", "
          + failed
          + " failed";
    }

    private static String part(int many, String what) {
      return many == 0 ? "" : ", " + many + " " + what;
    }
  }
}
