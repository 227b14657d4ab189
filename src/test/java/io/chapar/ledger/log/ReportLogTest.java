package io.chapar.ledger.log;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.json.RecordJson;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.log.ReportLog.Entry;
import io.chapar.ledger.log.ReportLog.Filter;
import io.chapar.ledger.log.ReportLog.ForeignPosition;
import io.chapar.ledger.log.ReportLog.Page;
import io.chapar.ledger.log.ReportLog.Position;
import io.chapar.ledger.selection.Selection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportLogTest extends SharedLedger {
  private final RecordJson json = new RecordJson();

  private void record(String feed, int number, String text) {
    commit(item(feed, "https://" + feed + ".example/" + number), text);
  }

  private Page after(Position position) {
    return ledger.reportLog().after(position, Filter.ALL, 100);
  }

  private Page all() {
    return after(ledger.reportLog().beginning());
  }

  private List<String> texts(Page page) {
    return page.entries().stream().map(this::text).toList();
  }

  private String text(Entry entry) {
    byte[] record = entry.record().getBytes(StandardCharsets.UTF_8);
    return json.read(record).report().article().blocks().get(0).text();
  }

  @Test
  void givesTheVersionsInTheOrderInWhichTheyWereRecorded() {
    record("a", 1, "one");
    record("b", 1, "two");
    record("a", 1, "one, updated");
    assertThat(texts(all())).containsExactly("one", "two", "one, updated");
    assertThat(all().isLast()).isTrue();
  }

  @Test
  void goesOnWhereThePageBeforeEnded() {
    IntStream.range(0, 5).forEach(i -> record("a", i, "text " + i));
    Page first = ledger.reportLog().after(ledger.reportLog().beginning(), Filter.ALL, 3);
    Page second = ledger.reportLog().after(first.next(), Filter.ALL, 3);
    assertThat(first.isLast()).isFalse();
    assertThat(texts(second)).containsExactly("text 3", "text 4");
    assertThat(after(second.next()).entries()).isEmpty();
    record("a", 5, "text 5");
    assertThat(texts(after(second.next()))).containsExactly("text 5");
  }

  @Test
  void goesOnBehindAnyOfItsEntries() {
    IntStream.range(0, 3).forEach(i -> record("a", i, "text " + i));
    Position position = Position.of(all().entries().get(0).position().toString());
    assertThat(texts(after(position))).containsExactly("text 1", "text 2");
  }

  @Test
  void givesThoseOfOneFeedAndPassesTheOthers() {
    record("a", 1, "one");
    record("b", 1, "two");
    record("a", 2, "three");
    record("b", 2, "four");
    ReportLog log = ledger.reportLog();
    Page page = log.after(log.beginning(), Filter.ofFeed("a"), 100);
    assertThat(texts(page)).containsExactly("one", "three");
    assertThat(page.next()).isEqualTo(log.end());
  }

  @Test
  void givesThoseWhoseRecordIsWantedAndGoesOnBehindTheLastOfThem() {
    IntStream.range(0, 9).forEach(i -> record("a", i, "text " + i + (i % 2 == 0 ? " even" : "")));
    ReportLog log = ledger.reportLog();
    Filter even = new Filter("a", record -> record.contains(" even"));
    Page first = log.after(log.beginning(), even, 2);
    assertThat(texts(first)).containsExactly("text 0 even", "text 2 even");
    assertThat(first.isLast()).isFalse();
    Page second = log.after(first.next(), even, 9);
    assertThat(texts(second)).containsExactly("text 4 even", "text 6 even", "text 8 even");
    assertThat(second.isLast()).isTrue();
  }

  @Test
  void endsAPageWithoutEntriesWhereItLookedAtEnough() {
    IntStream.range(0, 5).forEach(i -> record("a", i, "text " + i));
    record("b", 1, "wanted");
    pass(
        "insert into report_log (report, version, at) with recursive n(n) as (select 1"
            + " union all select n + 1 from n where n < 1500) select (select min(id) from report"
            + " where feed = 'a'), 1, 1 from n");
    record("b", 2, "wanted, too");
    ReportLog log = ledger.reportLog();
    Filter wanted = Filter.ofFeed("b");
    Page first = log.after(log.beginning(), wanted, 100);
    Page second = log.after(first.next(), wanted, 100);
    assertThat(texts(first)).containsExactly("wanted");
    assertThat(first.isLast()).isFalse();
    assertThat(second.entries().size() + log.after(second.next(), wanted, 100).entries().size())
        .isEqualTo(1);
  }

  @Test
  void findsATimeAmongNeighboursThatAreOutOfOrder() {
    IntStream.range(0, 9).forEach(i -> record("a", i, "text " + i));
    pass(
        "update report_log set at = 1000 * (select count(*) from report_log before where"
            + " before.seq <= report_log.seq)",
        "update report_log set at = 6500 where at = 4000");
    ReportLog log = ledger.reportLog();
    assertThat(texts(after(log.at(Instant.ofEpochMilli(3000)))).get(0)).isEqualTo("text 2");
    assertThat(texts(after(log.at(Instant.ofEpochMilli(6000)))).get(0)).isEqualTo("text 3");
    assertThat(texts(after(log.at(Instant.ofEpochMilli(9000))))).containsExactly("text 8");
  }

  @Test
  void givesTheRecordAsSubscribersGetIt() {
    subscribe("archive");
    record("a", 1, "one");
    byte[] delivered = json.write(lease("archive").record());
    assertThat(all().entries().get(0).record())
        .isEqualTo(new String(delivered, StandardCharsets.UTF_8));
  }

  @Test
  void beginsAtATimeOrNow() {
    record("a", 1, "one");
    pass("update report_log set at = at - 86400000");
    record("a", 2, "two");
    ReportLog log = ledger.reportLog();
    Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
    assertThat(texts(after(log.at(hourAgo)))).containsExactly("two");
    assertThat(texts(after(log.at(Instant.EPOCH)))).containsExactly("one", "two");
    assertThat(after(log.at(Instant.now().plusSeconds(60))).entries()).isEmpty();
    assertThat(after(log.end()).entries()).isEmpty();
  }

  @Test
  void endsAPageWithTheRecordThatMakesItLarge() {
    String large = "word ".repeat(200_000);
    IntStream.range(0, 3).forEach(i -> record("a", i, i + large));
    Page page = all();
    assertThat(page.entries()).hasSize(2);
    assertThat(page.isLast()).isFalse();
    assertThat(after(page.next()).entries()).hasSize(1);
  }

  @Test
  void goesOnWithWhatIsThereAfterPruningAndSaysSo() {
    record("a", 1, "one");
    record("a", 2, "two");
    Position old = all().entries().get(0).position();
    assertThat(after(old).isPruned()).isFalse();
    pass("update report set recorded_at = 1", "update report_log set at = 1");
    while (ledger.pruning().prune(Duration.ofDays(30)) > 0) {}
    record("a", 3, "three");
    assertThat(texts(after(old))).containsExactly("three");
    assertThat(after(old).isPruned()).isTrue();
    assertThat(after(after(old).next()).isPruned()).isFalse();
  }

  @Test
  void givesNoNumberTwiceWhenAllIsPruned() {
    record("a", 1, "one");
    pass("update report set recorded_at = 1", "update report_log set at = 1");
    Position last = all().next();
    while (ledger.pruning().prune(Duration.ofDays(30)) > 0) {}
    assertThat(after(last).entries()).isEmpty();
    record("a", 2, "two");
    assertThat(texts(after(last))).containsExactly("two");
  }

  @Test
  void knowsItsPositionsAfterARestart() {
    record("a", 1, "one");
    Position position = all().next();
    close();
    open();
    record("a", 2, "two");
    assertThat(texts(after(position))).containsExactly("two");
  }

  @Test
  void refusesAPositionOfAnotherLedger() {
    Position position = new Position("0123456789ab", 1, "0");
    assertThatThrownBy(() -> after(position))
        .isInstanceOf(ForeignPosition.class)
        .hasMessageContaining("another ledger (0123456789ab)");
  }

  @Test
  void refusesAPositionThatARestoredBackupDoesNotKnow() {
    record("a", 1, "one");
    record("a", 2, "two");
    Position lost = all().next();
    pass("delete from report_log where seq = " + lost.seq());
    pass(
        "insert into report_log (seq, report, version, at) select "
            + lost.seq()
            + ", report, version, at + 5 from report_log");
    assertThatThrownBy(() -> after(lost)).hasMessageContaining("newer than the backup");
    Position ahead = new Position(lost.ledger(), lost.seq() + 1, "0");
    assertThatThrownBy(() -> after(ahead)).hasMessageContaining("newer than the backup");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5", "x-1-0", "0123456789ab-1", "0123456789ab--1-0", "0123456789ab-1-0x"})
  void refusesWhatIsNoPosition(String text) {
    assertThatThrownBy(() -> Position.of(text)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Position.isOne(text)).isFalse();
  }

  @Test
  void takesInWhatIsHeldBackWhenItIsReleased() {
    subscribe("archive", "webhook");
    record("a", 1, "one");
    record("a", 2, "two");
    pass(
        "update delivery set state = 'held', reason = 'odd'",
        "delete from report_log where seq > 0");
    assertThat(all().entries()).isEmpty();
    ledger.replays().replay(new Selection("webhook", "held", null, null, null));
    assertThat(texts(all())).containsExactlyInAnyOrder("one", "two");
    ledger.replays().replay(new Selection("archive", "held", null, null, null));
    assertThat(all().entries()).hasSize(2);
  }

  /** Whoever pulls while others commit may miss nothing and get nothing twice. */
  @Test
  void missesNothingThatTwoNodesCommitAtTheSameTime() {
    int each = 100;
    CompletableFuture<?> writers =
        CompletableFuture.allOf(
            Stream.of(ledger, ledger, other, other)
                .map(node -> CompletableFuture.runAsync(() -> commitMany(node, each)))
                .toArray(CompletableFuture<?>[]::new));
    List<String> pulled = new ArrayList<>();
    Position position = other.reportLog().beginning();
    boolean ended;
    do {
      ended = writers.isDone();
      Page page = other.reportLog().after(position, Filter.ALL, 50);
      page.entries().forEach(entry -> pulled.add(entry.record()));
      position = page.next();
      ended &= page.isLast();
    } while (!ended);
    writers.join();
    assertThat(pulled).hasSize(4 * each).doesNotHaveDuplicates();
  }

  private void commitMany(Ledger node, int each) {
    String path = "https://a.example/" + Thread.currentThread().getId() + "-" + System.nanoTime();
    for (int i = 0; i < each; i++) {
      node.reports().commit(null, report(item("a", path + "/" + i), "text " + i), null);
    }
  }
}
