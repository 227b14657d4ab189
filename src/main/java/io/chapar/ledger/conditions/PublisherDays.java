package io.chapar.ledger.conditions;

import io.chapar.article.Metadata;
import io.chapar.article.Report;
import io.chapar.ledger.database.Columns;
import io.chapar.ledger.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * How many reports of each publisher had each field, day by day (UTC). A publisher is the host of
 * the page, without www. The first version of a report counts.
 */
public final class PublisherDays {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final int MOST_DAYS = 400;

  /** By the names of their columns, which are also those of the record where it has one of them. */
  private static final Map<String, Predicate<Metadata>> FIELDS = fields();

  private static final String ADD =
      "insert into publisher_day (host, day, reports, "
          + columns("%s")
          + ") values (:host, :day, 1, "
          + columns(":%s")
          + ") on conflict (host, day) do update set reports = publisher_day.reports + 1, "
          + columns("%1$s = publisher_day.%1$s + excluded.%1$s");

  private final Database database;

  public PublisherDays(Database database) {
    this.database = database;
  }

  private static Map<String, Predicate<Metadata>> fields() {
    Map<String, Predicate<Metadata>> fields = new LinkedHashMap<>();
    fields.put("title", article -> article.title() != null);
    fields.put("summary", article -> article.summary() != null);
    fields.put("bylines", article -> !article.bylines().isEmpty());
    fields.put("published", article -> article.published() != null);
    fields.put("section", article -> article.section() != null);
    fields.put("tags", article -> !article.tags().isEmpty());
    fields.put("images", article -> !article.images().isEmpty());
    return fields;
  }

  private static String columns(String form) {
    return FIELDS.keySet().stream()
        .map(field -> form.replace("%1$s", field).replace("%s", field))
        .collect(Collectors.joining(", "));
  }

  static void add(Handle handle, long now, String host, Report report) {
    Metadata metadata = report.article().metadata();
    Update update = handle.createUpdate(ADD).bind("host", host).bind("day", now / DAY);
    FIELDS.forEach((field, has) -> update.bind(field, has.test(metadata) ? 1 : 0));
    update.execute();
  }

  public static int prune(Handle handle, long before, int most) {
    return handle.execute(
        """
        delete from publisher_day where (host, day) in (
          select host, day from publisher_day where day < ? limit ?)""",
        before / DAY,
        most);
  }

  /**
   * @param reports of the last thirty days
   * @param drifted since when its reports do not look as usual; null when they do
   * @param what has drifted
   */
  public record Publisher(
      String host, int reports, @Nullable Instant drifted, @Nullable String what) {}

  /**
   * Those that are known, by host.
   *
   * @param part that their hosts contain; empty is any
   * @param after their hosts come after this one
   */
  public List<Publisher> publishers(String part, String after, int most) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select host, drifted, what, coalesce((select sum(reports) from publisher_day d
                      where d.host = publisher.host and d.day > :from), 0) as reports
                    from publisher
                    where host > :after and host like :part escape '!' order by host limit :most""")
                .bind("from", now / DAY - 30)
                .bind("after", after)
                .bind("part", "%" + part.replaceAll("[!%_]", "!$0") + "%")
                .bind("most", most)
                .map((rs, context) -> publisher(rs))
                .list());
  }

  private static Publisher publisher(ResultSet rs) throws SQLException {
    return new Publisher(
        rs.getString("host"),
        rs.getInt("reports"),
        Columns.instant(rs, "drifted"),
        rs.getString("what"));
  }

  /** Whether a report of that publisher was ever read. */
  public boolean isKnown(String host) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery("select 1 from publisher where host = ?")
                .bind(0, host)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  /**
   * @param counts how many of the reports had each field
   */
  public record Day(LocalDate day, int reports, Map<String, Integer> counts) {}

  /** The days on which a publisher had reports, the oldest first; none of one that is unknown. */
  public List<Day> days(String host) {
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    "select * from publisher_day where host = :host and day > :from order by day")
                .bind("host", host)
                .bind("from", now / DAY - MOST_DAYS)
                .map((rs, context) -> day(rs))
                .list());
  }

  private static Day day(ResultSet rs) throws SQLException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String field : FIELDS.keySet()) {
      counts.put(field, rs.getInt(field));
    }
    return new Day(LocalDate.ofEpochDay(rs.getLong("day")), rs.getInt("reports"), counts);
  }
}
