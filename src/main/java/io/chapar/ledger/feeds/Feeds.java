package io.chapar.ledger.feeds;

import io.chapar.article.DateTime;
import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.feeds.PollSchedule.Wait;
import io.chapar.ledger.hosts.Hosts;
import io.chapar.ledger.items.Items;
import io.chapar.ledger.lease.Backoff;
import io.chapar.ledger.lease.Failure;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Leases;
import io.chapar.ledger.lease.Leases.LeaseLost;
import io.chapar.ledger.lease.Outcome;
import io.chapar.ledger.lease.Shares;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The watched feeds: leased when they are due, finished with what a poll brought. */
public final class Feeds {
  private static final String ASKED_FOR = "somebody asked for it";

  /** Failures before the one that makes a feed go back to its listed address. */
  private static final int LOST = 2;

  /** Items of one transaction; where the database has one writer, all others wait for it. */
  private static final int TOGETHER = 1000;

  private final Database database;
  private final Hosts hosts;
  private final Items items;
  private final LedgerSettings settings;
  private final FeedLeases leases;

  public Feeds(Database database, Hosts hosts, Items items, LedgerSettings settings) {
    this.database = database;
    this.hosts = hosts;
    this.items = items;
    this.settings = settings;
    this.leases = new FeedLeases(hosts, settings);
  }

  /**
   * Makes the ledger watch these feeds and no others. A feed that comes back goes on where it was;
   * one whose address changed in the list begins anew there; one that was gone is tried again only
   * at another address, or when the list has been without it.
   */
  public void watch(List<WatchedFeed> list) {
    database.run((handle, now) -> Watching.watch(handle, now, list));
  }

  /** Leases feeds that are due and whose hosts are free, at most so many, whosever they are. */
  public List<Lease<Feed>> lease(int most) {
    return lease(Shares.none(most), most);
  }

  /**
   * Leases feeds that are due and whose hosts are free, as many as the shares have room for.
   *
   * @param shares in which their consumer counts what is in work; they stay as they are
   * @param most at most so many
   */
  public List<Lease<Feed>> lease(Shares shares, int most) {
    return database.transact(
        (handle, now) -> leases.lease(handle, Leases.CLEAR, now, shares.copy(most)));
  }

  /**
   * Lets a feed be polled at once; one that is being polled, as soon again as its pace allows. Its
   * host is not asked before the time for which it wants to be left alone.
   *
   * @return when it can be polled; empty when no feed of that name is watched
   */
  public Optional<Instant> pollNow(String name) {
    return database.transact((handle, now) -> pollNow(handle, now, name));
  }

  private static Optional<Instant> pollNow(Handle handle, long now, String feed) {
    int asked =
        handle.execute(
            """
            update feed set next_why = ?, due_at = case when owner is null then ? else due_at end
            where name = ? and state = 'watched'\
            """,
            ASKED_FOR,
            now,
            feed);
    return asked == 0 ? Optional.empty() : Optional.of(earliest(handle, now, feed));
  }

  /** Not before its host may be asked. */
  private static Instant earliest(Handle handle, long now, String feed) {
    long free =
        handle
            .createQuery(
                """
                select coalesce(host.free_at, 0) from feed left join host on host.name = feed.host
                where feed.name = ?\
                """)
            .bind(0, feed)
            .mapTo(Long.class)
            .one();
    return Instant.ofEpochMilli(Math.max(now, free));
  }

  /** Leases the next feed that was leased when a process died; empty when none is due. */
  public Optional<Lease<Feed>> leaseSuspect() {
    return database.transact(
        (handle, now) -> {
          Leases.endExpiredFeeds(handle, now);
          return leases.lease(handle, Leases.SUSPECT, now, Shares.none(1)).stream().findFirst();
        });
  }

  /** The same, in no trace. */
  public Polled commit(Lease<Feed> lease, FeedReading reading) {
    return commit(lease, reading, null);
  }

  /**
   * Commits a poll: cursor, next due time and new items in one transaction. Of a poll with more
   * than {@value #TOGETHER} items, the older ones come before it, in transactions of their own: a
   * process that dies in between has not moved the cursor, and finds the others at the next poll.
   *
   * @param trace of the poll; null when none is kept
   */
  public Polled commit(Lease<Feed> lease, FeedReading reading, @Nullable String trace) {
    int most = Math.max(TOGETHER, reading.feed().first());
    List<FeedItem> items = reading.items();
    if (items.size() <= most) {
      return commit(lease, reading, items, 0, trace);
    }
    List<FeedItem> latestFirst = latestFirst(items);
    int ahead = 0;
    for (int from = most; from < items.size(); from += most) {
      int to = Math.min(from + most, items.size());
      ahead += addOlder(lease, latestFirst.subList(from, to), trace);
    }
    return commit(lease, reading, latestFirst.subList(0, most), ahead, trace);
  }

  private int addOlder(Lease<Feed> lease, List<FeedItem> older, @Nullable String trace) {
    return fenced(
        lease,
        Failure.NONE,
        (handle, now) -> {
          boolean first = !FeedRow.of(handle, now, lease).isRead();
          return items.addSome(handle, now, older, first ? 0 : Integer.MAX_VALUE, trace);
        });
  }

  /**
   * @param ahead how many new items of it were committed before
   */
  private Polled commit(
      Lease<Feed> lease,
      FeedReading reading,
      List<FeedItem> found,
      int ahead,
      @Nullable String trace) {
    return fenced(
        lease,
        Failure.NONE,
        (handle, now) -> {
          FeedRow row = FeedRow.of(handle, now, lease);
          int added = ahead + add(handle, now, row, reading, found, trace);
          PollSchedule rhythm = row.learned(now, added);
          if (added > 0 && row.pushed()) {
            Hubs.distrust(handle, lease.id());
          }
          Move move = row.moved(reading);
          Wait usual = row.next(rhythm, now, added).asked(reading.pause()).jittered(chance());
          Wait wait = row.orSoon(usual);
          finish(handle, now, lease, reading, rhythm, wait, added);
          if (added > 0) {
            handle.execute("update feed set item_at = ? where name = ?", now, lease.id());
          }
          if (!move.equals(row.move())) {
            move.keep(handle, lease.id());
          }
          if (reading.whole() && !reading.unchanged()) {
            Hubs.name(handle, now, lease.id(), reading.hub());
          }
          hosts.release(handle, lease.host(), lease.id(), now, 0);
          return new Polled(
              added,
              Duration.ofMillis(wait.millis()),
              wait.why(),
              move.isSure() ? reading.moved() : null,
              row.failures());
        });
  }

  /** The latest alone at first sight; what left the feed is told from a whole reading alone. */
  private int add(
      Handle handle,
      long now,
      FeedRow row,
      FeedReading reading,
      List<FeedItem> found,
      @Nullable String trace) {
    boolean first = !row.isRead();
    int latest = first ? reading.feed().first() : Integer.MAX_VALUE;
    List<FeedItem> shown = first ? latestFirst(found) : found;
    return reading.whole() && found.size() == reading.items().size()
        ? items.add(handle, now, shown, latest, trace)
        : items.addSome(handle, now, shown, latest, trace);
  }

  /** Its host is given back even when the lease is lost: it may be of an address of before. */
  private <T> T fenced(Lease<Feed> lease, Failure failure, Database.Work<T> work) {
    try {
      return database.transact(work);
    } catch (LeaseLost lost) {
      database.run((handle, now) -> hosts.release(handle, lease.host(), lease.id(), now, failure));
      throw lost;
    }
  }

  private static double chance() {
    return ThreadLocalRandom.current().nextDouble();
  }

  private void finish(
      Handle handle,
      long now,
      Lease<Feed> lease,
      FeedReading reading,
      PollSchedule rhythm,
      Wait wait,
      int added) {
    FeedCursor cursor = reading.cursor();
    boolean whole = !reading.unchanged() || !lease.record().cursor().isConditional();
    int fenced =
        handle
            .createUpdate(
                """
                update feed set etag = :etag, last_modified = :modified, digest = :digest,
                  due_at = :due, next_why = :why, gap = :gap, news_at = :news, polled_at = :now,
                  read_at = case when :unchanged then read_at else :now end,
                  whole_at = case when :whole then :now else whole_at end,
                  failures = 0, ends = 0, reason = null, owner = null,
                  polls = substr(:poll || coalesce(polls, ''), 1, <polls>)
                where name = :name and epoch = :epoch and owner = :owner\
                """)
            .define("polls", PollHistory.LENGTH)
            .bind("poll", PollHistory.good(now, reading, added, wait))
            .bind("etag", cursor.etag())
            .bind("modified", cursor.lastModified())
            .bind("digest", cursor.digest())
            .bind("due", now + wait.millis())
            .bind("why", wait.why())
            .bind("gap", rhythm.gap())
            .bind("news", rhythm.newsAt())
            .bind("now", now)
            .bind("unchanged", reading.unchanged())
            .bind("whole", whole)
            .bind("name", lease.id())
            .bind("epoch", lease.epoch())
            .bind("owner", settings.node())
            .execute();
    if (fenced != 1) {
      throw new LeaseLost("feed " + lease.id());
    }
  }

  /**
   * A poll that failed: due again after a wait that doubles with each failure in a row, or as long
   * as the server asked; one that is gone for good is not polled again. One that has moved and
   * fails again and again, or is gone at the site to which it has moved, is asked at its listed
   * address.
   */
  public Outcome fail(Lease<Feed> lease, Throwable thrown) {
    Failure failure = Failure.of(thrown);
    return fenced(
        lease,
        failure,
        (handle, now) -> {
          FeedRow row = FeedRow.of(handle, now, lease);
          long wait =
              Backoff.doubling(row.pace().fastest(), lease.attempts(), failure.retryAfter());
          boolean gone = failure.gone() && !row.isAway();
          fail(handle, now, lease, failure, gone, wait);
          if (row.isAway() && failure.gone()
              || lease.attempts() >= LOST && !row.address().equals(row.listed())) {
            Move.go(handle, lease.id(), row.listed());
          }
          hosts.release(handle, lease.host(), lease.id(), now, failure);
          return gone
              ? Outcome.gone(failure)
              : Outcome.again(failure, wait, failure.reason().equals(row.reason()));
        });
  }

  private void fail(
      Handle handle, long now, Lease<Feed> lease, Failure failure, boolean gone, long wait) {
    int failures = lease.attempts() + 1;
    handle
        .createUpdate(
            """
            update feed set failures = :failures, ends = 0, reason = :reason, owner = null,
              due_at = :due, next_why = :why, state = case when :gone then 'gone' else state end,
              polls = substr(:poll || coalesce(polls, ''), 1, <polls>)
            where name = :name and epoch = :epoch and owner = :owner\
            """)
        .define("polls", PollHistory.LENGTH)
        .bind("poll", PollHistory.bad(now, gone, wait, failure.reason()))
        .bind("failures", failures)
        .bind("reason", failure.reason())
        .bind("due", now + wait)
        .bind("why", failures == 1 ? "it failed" : "it failed " + failures + " times in a row")
        .bind("gone", gone)
        .bind("name", lease.id())
        .bind("epoch", lease.epoch())
        .bind("owner", settings.node())
        .execute();
  }

  /** By their dates; those without one stay behind the item that the feed shows before them. */
  private static List<FeedItem> latestFirst(List<FeedItem> items) {
    List<Seen> seen = new ArrayList<>();
    Instant before = Instant.MAX;
    for (FeedItem item : items) {
      DateTime date = item.date();
      before = date == null ? before : date.value().toInstant();
      seen.add(new Seen(item, before));
    }
    return seen.stream().sorted(Comparator.comparing(Seen::at).reversed()).map(Seen::item).toList();
  }

  private record Seen(FeedItem item, Instant at) {}

  /**
   * What a good poll came to.
   *
   * @param added how many items were new
   * @param pause to the next poll
   * @param why that long
   * @param moved the address at which it is polled from now on; null when that stays
   * @param failures in a row that this poll ended
   */
  public record Polled(int added, Duration pause, String why, @Nullable URI moved, int failures) {}
}
