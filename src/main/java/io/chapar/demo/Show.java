package io.chapar.demo;

import io.chapar.demo.Demo.DemoEnd;
import io.chapar.ledger.view.DeadItems;
import io.chapar.ledger.view.Overview.FeedState;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Queue;

/** Shows what happens, look by look, until the end. */
final class Show {
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration INBOX_AT = Duration.ofSeconds(6);
  private static final String DOCUMENT = "inbox-document.txt";

  private final DemoSite site;
  private final DemoFolder folder;
  private final LedgerWatch ledger;
  private final Arrivals arrivals;
  private final Queue<Note> notes;
  private final DemoScreen screen;
  private final Optional<DemoBus.Watch> bus;
  private final ArchiveWatch archive;
  private boolean handedIn;
  private boolean saidAll;

  Show(
      DemoSite site,
      DemoFolder folder,
      LedgerWatch ledger,
      Arrivals arrivals,
      Queue<Note> notes,
      Optional<DemoBus.Watch> bus,
      DemoScreen screen) {
    this.site = site;
    this.folder = folder;
    this.ledger = ledger;
    this.arrivals = arrivals;
    this.notes = notes;
    this.bus = bus;
    this.screen = screen;
    this.archive = new ArchiveWatch(folder.archive(), arrivals);
  }

  void until(DemoEnd end, Stopwatch watch) throws IOException, InterruptedException {
    do {
      look(watch.elapsed());
    } while (!end.comesWithin(PAUSE, watch.elapsed()));
    look(watch.elapsed());
    arrivals.takeRest().forEach(screen::entry);
  }

  private void look(Duration elapsed) throws IOException {
    handIn(elapsed);
    archive.look();
    ledger.newlyFailed().forEach(this::failed);
    ledger.newlyDead().forEach(this::died);
    arrivals.take().forEach(screen::entry);
    for (Note note = notes.poll(); note != null; note = notes.poll()) {
      screen.note(LocalTime.now(), note);
    }
    arrivals.takeLate().forEach(screen::late);
    if (bus.isPresent()) {
      look(bus.get());
    }
    sayAll();
    screen.progress(progress(elapsed));
  }

  private void look(DemoBus.Watch broker) throws IOException {
    for (DemoBus.Message message : broker.look()) {
      screen.message(LocalTime.now(), broker.broker(), message);
    }
    broker.failing(ledger.failing(DemoBus.SUBSCRIBER)).ifPresent(notes::add);
  }

  private void handIn(Duration elapsed) throws IOException {
    if (!handedIn && elapsed.compareTo(INBOX_AT) >= 0) {
      folder.handIn(DOCUMENT, HeadedText.text(DOCUMENT));
      handedIn = true;
      notes.add(Note.of("a text file was put into the inbox; it is read like a page"));
    }
  }

  private void failed(FeedState feed) {
    notes.add(Note.of("feed " + feed.name() + ": " + feed.reason() + "; it is polled again"));
  }

  private void died(DeadItems.One item) {
    notes.add(Note.of("an item of " + item.feed() + " is dead: " + item.reason()));
  }

  private void sayAll() {
    if (site.isOver() && !saidAll) {
      saidAll = true;
      notes.add(Note.of("the publishers have no more; their feeds are still polled"));
    }
  }

  private String progress(Duration elapsed) {
    return "%s s · %s polls · %s items · %s reports · archive %s · webhook %s · queue %s"
        .formatted(
            elapsed.toSeconds(),
            site.polls().all(),
            site.items(),
            arrivals.reports(),
            arrivals.count(Subscriber.ARCHIVE),
            arrivals.count(Subscriber.WEBHOOK),
            arrivals.count(Subscriber.QUEUE));
  }

  /** Zero until it is started. Safe for use by many threads. */
  static final class Stopwatch {
    private volatile boolean running;
    private volatile long began;

    void start() {
      began = System.nanoTime();
      running = true;
    }

    Duration elapsed() {
      return running ? Duration.ofNanos(System.nanoTime() - began) : Duration.ZERO;
    }
  }
}
