package io.chapar.ledger.database;

import io.chapar.article.Alarm;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * What shows that a database is damaged: an answer of it, or a check. It stands until a check finds
 * the database whole; where none can be made, until the next start.
 */
public final class Damage {
  /** data_corrupted and index_corrupted, PostgreSQL's manual, appendix A. */
  private static final Set<String> POSTGRES = Set.of("XX001", "XX002");

  /**
   * Our statements say what is to happen to a row that is there already, and SQLite has one writer:
   * a row that is refused all the same was not found by an index.
   */
  private static final Set<Integer> SQLITE =
      Set.of(
          SQLiteErrorCode.SQLITE_CORRUPT.code,
          SQLiteErrorCode.SQLITE_NOTADB.code,
          SQLiteErrorCode.SQLITE_CONSTRAINT.code);

  static final int PRIMARY_CODE = 0xFF;

  /** Causes may go round. */
  private static final int DEEPEST = 20;

  private final String shownUrl;
  private @Nullable Sign sign;

  /** How many failures showed damage, and how many of them had when the last check began. */
  private long seen;

  private long checked;

  private record Sign(Instant since, String what) {}

  Damage(String shownUrl) {
    this.shownUrl = shownUrl;
  }

  /** Looks whether the failure shows damage. */
  synchronized void heed(Throwable failure) {
    if (isShownBy(failure)) {
      seen++;
      if (sign == null) {
        sign = new Sign(Instant.now(), Database.reason(failure));
      }
    }
  }

  /** Whether something was seen that no check has judged. */
  public synchronized boolean isSuspected() {
    return seen > checked;
  }

  static boolean isShownBy(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(cause -> cause instanceof SQLException sql && isShownBy(sql));
  }

  private static boolean isShownBy(SQLException failure) {
    return failure.getSQLState() == null
        ? SQLITE.contains(failure.getErrorCode() & PRIMARY_CODE)
        : POSTGRES.contains(failure.getSQLState());
  }

  /**
   * @param check gives the faults that it finds
   */
  void check(Supplier<List<String>> check) {
    long before = seen();
    List<String> faults = check.get();
    synchronized (this) {
      checked = before;
      if (!faults.isEmpty()) {
        sign = new Sign(sign == null ? Instant.now() : sign.since(), String.join("; ", faults));
      } else if (!isSuspected()) {
        sign = null;
      }
    }
  }

  private synchronized long seen() {
    return seen;
  }

  /** For people: what, where, and where to read what to do. */
  public Optional<String> line() {
    return alarm().map(alarm -> what(shownUrl, alarm.what()));
  }

  static String what(String shownUrl, String evidence) {
    return "the ledger is damaged ("
        + evidence
        + "): "
        + shownUrl
        + "; docs/runbook.md#damage says the way back";
  }

  public synchronized Optional<Alarm> alarm() {
    return Optional.ofNullable(sign)
        .map(now -> new Alarm(Alarm.Kind.DAMAGE, shownUrl, now.since(), now.what()));
  }
}
