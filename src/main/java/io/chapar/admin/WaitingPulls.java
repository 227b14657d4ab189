package io.chapar.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.chapar.admin.ReportPull.Page;
import io.chapar.admin.ReportPull.Pulled;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Ledger;
import io.chapar.text.Durations;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Answers to pulls that wait for records which are still to come: a long poll, or a stream of
 * server-sent events (WHATWG HTML, 9.2) for whoever accepts {@code text/event-stream}.
 *
 * <p>A bounded number waits at once. One that waits gives way when its thread is needed: a poll is
 * then answered with what there is, and a stream ends, whose client asks again by itself. Neither
 * loses a record, as each goes on from a cursor.
 */
final class WaitingPulls {
  private static final int AT_ONCE = 40;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String EVENTS = "text/event-stream";

  /** The log is settled to nowhere: whatever it is settled to is more. */
  private static final long NEVER = -1;

  /** How often the ledger is asked for those who wait, all together. */
  private static final Duration LOOK = Duration.ofMillis(500);

  /** A stream says so often that it lives: an intermediary that hears nothing for long ends it. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Recent<Long> settled = new Recent<>(LOOK);
  private final YieldingPool pool;

  WaitingPulls(YieldingPool pool) {
    this.pool = pool;
  }

  /** The answer to a pull, whose first page is read. */
  HttpAnswer answer(Ledger ledger, Parameters asked) {
    Duration wait = wait(asked.text("wait"));
    long seen = wait.isZero() ? NEVER : settled(ledger);
    return new Pull(ledger, asked, wait, seen, ReportPull.page(ledger, asked));
  }

  private static Duration wait(@Nullable String written) {
    if (written == null) {
      return Duration.ZERO;
    }
    Duration wait = Durations.one(written);
    if (wait.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("wait is " + Durations.written(LONGEST) + " at the most");
    }
    return wait;
  }

  private long settled(Ledger ledger) {
    return settled.get(() -> ledger.reportLog().settled());
  }

  /** It had to give its thread to another request. */
  private static final class GaveWay extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final class Pull implements HttpAnswer {
    private final Ledger ledger;
    private final Parameters asked;
    private final Duration wait;
    private long seen;
    private Page page;

    /**
     * @param seen to where the log was settled before the page was read
     */
    Pull(Ledger ledger, Parameters asked, Duration wait, long seen, Page page) {
      this.ledger = ledger;
      this.asked = asked;
      this.wait = wait;
      this.seen = seen;
      this.page = page;
    }

    @Override
    public void to(HttpExchange http) throws IOException {
      String accepted = http.getRequestHeaders().getFirst("Accept");
      boolean streams = accepted != null && accepted.startsWith(EVENTS);
      if (!streams && !isToWait()) {
        HttpReply.json(HttpReply.OK, page).to(http);
      } else if (free.tryAcquire()) {
        try {
          answer(http, streams);
        } finally {
          free.release();
        }
      } else {
        refuse(http, new TemporaryFailure(AT_ONCE + " requests wait already; ask without waiting"));
      }
    }

    private void answer(HttpExchange http, boolean streams) throws IOException {
      try {
        if (streams) {
          stream(http);
        } else {
          await();
          HttpReply.json(HttpReply.OK, page).to(http);
        }
      } catch (RuntimeException e) {
        refuse(http, e);
      }
    }

    private void refuse(HttpExchange http, RuntimeException failure) throws IOException {
      if (http.getResponseCode() < 0) {
        ApiHandler.problem(http, failure).to(http);
      }
    }

    private boolean isToWait() {
      return page.records().isEmpty() && !wait.isZero();
    }

    private void await() {
      long begun = System.nanoTime();
      try {
        while (page.records().isEmpty() && hasMore(begun, wait)) {
          read(page.next());
        }
      } catch (GaveWay e) {
        // The page as it is answers too.
      }
    }

    /** Waits until there is more, or until the time is over. */
    private boolean hasMore(long begun, Duration longest) throws GaveWay {
      boolean more = page.more();
      while (!more && System.nanoTime() - begun < longest.toNanos()) {
        more = work(() -> settled(ledger)) != seen;
        if (!more) {
          pause();
        }
      }
      return more;
    }

    private void pause() throws GaveWay {
      try {
        Thread.sleep(LOOK.toMillis());
      } catch (InterruptedException e) {
        throw new GaveWay();
      }
    }

    private void read(String after) throws GaveWay {
      asked.put("after", after);
      seen = work(() -> settled(ledger));
      page = work(() -> ReportPull.page(ledger, asked));
    }

    private <T> T work(YieldingPool.Work<T> work) throws GaveWay {
      try {
        return pool.work(work);
      } catch (IOException e) {
        throw new GaveWay();
      }
    }

    private void stream(HttpExchange http) throws IOException {
      try {
        String last = http.getRequestHeaders().getFirst("Last-Event-ID");
        if (last != null) {
          read(last);
        }
        HttpReply.describe(http, EVENTS);
        http.sendResponseHeaders(HttpReply.OK, 0);
        stream(http.getResponseBody());
      } catch (GaveWay e) {
        // The client asks again.
      }
    }

    private void stream(OutputStream events) throws IOException, GaveWay {
      while (true) {
        events.write(written(page).getBytes(UTF_8));
        events.flush();
        if (hasMore(System.nanoTime(), SILENCE)) {
          read(page.next());
        }
      }
    }
  }

  /** One with an id alone is no event to a client, and lets it know where to go on. */
  private static String written(Page page) {
    StringBuilder events = new StringBuilder();
    if (page.pruned()) {
      events.append("event: pruned\ndata: true\n\n");
    }
    for (Pulled one : page.records()) {
      events.append("id: ").append(one.cursor()).append('\n');
      events.append("data: ").append(one.record()).append("\n\n");
    }
    return events.append("id: ").append(page.next()).append("\n\n").toString();
  }
}
