package io.chapar.ledger.view;

import io.chapar.article.Article;
import io.chapar.article.DateTime;
import io.chapar.article.Metadata;
import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.selection.Cursor;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What tells people which report is meant. */
public final class ReportHeads {
  /** Which feed is meant is part of the text, so that the index of feeds serves. */
  private static final String NEWEST =
      """
      select * from report where kind = 'article' %s and recorded_at <= :at
        and (recorded_at, id, version) < (:at, :afterId, :afterVersion)
      order by recorded_at desc, id desc, version desc limit :most""";

  private static final String OF_FEED = "and feed = :feed";

  private final Database database;
  private final RecordJson json;

  public ReportHeads(Database database, RecordJson json) {
    this.database = database;
    this.json = json;
  }

  /**
   * @param language BCP 47, as {@code direction} null where the record cannot be read
   * @param published null where the publisher does not say it to the minute
   */
  public record Head(
      String id,
      int version,
      String event,
      String feed,
      Instant recorded,
      @Nullable String title,
      @Nullable String summary,
      @Nullable String url,
      @Nullable String language,
      @Nullable String direction,
      @Nullable OffsetDateTime published) {

    /** From its publication to its report; empty where the first is not known. */
    public Optional<Duration> lag() {
      return Optional.ofNullable(published)
          .map(time -> Duration.between(time.toInstant(), recorded))
          .filter(lag -> !lag.isNegative());
    }

    public Cursor cursor() {
      return new Cursor(recorded.toEpochMilli(), id, version, "");
    }
  }

  /**
   * The versions of articles, the newest first.
   *
   * @param feed null is any
   */
  public List<Head> newest(@Nullable String feed, Cursor after, int most) {
    List<Row> rows =
        database.transact(
            (handle, now) -> {
              Query query = handle.createQuery(NEWEST.formatted(feed == null ? "" : OF_FEED));
              return after
                  .bind(feed == null ? query : query.bind("feed", feed))
                  .bind("most", most)
                  .map((rs, context) -> new Row(rs))
                  .list();
            });
    return rows.stream().map(this::head).toList();
  }

  /** The last version of each that is known, by id. */
  public Map<String, Head> of(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database.transact(
        (handle, now) ->
            handle
                .createQuery(
                    """
                    select * from report where id in (<ids>) and not exists (
                      select 1 from report later
                      where later.id = report.id and later.version > report.version)""")
                .bindList("ids", List.copyOf(ids))
                .map((rs, context) -> head(new Row(rs)))
                .stream()
                .collect(Collectors.toMap(Head::id, Function.identity())));
  }

  /** As it lies in the ledger; its record takes long to read, and nobody need wait for that. */
  private record Row(
      String id, int version, String event, String feed, Instant recorded, String record) {
    Row(ResultSet rs) throws SQLException {
      this(
          rs.getString("id"),
          rs.getInt("version"),
          rs.getString("event"),
          rs.getString("feed"),
          Instant.ofEpochMilli(rs.getLong("recorded_at")),
          rs.getString("record"));
    }
  }

  private Head head(Row row) {
    Article article = article(row.record());
    Metadata metadata = article == null ? null : article.metadata();
    return new Head(
        row.id(),
        row.version(),
        row.event(),
        row.feed(),
        row.recorded(),
        metadata == null ? null : metadata.title(),
        metadata == null ? null : metadata.summary(),
        metadata == null || metadata.url() == null ? null : metadata.url().toString(),
        article == null ? null : article.language(),
        article == null ? null : article.direction().word(),
        metadata == null ? null : exact(metadata.published()));
  }

  private static @Nullable OffsetDateTime exact(@Nullable DateTime time) {
    return time == null ? null : time.exact();
  }

  private @Nullable Article article(String record) {
    try {
      ReportVersion version = json.read(record.getBytes(StandardCharsets.UTF_8));
      return version.report().article();
    } catch (UncheckedIOException e) {
      return null;
    }
  }
}
