package io.chapar.ledger;

/** What SQLite and PostgreSQL write differently. */
enum Dialect {
  /**
   * One writer at a time, so nothing needs locking against others. Its clock is the machine's, see
   * sqlite.org/lang_datefunc.html.
   */
  SQLITE("select cast(unixepoch('subsec') * 1000 as integer)", ""),
  POSTGRESQL(
      "select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)",
      "for update skip locked");

  final String now;
  final String skipLocked;

  Dialect(String now, String skipLocked) {
    this.now = now;
    this.skipLocked = skipLocked;
  }

  static Dialect of(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      return SQLITE;
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException(
        "ledger.url is neither jdbc:sqlite:FILE nor jdbc:postgresql://HOST/NAME: " + url);
  }
}
