package io.chapar.ledger.database;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The generation of a ledger, which the key of each version has that is made in it. A ledger that
 * begins anew, or goes back to a backup, counts from versions that receivers may have got before,
 * for other texts. Nothing tells for sure that it went back, so each start of a node begins a
 * generation, and id, version and generation together are used once.
 */
public final class Generations {
  private static final int LENGTH = 12;

  private final Database database;

  public Generations(Database database) {
    this.database = database;
  }

  /**
   * Begins a generation, and marks the node's data folder as being of this ledger. To be called at
   * the start of a node, before anything is watched or made.
   *
   * @param mark of the data folder
   * @param leftovers what a ledger has left in the folders of the node; empty where nothing is
   * @param accepted whether a person said that this is the ledger
   * @throws OtherLedger when the folders are of another ledger, and nothing is changed
   */
  public void begin(LedgerMark mark, List<String> leftovers, boolean accepted) {
    String ledger =
        database.transact(
            (handle, now) -> {
              begin(handle, now);
              String name = one(handle, "ledger").orElseThrow();
              if (!accepted) {
                requireSame(handle, name, mark, leftovers);
              }
              return name;
            });
    mark.take(ledger);
  }

  private static void requireSame(
      Handle handle, String ledger, LedgerMark mark, List<String> leftovers) {
    String marked = mark.ledger();
    if (marked != null && !marked.equals(ledger)) {
      throw new OtherLedger(
          "data.folder is of the ledger "
              + marked
              + " ("
              + mark
              + "), and ledger.url leads to another one");
    }
    if (marked == null && !leftovers.isEmpty() && isUnused(handle)) {
      throw new OtherLedger(
          "the ledger is new, and another one has left " + String.join(", ", leftovers));
    }
  }

  /** One of before there were generations may have no report yet, and is not new. */
  private static boolean isUnused(Handle handle) {
    return handle
        .createQuery(
            """
            select 1 from (
              select name from feed union all select name from subscriber
              union all select id from report) used
            limit 1""")
        .mapTo(Integer.class)
        .findOne()
        .isEmpty();
  }

  /** A part of the keys of the versions that are made now. */
  public String current(Handle handle, long now) {
    return one(handle, "id")
        .orElseGet(
            () -> {
              begin(handle, now);
              return one(handle, "id").orElseThrow();
            });
  }

  /** By which the data folders of its nodes, and those who pull reports, know it. */
  public String ledger(Handle handle, long now) {
    current(handle, now);
    return one(handle, "ledger").orElseThrow();
  }

  /** The last number of the report log that is forgotten. */
  public long pruned(Handle handle) {
    return one(handle, "pruned").map(Long::parseLong).orElse(0L);
  }

  /** Says that entries of the report log are forgotten, up to a number. */
  public static void pruned(Handle handle, long last) {
    handle.execute("update generation set pruned = ? where pruned < ?", last, last);
  }

  private static Optional<String> one(Handle handle, String column) {
    return handle
        .createQuery("select <column> from generation")
        .define("column", column)
        .mapTo(String.class)
        .findOne();
  }

  private static void begin(Handle handle, long now) {
    handle.execute(
        """
        insert into generation (one, ledger, id, since) values (1, ?, ?, ?)
        on conflict (one) do update set id = excluded.id, since = excluded.since""",
        fresh(),
        fresh(),
        now);
  }

  private static String fresh() {
    return Keys.secret().substring(0, LENGTH);
  }

  /** The folders of a node are of another ledger than the one that it would start with. */
  public static final class OtherLedger extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherLedger(String what) {
      super(
          what
              + "; bring that ledger back, or name its place by ledger.url; if all is to begin anew,"
              + " start once with: chapar run --new-ledger");
    }
  }
}
