package io.chapar.ledger.deliveries;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.deliveries.Replays.Count;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.selection.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which deliveries are made again, and in how long transactions, on each database. */
class ReplaysTest extends SharedLedger {
  private static final int MANY = 2_500;

  /** Three reports, recorded in the seconds 10, 20 and 30 of the epoch and delivered. */
  private void deliverThree() {
    subscribe("archive", "webhook");
    for (String name : List.of("1", "2", "3")) {
      commit(item("a", "https://a.example/" + name), name);
    }
    pass(
        "update report set recorded_at = 10000 * (select count(*) from report r where r.id <="
            + " report.id)",
        "update delivery set state = 'done', done_at = 50000,"
            + " owed_at = (select recorded_at from report where id = delivery.report)");
  }

  private static Selection done(long from, long until) {
    TimeRange range = new TimeRange(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
    return new Selection(null, "done", null, null, null, range);
  }

  private static Selection of(@Nullable String state, @Nullable String host) {
    return new Selection(null, state, null, null, host, TimeRange.ALWAYS);
  }

  @Test
  void replaysWhatWasRecordedInARangeWhoseEndIsNoPartOfIt() {
    deliverThree();
    assertThat(ledger.replays().replay(done(20, 30))).isEqualTo(2);
    assertThat(ledger.replays().replay(done(11, 20))).isZero();
    assertThat(ledger.replays().replay(done(10, 31))).isEqualTo(4);
    assertThat(states()).hasSize(6).allMatch(state -> state.endsWith("due"));
  }

  @Test
  void countsBySubscriberStateAndFeedAndChangesNothing() {
    deliverThree();
    pass("update delivery set state = 'dead' where subscriber = 'webhook' and owed_at = 10000");
    assertThat(ledger.replays().count(of(Selection.ALL, null)))
        .containsExactly(
            new Count("archive", "done", "a", 3),
            new Count("webhook", "done", "a", 2),
            new Count("webhook", "dead", "a", 1));
    assertThat(ledger.replays().count(of("dead", null)))
        .containsExactly(new Count("webhook", "dead", "a", 1));
    assertThat(states()).noneMatch(state -> state.endsWith("due"));
  }

  @Test
  void knowsAHostWithAndWithoutWww() {
    subscribe("archive");
    for (String link : List.of("https://www.a.example/1", "https://b.example/1")) {
      ledger.items().add(List.of(item("a", link)), null);
      ledger.reports().commit(leaseItem(), report(item("a", link), link), null);
    }
    pass("update delivery set state = 'dead'");
    assertThat(ledger.replays().count(of("dead", "A.example"))).hasSize(1);
    assertThat(ledger.replays().count(of("dead", "www.a.example"))).hasSize(1);
    assertThat(ledger.replays().count(of("dead", "c.example"))).isEmpty();
  }

  /** So many as no part of a walk holds. */
  private void deliverMany(String state) {
    subscribe("archive");
    pass(
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < "
            + MANY
            + ") insert into report (id, version, kind, feed, event, digest, record, recorded_at)"
            + " select 'r' || i, 1, 'article', 'a', 'created', '', '', 1000 + i / 700 from n",
        "insert into delivery (subscriber, report, version, feed, state, due_at, owed_at, done_at)"
            + " select 'archive', id, 1, 'a', '"
            + state
            + "', 1, recorded_at, 1 from report");
  }

  @Test
  void goesOnFromPartToPart() {
    deliverMany("done");
    List<Integer> progress = new ArrayList<>();
    assertThat(ledger.replays().replay(of("done", null), progress::add)).isEqualTo(MANY);
    assertThat(progress).containsExactly(1000, 2000, MANY);
    assertThat(ledger.replays().count(of("due", null))).containsExactly(due());
  }

  @Test
  void goesOnFromPartToPartOfThoseThatAreDead() {
    deliverMany("dead");
    List<Integer> progress = new ArrayList<>();
    assertThat(ledger.replays().replay(of("dead", null), progress::add)).isEqualTo(MANY);
    assertThat(progress).containsExactly(1000, 2000, MANY);
    assertThat(ledger.replays().replay(of("dead", null))).isZero();
  }

  private static Count due() {
    return new Count("archive", "due", "a", MANY);
  }

  @Test
  void keepsWholePartsWhenItIsStoppedAndDoesTheRestWhenItIsAskedAgain() {
    deliverMany("done");
    assertThatThrownBy(() -> ledger.replays().replay(of("done", null), ReplaysTest::stop))
        .hasMessage("stopped after 1000");
    assertThat(ledger.replays().replay(of("done", null))).isEqualTo(MANY - 1000);
    assertThat(ledger.replays().count(of("due", null))).containsExactly(due());
  }

  private static void stop(int done) {
    throw new IllegalStateException("stopped after " + done);
  }
}
