package io.chapar.camel.trouble;

import io.chapar.text.Durations;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * A log of what others cause, as often as they like: the first few lines about a subject, such as a
 * feed, are written, those that follow within ten minutes are counted, and one line then says how
 * many they were. Levels are counted apart, so that warnings crowd out no error.
 */
public final class LimitedLog implements AutoCloseable {
  static final Duration WINDOW = Duration.ofMinutes(10);

  /** Of a subject, in a window. */
  static final int FIRST = 3;

  /** At a time; those beyond are one subject together. */
  static final int SUBJECTS = 100;

  static final String OTHERS = "others";

  private final LongSupplier nanos;
  private final Map<Key, Window> windows = new LinkedHashMap<>();

  private record Key(Level level, String subject) {}

  /** Lines about one subject. */
  private static final class Window {
    private final Key key;
    private final Logger log;
    private final long began;
    private final CountedReasons left = new CountedReasons();
    private int written;

    private Window(Key key, Logger log, long began) {
      this.key = key;
      this.log = log;
      this.began = began;
    }

    private void say(String what, String reason) {
      if (written < FIRST) {
        written++;
        log.atLevel(key.level).log("{}: {}", what, CountedReasons.shortened(reason));
      } else {
        left.count(reason);
      }
    }

    private void tell(long now) {
      if (left.total() > 0) {
        log.atLevel(key.level)
            .log(
                "{}: {} more such lines in {} are left out, {} of them like this: {}{}",
                key.subject,
                left.total(),
                Durations.rounded(Duration.ofNanos(now - began)),
                left.mostOften().count(),
                left.mostOften().example(),
                key.level == Level.ERROR ? "; \"chapar deliveries dead\" lists what is dead" : "");
      }
    }

    private boolean isOver(long now) {
      return now - began >= WINDOW.toNanos();
    }
  }

  public LimitedLog() {
    this(System::nanoTime);
  }

  /**
   * @param nanos the monotonic clock
   */
  LimitedLog(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Writes "what: reason", or counts it.
   *
   * @param subject who causes it, such as {@code feed isna}
   */
  public synchronized void say(
      Logger log, Level level, String subject, String what, String reason) {
    window(log, new Key(level, subject)).say(what, reason);
  }

  private Window window(Logger log, Key asked) {
    long now = nanos.getAsLong();
    boolean room = windows.containsKey(asked) || windows.size() < SUBJECTS;
    Key key = room ? asked : new Key(asked.level, OTHERS);
    Window window = windows.get(key);
    if (window != null && window.isOver(now)) {
      end(window, now);
    }
    return windows.computeIfAbsent(key, one -> new Window(one, log, now));
  }

  /** Says of each subject whose window is over what was left out. */
  public synchronized void tell() {
    long now = nanos.getAsLong();
    List<Window> over = windows.values().stream().filter(one -> one.isOver(now)).toList();
    over.forEach(one -> end(one, now));
  }

  private void end(Window window, long now) {
    windows.remove(window.key);
    window.tell(now);
  }

  /** Says of all what was left out. */
  @Override
  public synchronized void close() {
    long now = nanos.getAsLong();
    windows.values().forEach(one -> one.tell(now));
    windows.clear();
  }

  /** How often each reason came, whatever the addresses and numbers in it. */
  private static final class CountedReasons {
    /** Of which each is counted; what comes beyond is in the total alone. */
    static final int KINDS = 20;

    private static final int BEGINNING = 200;
    private static final int END = 100;
    private static final Pattern VARIES = Pattern.compile("\\bhttps?://[^\\s,;)]++|\\d++");

    private final Map<String, Reason> reasons = new HashMap<>();
    private int total;

    /** A reason, as it was first given. */
    record Reason(String example, int count) {
      private Reason again() {
        return new Reason(example, count + 1);
      }
    }

    void count(String reason) {
      total++;
      String line = shortened(reason);
      String kind = VARIES.matcher(line).replaceAll("#");
      if (reasons.containsKey(kind) || reasons.size() < KINDS) {
        reasons.merge(kind, new Reason(line, 1), (known, one) -> known.again());
      }
    }

    int total() {
      return total;
    }

    /** Once there is one. */
    Reason mostOften() {
      return reasons.values().stream().max(Comparator.comparingInt(Reason::count)).orElseThrow();
    }

    /** Its first line without the middle, where it is long: what happened, and where. */
    static String shortened(String reason) {
      String line = reason.lines().findFirst().orElse("");
      if (line.length() <= BEGINNING + END) {
        return line;
      }
      return whole(line, 0, BEGINNING) + " … " + whole(line, line.length() - END, line.length());
    }

    /** Cuts no sign into halves. */
    private static String whole(String line, int from, int to) {
      int first = Character.isLowSurrogate(line.charAt(from)) ? from + 1 : from;
      int last = Character.isHighSurrogate(line.charAt(to - 1)) ? to - 1 : to;
      return line.substring(first, last);
    }
  }
}
