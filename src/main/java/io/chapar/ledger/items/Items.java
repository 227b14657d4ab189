package io.chapar.ledger.items;

import io.chapar.article.FeedItem;
import io.chapar.article.Postponed;
import io.chapar.ledger.database.Columns;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.hosts.HostLine;
import io.chapar.ledger.hosts.Hosts;
import io.chapar.ledger.lease.Backoff;
import io.chapar.ledger.lease.Failure;
import io.chapar.ledger.lease.History;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Leases;
import io.chapar.ledger.lease.Leases.LeaseLost;
import io.chapar.ledger.lease.Outcome;
import io.chapar.ledger.lease.Shares;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The items: taken in when they are new, leased one a host when they are due. */
public final class Items {
  private static final long DAY = Duration.ofDays(1).toMillis();

  /** The state of an item that a rule of the watch list leaves out. */
  public static final String LEFT_OUT = "left-out";

  private final Database database;
  private final Hosts hosts;
  private final LedgerSettings settings;
  private final ItemJson json = new ItemJson();
  private final NewItems newItems = new NewItems(json);
  private final SeenItems seenItems = new SeenItems(json);
  private final ItemLeases leasing;
  private volatile Function<FeedItem, Optional<String>> rules = item -> Optional.empty();

  public Items(Database database, Hosts hosts, LedgerSettings settings) {
    this.database = database;
    this.hosts = hosts;
    this.settings = settings;
    this.leasing = new ItemLeases(hosts, json, settings.node());
  }

  /**
   * What is left out of the items that come from now on. Those that are known stay as they are, but
   * for one that was left out and of which its feed says something else.
   *
   * @param rules the rule by which an item is left out, in words; empty when it is taken
   */
  public void leaveOut(Function<FeedItem, Optional<String>> rules) {
    this.rules = rules;
  }

  /**
   * Takes in items that come without a feed of the watch list; the number of those that are new.
   *
   * @param trace in which they were found; null when none is kept
   */
  public int add(List<FeedItem> items, @Nullable String trace) {
    return database.transact(
        (handle, now) -> addSome(handle, now, items, Integer.MAX_VALUE, trace));
  }

  /**
   * Takes in those items of which no key is known. Of the known ones, those of which the feed now
   * says something else become due again; of one that stands in it twice, the first words count.
   *
   * @param latest how many of the first items become due; the others are only remembered
   */
  public int add(
      Handle handle, long now, List<FeedItem> items, int latest, @Nullable String trace) {
    KnownItems known = KnownItems.of(handle, now, items);
    known.findReplaced(handle, now, items);
    return add(handle, now, items, known, latest, trace);
  }

  /** The same for a part of a feed: none takes the place of one that may stand in another part. */
  public int addSome(
      Handle handle, long now, List<FeedItem> items, int latest, @Nullable String trace) {
    return add(handle, now, items, KnownItems.of(handle, now, items), latest, trace);
  }

  private int add(
      Handle handle,
      long now,
      List<FeedItem> items,
      KnownItems known,
      int latest,
      @Nullable String trace) {
    List<Hosts.Due> due = new ArrayList<>();
    Set<String> met = new HashSet<>();
    int added = 0;
    for (FeedItem item : items) {
      String out = rules.apply(item).orElse(null);
      String same = known.id(item);
      String id = same == null ? known.replaced(item) : same;
      if (id == null && newItems.insert(handle, now, item, added < latest, out, trace)) {
        if (out == null) {
          added++;
          due.add(new Hosts.Due(Keys.host(item.link(), item.feed()), now));
        }
        id = Keys.digest(item.keys().get(0));
        known.add(id, item);
        met.add(id);
      } else if (id != null) {
        boolean first = met.add(id);
        if (!known.isAsItWas(id, item, now - DAY)) {
          if (first && known.isElsewhere(item)) {
            due.addAll(seenItems.move(handle, now, id, item));
          }
          NewItems.identify(handle, id, item);
          known.add(id, item);
          due.addAll(
              first ? seenItems.see(handle, now, id, item, same == null, out, trace) : List.of());
        }
      }
    }
    hosts.queue(handle, due);
    return Math.min(added, latest);
  }

  /** Leases items that are due, at most one a host and at most so many, whosever they are. */
  public List<Lease<FeedItem>> lease(int most) {
    return lease(Shares.none(most), most);
  }

  /**
   * Leases items that are due, at most one a host, as many as the shares have room for: of hosts
   * that answer first, and of the feed of which least is in work.
   *
   * @param shares in which their consumer counts what is in work; they stay as they are
   * @param most at most so many
   */
  public List<Lease<FeedItem>> lease(Shares shares, int most) {
    Leased leased =
        database.transact(
            (handle, now) -> {
              boolean more = HostLine.extend(handle, now) == HostLine.TOGETHER;
              long until = now + settings.lease().toMillis();
              return new Leased(leasing.lease(handle, now, until, shares.copy(most)), more);
            });
    boolean more = leased.more();
    while (more) {
      more = database.transact(HostLine::extend) == HostLine.TOGETHER;
    }
    return leased.leases();
  }

  /**
   * @param more whether others are to be put in line before the next are leased
   */
  private record Leased(List<Lease<FeedItem>> leases, boolean more) {}

  /** Takes back those whose time is over; what is dead by it, a line each. */
  public List<String> endExpired() {
    return database.transact(Leases::endExpiredItems);
  }

  /** Leases the next item that was leased when a process died; empty when none is due. */
  public Optional<Lease<FeedItem>> leaseSuspect() {
    return database.transact(
        (handle, now) -> {
          long until = now + settings.lease().toMillis();
          return ItemLeases.suspectedHost(handle, now)
              .flatMap(host -> hosts.take(handle, host, now, until))
              .flatMap(host -> leasing.lease(handle, host, null, Leases.SUSPECT, now, until));
        });
  }

  /** Finishes an item of which no report was made, because the route left it out. */
  public void done(Lease<FeedItem> lease) {
    database.run(
        (handle, now) -> {
          if (finish(handle, now, lease, revisit(lease), "filtered")) {
            RereadItems.ended(handle, lease.id(), "left-out", null);
          }
          note(handle, now, lease, "filtered", null);
        });
  }

  /**
   * Fenced: the item is read again by the revisit list, or at once when its feed has said something
   * else meanwhile; its host is given back.
   *
   * @return whether a person waits for what comes of it
   */
  public boolean finish(Handle handle, long now, Lease<FeedItem> lease) {
    return finish(handle, now, lease, revisit(lease), null);
  }

  /** The same for an item whose page is gone: no revisit list brings it back. */
  public boolean end(Handle handle, long now, Lease<FeedItem> lease) {
    return finish(handle, now, lease, List.of(), null);
  }

  private List<Duration> revisit(Lease<FeedItem> lease) {
    return lease.record().link() == null ? List.of() : settings.revisit();
  }

  private boolean finish(
      Handle handle,
      long now,
      Lease<FeedItem> lease,
      List<Duration> revisit,
      @Nullable String noReport) {
    Visited visited =
        visited(handle, lease, "visits = visits + 1, attempts = 0, reason = null, trace = null")
            .orElseThrow(() -> new LeaseLost("item " + lease.id()));
    boolean changed = visited.changed();
    boolean again = changed || visited.visits() <= revisit.size();
    long wait = again && !changed ? revisit.get(visited.visits() - 1).toMillis() : 0;
    handle.execute(
        "update item set state = ?, due_at = ?, reread_at = null, no_report = ? where id = ?",
        again ? "due" : "done",
        now + wait,
        noReport,
        lease.id());
    hosts.release(handle, lease.host(), lease.record().feed(), now, 0);
    return visited.asked();
  }

  private Optional<Visited> visited(Handle handle, Lease<FeedItem> lease, String noted) {
    return Visited.end(handle, lease, settings.node(), json, noted);
  }

  /** The item is due again as soon as its host may be asked again; no attempt is counted. */
  public Outcome postpone(Lease<FeedItem> lease, Postponed thrown) {
    Failure failure = Failure.of(thrown);
    return database.transact(
        (handle, now) -> {
          handle.execute(
              """
              update item set due_at = ?, owner = null, reason = ?
              where id = ? and epoch = ? and owner = ?\
              """,
              now + failure.pause(),
              failure.reason(),
              lease.id(),
              lease.epoch(),
              settings.node());
          hosts.release(handle, lease.host(), lease.record().feed(), now, failure);
          return new Outcome(Outcome.Next.POSTPONED, failure.reason());
        });
  }

  /** Whether the retry list has no wait left for it. */
  public boolean isLastTry(Lease<FeedItem> lease) {
    return lease.attempts() >= settings.retry().size();
  }

  /**
   * An item that failed: due again by the retry list, then dead, unless its feed has said something
   * else meanwhile. Its host is left alone as it asked even when the lease is lost.
   */
  public Outcome fail(Lease<FeedItem> lease, Throwable thrown) {
    Failure failure = Failure.of(thrown);
    Optional<Outcome> outcome =
        database.transact(
            (handle, now) -> {
              Optional<Outcome> ended =
                  visited(handle, lease, "attempts = attempts + 1")
                      .map(visited -> fail(handle, now, lease, failure, visited));
              hosts.release(handle, lease.host(), lease.record().feed(), now, failure);
              return ended;
            });
    return outcome.orElseThrow(() -> new LeaseLost("item " + lease.id()));
  }

  private Outcome fail(
      Handle handle, long now, Lease<FeedItem> lease, Failure failure, Visited visited) {
    OptionalLong wait = wait(lease, failure, visited.changed());
    fail(handle, now, lease, failure, wait);
    if (visited.asked()) {
      String state = wait.isEmpty() ? "failed" : "retrying";
      RereadItems.ended(handle, lease.id(), state, failure.reason());
    }
    return wait.isEmpty() ? Outcome.dead(failure) : Outcome.again(failure, wait.getAsLong(), false);
  }

  private OptionalLong wait(Lease<FeedItem> lease, Failure failure, boolean changed) {
    OptionalLong listed =
        failure.permanent()
            ? OptionalLong.empty()
            : Backoff.of(settings.retry(), lease.attempts(), failure.retryAfter());
    return changed && listed.isEmpty() ? OptionalLong.of(0) : listed;
  }

  private void fail(
      Handle handle, long now, Lease<FeedItem> lease, Failure failure, OptionalLong wait) {
    handle.execute(
        "update item set state = ?, due_at = ?, reason = ? where id = ?",
        wait.isPresent() ? "due" : "dead",
        now + wait.orElse(0),
        failure.reason(),
        lease.id());
    note(handle, now, lease, "unread", failure.reason());
  }

  /** Remembers a visit that made no version. */
  public void note(
      Handle handle, long now, Lease<FeedItem> lease, String what, @Nullable String why) {
    History.add(
        handle,
        now,
        new History.Entry(lease.id(), what, null, null, settings.node(), lease.routes(), why));
  }

  /** Remembers that it was a person who had the page read again of which there is a new version. */
  public void noteReread(Handle handle, long now, Lease<FeedItem> lease, int version) {
    History.add(
        handle,
        now,
        new History.Entry(
            lease.id(),
            "reread",
            version,
            null,
            settings.node(),
            lease.routes(),
            "as a person asked"));
  }

  /**
   * An item whose visit is over.
   *
   * @param visits that ended well
   * @param changed whether its feed says something else of it by now, or that it is elsewhere
   * @param asked whether a person waits for it
   */
  private record Visited(int visits, boolean changed, boolean asked) {

    /**
     * Ends the lease; empty when it is lost.
     *
     * @param noted what else is set of the item
     */
    static Optional<Visited> end(
        Handle handle, Lease<FeedItem> lease, String node, ItemJson json, String noted) {
      return handle
          .createQuery(
              """
              update item set <noted>, ends = 0, owner = null
              where id = :id and epoch = :epoch and owner = :node
              returning visits, stamp, content, reread_at""")
          .define("noted", noted)
          .bind("id", lease.id())
          .bind("epoch", lease.epoch())
          .bind("node", node)
          .map((rs, context) -> visited(rs, json, lease.record()))
          .findOne();
    }

    private static Visited visited(ResultSet rs, ItemJson json, FeedItem leased)
        throws SQLException {
      boolean same = rs.getString("stamp").equals(KnownItems.stamp(leased));
      return new Visited(
          rs.getInt("visits"),
          !same || isElsewhere(json.read(rs.getString("content")), leased),
          Columns.number(rs, "reread_at") != null);
    }

    private static boolean isElsewhere(Optional<FeedItem> now, FeedItem leased) {
      return !now.map(FeedItem::link).equals(Optional.ofNullable(leased.link()));
    }
  }
}
