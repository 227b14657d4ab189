package io.chapar.ledger.database;

import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** What SQLite and PostgreSQL write differently. */
public enum Dialect {
  /**
   * One writer at a time, so nothing needs locking against others. It runs in this process, and its
   * clock is the machine's (sqlite.org/lang_datefunc.html), so it need not be asked.
   */
  SQLITE(handle -> System.currentTimeMillis(), ""),
  POSTGRESQL(
      handle ->
          handle
              .createQuery("select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)")
              .mapTo(Long.class)
              .one(),
      "for update skip locked");

  private final ToLongFunction<Handle> clock;
  final String skipLocked;

  Dialect(ToLongFunction<Handle> clock, String skipLocked) {
    this.clock = clock;
    this.skipLocked = skipLocked;
  }

  /** The database's time in milliseconds since 1970-01-01T00:00Z. */
  long now(Handle handle) {
    return clock.applyAsLong(handle);
  }

  /**
   * Waits for what others write into the row, and lets them wait until the transaction ends. The
   * next statement sees what they committed; one that itself waited for them would not
   * (PostgreSQL's manual, 13.2.1).
   */
  public void lockRow(Handle handle, String table, String name) {
    if (this == POSTGRESQL) {
      handle
          .createQuery("select 1 from <table> where name = :name for update")
          .define("table", table)
          .bind("name", name)
          .mapTo(Integer.class)
          .findOne();
    }
  }

  /** The same for all that others write into the table. */
  public void lockTable(Handle handle, String table) {
    if (this == POSTGRESQL) {
      handle.createUpdate("lock table <table> in share mode").define("table", table).execute();
    }
  }

  static Dialect of(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      return SQLITE;
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException(
        "ledger.url is neither jdbc:sqlite:FILE nor jdbc:postgresql://HOST/NAME: "
            + LedgerSettings.shown(url));
  }
}
