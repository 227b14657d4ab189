package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.article.FeedItem;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.ledger.deliveries.Subscribers.Start;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.log.ReportLog;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions of two nodes at the same time, which SQLite does not have. */
class PostgresOverlapTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String url = Databases.postgres();
  private Ledger ledger;
  private Connection other;

  @BeforeEach
  void open() throws SQLException {
    ledger = Ledger.open(Databases.settings(url, "one"));
    other = DriverManager.getConnection(url);
    other.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    other.close();
    ledger.close();
  }

  @Test
  void leasesAnItemThatWasQueuedWhileItsHostWasGivenBack() throws Exception {
    ledger
        .items()
        .add(List.of(item("a", "https://h.example/1"), item("a", "https://h.example/2")), null);
    Lease<FeedItem> lease = ledger.items().lease(1).get(0);
    Databases.pass(
        url,
        "update item set visits = 9, state = case when owner is null then 'done' else 'due' end");
    write("update item set state = 'due', due_at = 1 where id <> '" + lease.id() + "'");
    write("update host set due_at = 1 where name = 'h.example'");
    CompletableFuture<Void> done = CompletableFuture.runAsync(() -> ledger.items().done(lease));
    await().atMost(PATIENCE).until(() -> done.isDone() || isWaitedFor());
    other.commit();
    done.join();
    assertThat(ledger.items().lease(1)).hasSize(1);
  }

  @Test
  void owesASubscriberFromTheBeginningAlsoWhatIsCommittedWhileItBegins() throws Exception {
    ledger.reports().commit(null, report(item("a", "https://h.example/1"), "text"), null);
    write(
        """
        insert into report (id, version, kind, feed, event, digest, record, recorded_at)
        select id, version + 1, kind, feed, event, 'other', record, recorded_at from report\
        """);
    CompletableFuture<Void> known =
        CompletableFuture.runAsync(
            () -> ledger.subscribers().register("archive", Kind.ARTICLE, Start.BEGINNING));
    await().atMost(PATIENCE).until(() -> known.isDone() || isWaitedFor());
    other.commit();
    known.join();
    assertThat(ledger.subscribers().find("archive").orElseThrow().backlog()).isEqualTo(2);
  }

  /** The first to take a number commits last. */
  @Test
  void givesWhoPullsNothingBehindANumberThatIsNotYetCommitted() throws Exception {
    Databases.pass(
        url,
        "create function wait_for_other() returns trigger language plpgsql as $$ begin"
            + " perform pg_advisory_xact_lock_shared(1) from report"
            + " where id = new.report and feed = 'slow'; return new; end $$",
        "create trigger slow after insert on report_log for each row"
            + " execute function wait_for_other()");
    ReportLog log = ledger.reportLog();
    ReportLog.Position beginning = log.beginning();
    write("select pg_advisory_xact_lock(1)");
    CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> commit("slow"));
    await().atMost(PATIENCE).until(this::isWaitedFor);
    commit("fast");
    ReportLog.Page before = log.after(beginning, ReportLog.Filter.ALL, 10);
    other.commit();
    slow.join();
    ReportLog.Page after = log.after(before.next(), ReportLog.Filter.ALL, 10);
    assertThat(before.entries()).isEmpty();
    assertThat(after.entries())
        .extracting(ReportLog.Entry::record)
        .satisfiesExactly(
            first -> assertThat(first).contains("\"feed\":\"slow\""),
            second -> assertThat(second).contains("\"feed\":\"fast\""));
  }

  private void commit(String feed) {
    String link = "https://" + feed + ".example/1";
    ledger.reports().commit(null, report(item(feed, link), "text"), null);
  }

  private void write(String sql) throws SQLException {
    try (Statement statement = other.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Whether somebody waits for a lock of the other transaction. */
  private boolean isWaitedFor() throws SQLException {
    try (Statement statement = other.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from pg_locks where not granted")) {
      return row.next() && row.getInt(1) > 0;
    }
  }
}
