package io.chapar.ledger.reports;

import io.chapar.article.Report;
import io.chapar.json.RecordJson;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.selection.Cursor;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Notes the addresses of the reports of an older ledger, from the newest on, a few at a time. */
public final class AddressBackfill {
  private static final int ROWS = 200;

  private final Database database;
  private final RecordJson json;

  public AddressBackfill(Database database, RecordJson json) {
    this.database = database;
    this.json = json;
  }

  private record Row(Cursor at, boolean asItem, String record) {}

  /**
   * Goes on where the last step ended.
   *
   * @return how many reports were looked at; 0 when none is left
   */
  public int step() {
    return database.transact(
        (handle, now) -> place(handle).map(from -> step(handle, from)).orElse(0));
  }

  private static Optional<Cursor> place(Handle handle) {
    return handle
        .createQuery("select at, id, version from backfill where name = 'address'")
        .map((rs, context) -> new Cursor(rs.getLong(1), rs.getString(2), rs.getInt(3), ""))
        .findOne();
  }

  private int step(Handle handle, Cursor from) {
    List<Row> rows = rows(handle, from);
    rows.forEach(row -> note(handle, row));
    if (rows.isEmpty()) {
      handle.execute("delete from backfill where name = 'address'");
    } else {
      Cursor last = rows.get(rows.size() - 1).at();
      handle.execute(
          "update backfill set at = ?, id = ?, version = ? where name = 'address'",
          last.at(),
          last.id(),
          last.version());
    }
    return rows.size();
  }

  private static List<Row> rows(Handle handle, Cursor from) {
    return handle
        .createQuery(
            """
            select recorded_at, id, version, record,
              exists (select 1 from item where item.id = report.id) as with_item
            from report where kind = 'article' and recorded_at <= :at
              and (recorded_at, id, version) < (:at, :id, :version)
            order by recorded_at desc, id desc, version desc limit :most""")
        .bind("at", from.at())
        .bind("id", from.id())
        .bind("version", from.version())
        .bind("most", ROWS)
        .map(
            (rs, context) ->
                new Row(
                    new Cursor(rs.getLong(1), rs.getString(2), rs.getInt(3), ""),
                    rs.getBoolean("with_item"),
                    rs.getString("record")))
        .list();
  }

  /** One that cannot be read is passed over. */
  private void note(Handle handle, Row row) {
    try {
      Report report = json.read(row.record().getBytes(StandardCharsets.UTF_8)).report();
      ArticleAddresses.note(handle, row.at().at(), row.at().id(), report, row.asItem());
    } catch (UncheckedIOException e) {
      // its text is not to be had
    }
  }
}
