package io.chapar.bench;

import io.chapar.feed.LookupReader;
import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.selection.Cursor;
import io.chapar.ledger.selection.TimeRange;
import io.chapar.ledger.view.ItemSelection;
import io.chapar.ledger.view.ItemState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * How long it takes to find an article and to list items in a SQLite ledger of many items, of 500
 * feeds: {@code FindSpeed [ITEMS]}, 200,000 without.
 */
final class FindSpeed {
  private static final int TIMES = 30;

  private FindSpeed() {}

  public static void main(String[] arguments) throws IOException {
    int items = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("find");
    String url = "jdbc:sqlite:" + folder.resolve("ledger.db");
    try (Ledger ledger = Ledger.open(Databases.settings(url, "one"))) {
      long begun = System.nanoTime();
      fill(url, items);
      System.out.printf("%d items made in %d s%n", items, seconds(begun));
      measure(ledger);
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(file -> file.toFile().delete());
      }
      Files.delete(folder);
    }
  }

  private static long seconds(long since) {
    return (System.nanoTime() - since) / 1_000_000_000;
  }

  /** Of 500 feeds and hosts; of 1,000 items one is tried again, one dead and one filtered. */
  private static void fill(String url, int items) {
    String numbers =
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + items + ") ";
    Databases.pass(
        url,
        "begin",
        "insert into feed (name, address, listed, host, first_items, fastest, state, due_at)"
            + " with recursive n(i) as (select 0 union all select i + 1 from n where i < 499)"
            + " select 'feed' || i, 'https://h' || i || '.example/feed', '', 'h' || i || '.example',"
            + " 20, 0, 'watched', 9000000000000 from n",
        "insert into item (id, feed, host, content, stamp, state, due_at, attempts, visits,"
            + " no_report, first_seen, last_seen) "
            + numbers
            + "select printf('%032x', i * 7919), 'feed' || (i % 500), 'h' || (i % 500) || '.example',"
            + " '{\"feed\":\"f\",\"keys\":[\"k\"],\"authors\":[],\"categories\":[],\"images\":[],"
            + "\"position\":0,\"summary\":\"' || printf('%0600d', i) || '\"}', 's',"
            + " case when i % 1000 = 1 then 'due' when i % 1000 = 2 then 'dead' else 'done' end,"
            + " i, case when i % 1000 = 1 then 1 else 0 end, 1,"
            + " case when i % 1000 = 3 then 'filtered' end, 1700000000000 + i, 1700000000000 from n",
        "insert into identity (key, item) "
            + numbers
            + "select printf('%032x', i * 104729), printf('%032x', i * 7919) from n",
        "commit");
  }

  private static void measure(Ledger ledger) {
    LookupReader reader = new LookupReader();
    time("explain ADDRESS, unknown", () -> ledger.finder().find(reader.read("h7.example/none")));
    time("explain GUID, unknown", () -> ledger.finder().find(reader.read("tag:none")));
    time(
        "explain ID",
        () -> ledger.finder().find(reader.read(String.format("%032x", 7919L * 5000))));
    time("explain FEED", () -> ledger.finder().feed("feed7"));
    time("items list", () -> list(ledger, null, null, null));
    time("items list --feed", () -> list(ledger, null, "feed7", null));
    time("items list --host", () -> list(ledger, null, null, "h7.example"));
    for (ItemState state : ItemState.values()) {
      time("items list --state " + state.word(), () -> list(ledger, state, null, null));
      time("  and --feed", () -> list(ledger, state, "feed7", null));
    }
  }

  private static void list(Ledger ledger, ItemState state, String feed, String host) {
    ledger.itemList().of(new ItemSelection(state, feed, host, TimeRange.ALWAYS), Cursor.START, 51);
  }

  private static void time(String what, Runnable work) {
    work.run();
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - begun;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-36s median %7.2f ms, slowest %7.2f ms%n",
        what, nanos[TIMES / 2] / 1e6, nanos[TIMES - 1] / 1e6);
  }
}
