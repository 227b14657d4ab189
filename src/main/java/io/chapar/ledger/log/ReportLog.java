package io.chapar.ledger.log;

import io.chapar.article.ReportVersion;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.Generations;
import io.chapar.ledger.database.Keys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * The versions of articles in the order in which the ledger recorded them, for those who pull them.
 * A version that is held back comes in when it is released.
 *
 * <p>A number is taken before its transaction commits, so that of two nodes the one with the higher
 * number may commit first. Each transaction therefore says beforehand which number it is going to
 * exceed ({@code <announced>}), and nobody reads beyond the lowest of those.
 */
public final class ReportLog {
  /** Characters of the records of a page. */
  private static final int LARGEST_PAGE = 4_000_000;

  /** Entries, and characters of their records, that are looked at for one page. */
  private static final int LOOKED_AT = 1_000;

  private static final int READ = 16_000_000;

  /** The same for one transaction, so that no commit waits long for one who reads. */
  private static final int LOOKED_AT_ONCE = 200;

  private static final int READ_AT_ONCE = 2_000_000;
  private static final int FETCHED = 20;

  /** Disorder of the clocks of two transactions that ran at the same time. */
  private static final int NEIGHBOURS = 100;

  private static final String ENTRIES =
      """
      select l.seq, l.report, l.version, l.at, r.feed, r.record from (
        select * from report_log where seq > :after and seq <= :settled order by seq limit :most) l
      left join report r on r.id = l.report and r.version = l.version order by l.seq\
      """;

  private final Database database;
  private final Generations generations;

  public ReportLog(Database database, Generations generations) {
    this.database = database;
    this.generations = generations;
  }

  /**
   * A place in the log, behind an entry; opaque to who gets it.
   *
   * @param ledger whose log it is
   * @param seq number of the entry; 0 before the first
   * @param mark tells the entry from one that took its number after a backup was restored
   */
  public record Position(String ledger, long seq, String mark) {
    private static final Pattern FORM =
        Pattern.compile("([0-9a-f]{12})-(\\d{1,18})-([0-9a-f]{8}|0)");
    private static final String NO_MARK = "0";

    /**
     * @throws IllegalArgumentException when it is none that an answer gave
     */
    public static Position of(String text) {
      Matcher parts = FORM.matcher(text);
      if (!parts.matches()) {
        throw new IllegalArgumentException("it is no cursor that an answer gave");
      }
      return new Position(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3));
    }

    /** Whether a text is written as one. */
    public static boolean isOne(String text) {
      return FORM.matcher(text).matches();
    }

    static Position beginning(String ledger) {
      return new Position(ledger, 0, NO_MARK);
    }

    static Position of(String ledger, Row row) {
      return new Position(ledger, row.seq(), row.mark());
    }

    @Override
    public String toString() {
      return ledger + "-" + seq + "-" + mark;
    }
  }

  /** A position is of another ledger, or of a state of this one that a restored backup undid. */
  public static final class ForeignPosition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignPosition(String why) {
      super(
          why
              + "; go on from the beginning, from a date or from now, and expect reports that you"
              + " have");
    }
  }

  private record Row(long seq, String report, int version, long at) {
    Row(ResultSet rs) throws SQLException {
      this(rs.getLong("seq"), rs.getString("report"), rs.getInt("version"), rs.getLong("at"));
    }

    String mark() {
      return Keys.digest(report + "." + version + "." + at).substring(0, 8);
    }
  }

  /**
   * @param record JSON, as every subscriber gets it
   */
  public record Entry(Position position, String record) {}

  /**
   * Which entries are wanted.
   *
   * @param feed null is any
   * @param record tells it by the record, JSON; asked only of those of the feed
   */
  public record Filter(@Nullable String feed, Predicate<String> record) {
    private static final Predicate<String> ANY = record -> true;
    public static final Filter ALL = ofFeed(null);

    /**
     * @param feed null is any
     */
    public static Filter ofFeed(@Nullable String feed) {
      return new Filter(feed, ANY);
    }

    private boolean isOfRecords() {
      return record != ANY;
    }
  }

  /**
   * @param next where the next page begins; after the last page, where later entries will come
   * @param isLast whether there is no more at the moment
   * @param isPruned whether entries after the position that was asked for have been forgotten
   */
  public record Page(List<Entry> entries, Position next, boolean isLast, boolean isPruned) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /** Takes a version of an article in, as the last. */
  public static void add(Handle handle, long now, ReportVersion version) {
    handle
        .createUpdate("insert into report_log (report, version, at) <announcedRow>")
        .bind("report", version.id())
        .bind("version", version.version())
        .bind("now", now)
        .execute();
  }

  /**
   * Takes in, as the last, versions that are about to be released: those of the deliveries held
   * back that are named, where nothing of the version was released before.
   *
   * @param which a condition on the delivery {@code d}
   * @param values what the condition is bound to, by name
   */
  public static void release(Handle handle, long now, String which, Map<String, ?> values) {
    handle
        .createUpdate(
            """
            insert into report_log (report, version, at)
            select distinct d.report, d.version, cast(:now as bigint) from delivery d
              <announced>
            where d.state = 'held' and d.owner is null and <which> and not exists (
              select 1 from subscriber s join delivery released on released.subscriber = s.name
              where released.report = d.report and released.version = d.version
                and released.state <> 'held')\
            """)
        .define("which", which)
        .bindMap(values)
        .bind("now", now)
        .execute();
  }

  /** Before the first entry. */
  public Position beginning() {
    return database.transact((handle, now) -> Position.beginning(generations.ledger(handle, now)));
  }

  /** Behind the last entry. */
  public Position end() {
    return database.transact(
        (handle, now) -> end(handle, generations.ledger(handle, now), settled(handle)));
  }

  private static Position end(Handle handle, String ledger, long settled) {
    return handle
        .createQuery("select * from report_log where seq <= ? order by seq desc limit 1")
        .bind(0, settled)
        .map((rs, context) -> new Row(rs))
        .findOne()
        .map(row -> Position.of(ledger, row))
        .orElseGet(() -> new Position(ledger, settled, Position.NO_MARK));
  }

  /** Before the first entry that came in at that time or later. */
  public Position at(Instant time) {
    return database.transact(
        (handle, now) ->
            end(
                handle,
                generations.ledger(handle, now),
                lastBefore(handle, time.toEpochMilli(), settled(handle))));
  }

  /** By bisection: the entries are in the order of their times, but for neighbours. */
  private static long lastBefore(Handle handle, long time, long settled) {
    long low = 0;
    long high = settled;
    while (low < high) {
      long middle = low + (high - low) / 2;
      Optional<Row> next = next(handle, middle, high);
      if (next.isPresent() && next.get().at() < time) {
        low = next.get().seq();
      } else {
        high = middle;
      }
    }
    return beforeNeighbours(handle, time, low);
  }

  private static Optional<Row> next(Handle handle, long after, long until) {
    return handle
        .createQuery("select * from report_log where seq > ? and seq <= ? order by seq limit 1")
        .bind(0, after)
        .bind(1, until)
        .map((rs, context) -> new Row(rs))
        .findOne();
  }

  private static long beforeNeighbours(Handle handle, long time, long seq) {
    return handle
        .createQuery(
            """
            select coalesce(min(seq) - 1, :seq) from (
              select seq, at from report_log where seq <= :seq order by seq desc limit :most) last
            where at >= :time\
            """)
        .bind("seq", seq)
        .bind("most", NEIGHBOURS)
        .bind("time", time)
        .mapTo(Long.class)
        .one();
  }

  /** The highest number that can be read; it grows when there is more. */
  public long settled() {
    return database.transact((handle, now) -> settled(handle));
  }

  private long settled(Handle handle) {
    return database.dialect().settled(handle);
  }

  /**
   * The entries after a position. A bounded number is looked at, so that a page may hold fewer than
   * there are, or none, and not be the last.
   *
   * @param most of the entries; fewer come where their records are large
   * @throws ForeignPosition when the position is none of this log
   */
  public Page after(Position position, Filter filter, int most) {
    Reading reading = new Reading(position, filter, most);
    while (!reading.isEnough()) {
      int atOnce = filter.isOfRecords() ? LOOKED_AT_ONCE : reading.missing();
      reading.take(step(reading.next, filter.feed(), atOnce));
    }
    return reading.page();
  }

  /** What one transaction reads. */
  private Step step(Position position, @Nullable String feed, int most) {
    return database.transact(
        (handle, now) -> {
          String ledger = generations.ledger(handle, now);
          requireOurs(handle, ledger, position);
          long settled = settled(handle);
          Step step = new Step(ledger, position, feed, most);
          step.isPruned = position.seq() < generations.pruned(handle);
          if (step.readsAll(handle, settled)) {
            step.isLast = true;
            step.next = later(position, end(handle, ledger, settled));
          }
          return step;
        });
  }

  private static Position later(Position one, Position other) {
    return one.seq() > other.seq() ? one : other;
  }

  /** The entries of one feed, or of any, before the filter looks at their records. */
  private static final class Step {
    private final List<Entry> entries = new ArrayList<>();
    private final String ledger;
    private final @Nullable String feed;
    private final int most;
    private Position next;
    private boolean isLast;
    private boolean isPruned;
    private int lookedAt;
    private int read;

    Step(String ledger, Position after, @Nullable String feed, int most) {
      this.ledger = ledger;
      this.next = after;
      this.feed = feed;
      this.most = most;
    }

    boolean readsAll(Handle handle, long settled) {
      try (ResultIterator<Boolean> rows =
          handle
              .createQuery(ENTRIES)
              .bind("after", next.seq())
              .bind("settled", settled)
              .bind("most", LOOKED_AT_ONCE)
              .setFetchSize(FETCHED)
              .map((rs, context) -> isFullWith(rs))
              .iterator()) {
        while (rows.hasNext()) {
          if (rows.next()) {
            return false;
          }
        }
      }
      return lookedAt < LOOKED_AT_ONCE;
    }

    /** The record is long, and read only when its feed is asked for. */
    private boolean isFullWith(ResultSet rs) throws SQLException {
      lookedAt++;
      next = Position.of(ledger, new Row(rs));
      String of = rs.getString("feed");
      isPruned |= of == null;
      if (of != null && (feed == null || feed.equals(of))) {
        Entry entry = new Entry(next, rs.getString("record"));
        entries.add(entry);
        read += entry.record().length();
      }
      return entries.size() >= most || read >= READ_AT_ONCE;
    }
  }

  /** One page while it is read, step by step. */
  private static final class Reading {
    private final List<Entry> entries = new ArrayList<>();
    private final Filter filter;
    private final int most;
    private Position next;
    private boolean isLast;
    private boolean isPruned;
    private int size;
    private int lookedAt;
    private int read;

    Reading(Position after, Filter filter, int most) {
      this.next = after;
      this.filter = filter;
      this.most = most;
    }

    int missing() {
      return most - entries.size();
    }

    boolean isEnough() {
      return isLast || isFull() || lookedAt >= LOOKED_AT || read >= READ;
    }

    private boolean isFull() {
      return missing() == 0 || size >= LARGEST_PAGE;
    }

    void take(Step step) {
      lookedAt += step.lookedAt;
      read += step.read;
      isPruned |= step.isPruned;
      for (Entry entry : step.entries) {
        if (isFull()) {
          return;
        }
        next = entry.position();
        add(entry);
      }
      next = step.next;
      isLast = step.isLast;
    }

    private void add(Entry entry) {
      if (filter.record().test(entry.record())) {
        entries.add(entry);
        size += entry.record().length();
      }
    }

    Page page() {
      return new Page(entries, next, isLast, isPruned);
    }
  }

  /**
   * The number of an entry; those behind it have higher ones.
   *
   * @throws ForeignPosition when the position is none of this log
   */
  public long number(Handle handle, long now, Position position) {
    requireOurs(handle, generations.ledger(handle, now), position);
    return position.seq();
  }

  private void requireOurs(Handle handle, String ledger, Position position) {
    if (!position.ledger().equals(ledger)) {
      throw new ForeignPosition(
          "the cursor is of another ledger (" + position.ledger() + "), this one is " + ledger);
    }
    boolean lost =
        position.seq() > database.dialect().lastNumber(handle)
            || handle
                .createQuery("select * from report_log where seq = ?")
                .bind(0, position.seq())
                .map((rs, context) -> new Row(rs))
                .findOne()
                .filter(row -> !position.mark().equals(Position.NO_MARK))
                .filter(row -> !row.mark().equals(position.mark()))
                .isPresent();
    if (lost) {
      throw new ForeignPosition(
          "the cursor is newer than the backup from which the ledger goes on");
    }
  }

  /**
   * Forgets the next of the oldest entries. Never the last: SQLite would give its number again.
   *
   * @return how many
   */
  public static int prune(Handle handle, long before, int most) {
    List<Long> pruned =
        handle
            .createQuery(
                """
                delete from report_log where seq in (
                  select seq from (select seq, at from report_log order by seq limit :most) first
                  where at < :before and seq < (select max(seq) from report_log))
                returning seq\
                """)
            .bind("before", before)
            .bind("most", most)
            .mapTo(Long.class)
            .list();
    pruned.stream().max(Long::compare).ifPresent(last -> Generations.pruned(handle, last));
    return pruned.size();
  }
}
