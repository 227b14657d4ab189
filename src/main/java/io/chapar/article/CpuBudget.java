package io.chapar.article;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * How much processor time the reading of one item may take, over all its steps. No thread can be
 * stopped from outside, so the loops of the stages {@link #tick()}: past the budget the next tick
 * fails. Where nothing bounds the work, a tick is free.
 */
public final class CpuBudget {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ThreadLocal<@Nullable Work> HERE = new ThreadLocal<>();

  /** How often a clock is looked at: the cheap one in ticks, that of the processor in time. */
  private static final int TICKS = 16;

  private static final long PACE = Duration.ofMillis(10).toNanos();

  /** Characters of a text that a parser is given at a time. */
  private static final int PIECE = 4096;

  private final long most;
  private final AtomicLong spent = new AtomicLong();

  public CpuBudget(Duration most) {
    this.most = most.toNanos();
  }

  /**
   * A part of the work that this thread does.
   *
   * @throws PermanentFailure when the budget of the work is spent; nothing is said where there is
   *     none
   */
  public static void tick() {
    Work work = HERE.get();
    if (work != null) {
      work.step();
    }
  }

  /** Text for a parser of a library, which cannot tick itself: each time that it asks for more. */
  public static Reader ticking(Reader text) {
    return new FilterReader(text) {
      @Override
      public int read() throws IOException {
        tick();
        return super.read();
      }

      @Override
      public int read(char[] buffer, int from, int length) throws IOException {
        tick();
        return super.read(buffer, from, Math.min(length, PIECE));
      }
    };
  }

  /** The same. */
  public static Reader ticking(String text) {
    return ticking(new StringReader(text));
  }

  /**
   * What this thread does until it is closed counts.
   *
   * @param where for the message, such as {@code split-page of https://…}
   */
  public Work begin(String where) {
    Work work = new Work(where, HERE.get());
    HERE.set(work);
    return work;
  }

  /** Work of one thread. Work that is begun within it has its own budget. */
  public final class Work implements AutoCloseable {
    private final String where;
    private final @Nullable Work outer;
    private final long start = cpu();
    private long looked = System.nanoTime();
    private int ticks;
    private boolean over;

    private Work(String where, @Nullable Work outer) {
      this.where = where;
      this.outer = outer;
    }

    private void step() {
      if (over || ++ticks % TICKS == 0 && isTime() && isOver()) {
        throw failure();
      }
    }

    private boolean isTime() {
      long now = System.nanoTime();
      boolean time = now - looked >= PACE;
      looked = time ? now : looked;
      return time;
    }

    /** For good: what catches the failure of a tick cannot go on. */
    private boolean isOver() {
      over = used() > most;
      return over;
    }

    private long used() {
      return spent.get() + cpu() - start;
    }

    /** Null while a tick has not failed. */
    public @Nullable PermanentFailure excess() {
      return over ? failure() : null;
    }

    private PermanentFailure failure() {
      String took = String.format(Locale.ROOT, "%.1f s", used() / 1e9);
      return new PermanentFailure(
          "reading took more than " + seconds(most) + " of CPU (" + took + "): " + where);
    }

    @Override
    public void close() {
      spent.addAndGet(cpu() - start);
      if (outer == null) {
        HERE.remove();
      } else {
        HERE.set(outer);
      }
    }
  }

  private static String seconds(long nanos) {
    boolean whole = nanos % 1_000_000_000 == 0;
    return String.format(Locale.ROOT, whole ? "%.0f s" : "%.1f s", nanos / 1e9);
  }

  private static long cpu() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
