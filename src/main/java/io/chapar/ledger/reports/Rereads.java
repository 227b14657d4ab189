package io.chapar.ledger.reports;

import io.chapar.article.FeedItem;
import io.chapar.article.Report;
import io.chapar.difference.RecordDifference;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.hosts.Hosts;
import io.chapar.ledger.items.ItemJson;
import io.chapar.ledger.selection.PublisherHosts;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.selection.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Articles that a person wants read again: they are due again, and each remembers what came of it.
 * Those of one host come due one by one, so that new articles need not wait for all of them.
 */
public final class Rereads {
  private static final int TOGETHER = 500;

  /** In delays of the host. */
  private static final int SPREAD = 3;

  /** What was never read is not read again; what only stood in a first poll stays unread. */
  private static final String PAGE =
      """
      select id, host, content, first_seen from item
      where <which> and first_seen >= :since and first_seen < :until
        and (visits > 0 or state = 'dead' or reread_at is not null)
        and (first_seen, id) <beyond> (:at, :after)
      order by first_seen <order>, id <order> limit :most""";

  private static final String COUNT =
      """
      select count(*) from item
      where <which> and first_seen >= :since and first_seen < :until
        and (visits > 0 or state = 'dead' or reread_at is not null)""";

  /** The visit that this asks for takes none from the revisit list. */
  private static final String ASK =
      """
      update item set reread_at = :now, state = 'due', attempts = 0,
        ends = case when ends > 0 then 1 else 0 end,
        visits = case when owner is null and visits > 0 and (state <> 'due' or due_at > :now)
          then visits - 1 else visits end,
        due_at = case when owner is null then :due else due_at end
      where id = :id""";

  private static final String NOTE =
      """
      insert into reread_item (reread, item, state) values (:reread, :id, 'waiting')
      on conflict (reread, item) do nothing""";

  /** What is dead without a word, or forgotten, is waited for no longer. */
  private static final String STATES =
      """
      select case when r.state in ('waiting', 'retrying')
          and (item.id is null or item.state = 'dead') then 'failed' else r.state end as outcome,
        count(*)
      from reread_item r left join item on item.id = r.item
      where r.reread = :reread group by 1""";

  private final Database database;
  private final Hosts hosts;
  private final Reports reports;
  private final long delay;
  private final ItemJson items = new ItemJson();

  public Rereads(Database database, Hosts hosts, Reports reports, LedgerSettings settings) {
    this.database = database;
    this.hosts = hosts;
    this.reports = reports;
    this.delay = settings.hostDelay().toMillis();
  }

  /**
   * Which articles; null is any.
   *
   * @param host of the article's page, as {@link PublisherHosts} are meant
   * @param seen when their feed first showed them
   */
  public record Which(
      @Nullable String report, @Nullable String feed, @Nullable String host, TimeRange seen) {
    private String condition() {
      List<String> parts = new ArrayList<>(List.of("1 = 1"));
      if (report != null) {
        parts.add("id = :report");
      }
      if (feed != null) {
        parts.add("feed = :feed");
      }
      if (host != null) {
        parts.add("host in " + PublisherHosts.KNOWN);
      }
      return String.join(" and ", parts);
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
      return PublisherHosts.bind(seen.bind(statement), host)
          .define("which", condition())
          .bind("report", report)
          .bind("feed", feed);
    }

    /** For requireKnown. */
    public Selection named() {
      return new Selection(null, null, feed, null, host, TimeRange.ALWAYS);
    }

    /** In words. */
    @Override
    public String toString() {
      Map<String, @Nullable Object> parts = new LinkedHashMap<>();
      parts.put("report", report);
      parts.put("feed", feed);
      parts.put("host", host == null ? null : new PublisherHosts(host).name());
      parts.put("from", seen.from());
      parts.put("until", seen.until());
      parts.values().removeIf(value -> value == null);
      List<String> words = new ArrayList<>();
      parts.forEach((name, value) -> words.add(name + " " + value));
      return words.isEmpty() ? "all" : String.join(" ", words);
    }
  }

  /** An article that may be read again, as its feed shows it. */
  public record Candidate(String id, FeedItem item) {}

  private record Row(String id, String host, String content, long seen) {}

  /** How many articles would be read again. */
  public int count(Which which) {
    return database.transact(
        (handle, now) -> which.bind(handle.createQuery(COUNT)).mapTo(Integer.class).one());
  }

  /** Those that were seen last; one that cannot be read from the ledger is left out. */
  public List<Candidate> newest(Which which, int most) {
    return database
        .transact((handle, now) -> page(handle, which, "desc", Long.MAX_VALUE, "", most))
        .stream()
        .flatMap(
            row -> items.read(row.content()).map(item -> new Candidate(row.id(), item)).stream())
        .toList();
  }

  private static List<Row> page(
      Handle handle, Which which, String order, long at, String after, int most) {
    return which
        .bind(handle.createQuery(PAGE))
        .define("beyond", order.equals("asc") ? ">" : "<")
        .define("order", order)
        .bind("at", at)
        .bind("after", after)
        .bind("most", most)
        .map(
            (rs, context) ->
                new Row(rs.getString(1), rs.getString(2), rs.getString(3), rs.getLong(4)))
        .list();
  }

  /**
   * Makes articles due, in short transactions, so that a node reads them again.
   *
   * @param progress is given the number of those that are due, after each transaction
   * @return the id of the reread
   */
  public String begin(Which which, IntConsumer progress) {
    String id = Keys.secret().substring(0, 12);
    database.run(
        (handle, now) ->
            handle.execute(
                "insert into reread (id, asked_at, what) values (?, ?, ?)",
                id,
                now,
                which.toString()));
    Map<String, Long> next = new HashMap<>();
    Row last = new Row("", "", "", Long.MIN_VALUE);
    int sum = 0;
    while (true) {
      Row from = last;
      List<Row> rows = database.transact((handle, now) -> ask(handle, now, id, which, from, next));
      sum += rows.size();
      progress.accept(sum);
      if (rows.size() < TOGETHER) {
        return id;
      }
      last = rows.get(rows.size() - 1);
      database.letOthersWrite();
    }
  }

  private List<Row> ask(
      Handle handle, long now, String id, Which which, Row from, Map<String, Long> next) {
    List<Row> rows = page(handle, which, "asc", from.seen(), from.id(), TOGETHER);
    PreparedBatch asked = handle.prepareBatch(ASK);
    PreparedBatch noted = handle.prepareBatch(NOTE);
    List<Hosts.Due> due = new ArrayList<>();
    for (Row row : rows) {
      long at = Math.max(now, next.getOrDefault(row.host(), now));
      next.put(row.host(), at + pause(handle, row.host()));
      due.add(new Hosts.Due(row.host(), at));
      asked.bind("id", row.id()).bind("now", now).bind("due", at).add();
      noted.bind("id", row.id()).bind("reread", id).add();
    }
    if (!rows.isEmpty()) {
      asked.execute();
      noted.execute();
      hosts.queue(handle, due);
    }
    return rows;
  }

  /** From one of a host to the next: long enough for one that is new between them. */
  private long pause(Handle handle, String host) {
    long asked =
        handle
            .createQuery("select crawl_delay from host where name = ?")
            .bind(0, host)
            .mapTo(Long.class)
            .findOne()
            .orElse(0L);
    return SPREAD * Math.max(delay, asked);
  }

  /**
   * How a reread stands.
   *
   * @param what which articles, in words
   * @param waiting those that were not tried yet
   * @param retrying those that failed and are tried again
   * @param changed those of which there is a new version
   * @param leftOut those that the routes left out
   * @param failed those that were given up
   */
  public record Progress(
      String id,
      Instant asked,
      String what,
      int total,
      int waiting,
      int retrying,
      int unchanged,
      int changed,
      int leftOut,
      int withdrawn,
      int failed) {}

  /** The last rereads, the newest first. */
  public List<Progress> last(int most) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    "select id, asked_at, what from reread order by asked_at desc, id limit ?")
                .bind(0, most)
                .map((rs, context) -> new Asked(rs.getString(1), rs.getLong(2), rs.getString(3)))
                .list()
                .stream()
                .map(asked -> progress(handle, asked))
                .toList());
  }

  private record Asked(String id, long at, String what) {}

  /** Empty where there is none of that id. */
  public Optional<Progress> progress(String id) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery("select id, asked_at, what from reread where id = ?")
                .bind(0, id)
                .map((rs, context) -> new Asked(rs.getString(1), rs.getLong(2), rs.getString(3)))
                .findOne()
                .map(asked -> progress(handle, asked)));
  }

  private static Progress progress(Handle handle, Asked asked) {
    Map<String, Integer> many = new HashMap<>();
    handle
        .createQuery(STATES)
        .bind("reread", asked.id())
        .map((rs, context) -> Map.entry(rs.getString(1), rs.getInt(2)))
        .forEach(each -> many.put(each.getKey(), each.getValue()));
    return new Progress(
        asked.id(),
        Instant.ofEpochMilli(asked.at()),
        asked.what(),
        many.values().stream().mapToInt(Integer::intValue).sum(),
        many.getOrDefault("waiting", 0),
        many.getOrDefault("retrying", 0),
        many.getOrDefault("unchanged", 0),
        many.getOrDefault("changed", 0),
        many.getOrDefault("left-out", 0),
        many.getOrDefault("withdrawn", 0),
        many.getOrDefault("failed", 0));
  }

  /** One that could not be read, or not yet, and why. */
  public record Failed(String item, String state, @Nullable String reason) {}

  public List<Failed> failures(String id, int most) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select r.item, r.state, coalesce(r.reason, item.reason)
                    from reread_item r left join item on item.id = r.item
                    where r.reread = :reread and (r.state in ('retrying', 'failed')
                      or r.state = 'waiting' and (item.id is null or item.state = 'dead'))
                    order by r.item limit :most""")
                .bind("reread", id)
                .bind("most", most)
                .map((rs, context) -> new Failed(rs.getString(1), rs.getString(2), rs.getString(3)))
                .list());
  }

  /**
   * What would come of reading an article again.
   *
   * @param version whether there would be a new one
   * @param difference from the last version; nothing where there is none before
   */
  public record Outcome(boolean version, RecordDifference difference) {
    static final Outcome FIRST = new Outcome(true, new RecordDifference(List.of(), List.of()));
  }

  /** The same decision as a node's, of a report that was made now; nothing is stored. */
  public Outcome outcome(String id, Report report) {
    return reports.outcome(id, report);
  }
}
