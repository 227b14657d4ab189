package io.chapar.ledger.database;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.ledger.Databases;
import io.chapar.ledger.EachDatabase;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.database.Generations.OtherLedger;
import io.chapar.ledger.lease.Lease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The keys of a ledger that begins anew, or goes back, and the data folder that knows it. */
class GenerationsTest extends EachDatabase {
  private static final List<String> NOTHING = List.of();
  private static final List<String> A_JOURNAL = List.of("data/broker/journal");

  private Ledger ledger() {
    return Ledger.open(Databases.settings(url(), "one"));
  }

  private void begin(Ledger ledger, String data, List<String> leftovers, boolean accepted) {
    ledger.generations().begin(new LedgerMark(made(data)), leftovers, accepted);
  }

  private Path made(String data) {
    try {
      return Files.createDirectories(folder.resolve(data));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ReportVersion delivered(Ledger ledger, String text) {
    ledger.subscribers().register("archive", Kind.ARTICLE, null);
    ledger.reports().commit(null, report(item("a", "https://a.example/1"), text), null);
    Lease<ReportVersion> lease = ledger.deliveries().lease("archive", 1).get(0);
    ledger.deliveries().done("archive", lease);
    return lease.record();
  }

  /** As a backup of before the version would have it. */
  private void goBackBefore(ReportVersion last) {
    String which = "%s = '" + last.id() + "' and version = " + last.version();
    pass(
        "delete from delivery where " + which.formatted("report"),
        "delete from report where " + which.formatted("id"));
  }

  /** As another, new database in the place of the one before. */
  private void beginAnew() {
    pass("generation", "delivery", "report", "subscriber", "feed");
  }

  @Override
  public void pass(String... tablesOrStatements) {
    for (String one : tablesOrStatements) {
      super.pass(one.contains(" ") ? one : "delete from " + one);
    }
  }

  @Test
  void hasAGenerationThatIsAPartOfEachKey() {
    try (Ledger ledger = ledger()) {
      ReportVersion first = delivered(ledger, "Text");
      ReportVersion second = delivered(ledger, "Other text");
      assertThat(first.key()).matches("[0-9a-f]{32}/1/[0-9a-f]{12}");
      assertThat(second.key()).isEqualTo(first.key().replace("/1/", "/2/"));
    }
  }

  @Test
  void goesOnWithItsOwnFolder() {
    for (int start = 1; start <= 2; start++) {
      try (Ledger ledger = ledger()) {
        begin(ledger, "data", start == 1 ? NOTHING : A_JOURNAL, false);
        assertThat(delivered(ledger, "Text " + start).version()).isEqualTo(start);
      }
    }
    assertThat(folder.resolve("data/ledger-id")).content().matches("[0-9a-f]{12}\n");
  }

  @Test
  void refusesTheFolderOfAnotherLedger() {
    try (Ledger ledger = ledger()) {
      begin(ledger, "data", NOTHING, false);
      delivered(ledger, "Text");
    }
    beginAnew();
    try (Ledger ledger = ledger()) {
      for (int again = 0; again < 2; again++) {
        assertThatThrownBy(() -> begin(ledger, "data", A_JOURNAL, false))
            .isInstanceOf(OtherLedger.class)
            .hasMessageContaining(folder.resolve("data/ledger-id").toString())
            .hasMessageContaining("--new-ledger")
            .message()
            .doesNotContain("\n");
      }
    }
  }

  @Test
  void refusesWhatALedgerHasLeftWhereItIsNewItself() {
    try (Ledger ledger = ledger()) {
      assertThatThrownBy(() -> begin(ledger, "data", A_JOURNAL, false))
          .isInstanceOf(OtherLedger.class)
          .hasMessageContaining("data/broker/journal");
    }
  }

  @Test
  void letsANewFolderInWhereTheLedgerIsInUse() {
    try (Ledger ledger = ledger()) {
      begin(ledger, "data", NOTHING, false);
      delivered(ledger, "Text");
      begin(ledger, "another", List.of("archive/2026-12-01"), false);
      assertThat(folder.resolve("another/ledger-id"))
          .hasSameTextualContentAs(folder.resolve("data/ledger-id"));
    }
  }

  /** Its folder has no mark yet, and its ledger may have made nothing yet. */
  @Test
  void goesOnFromBeforeThereWereGenerationsWithoutAQuestion() {
    try (Ledger ledger = ledger()) {
      ledger.feeds().watch(List.of(SharedLedger.feed("a")));
      begin(ledger, "data", A_JOURNAL, false);
      begin(ledger, "data", A_JOURNAL, false);
    }
  }

  @Test
  void usesNoKeyTwiceWhereItBeginsAnewByRequest() {
    ReportVersion before;
    try (Ledger ledger = ledger()) {
      begin(ledger, "data", NOTHING, false);
      before = delivered(ledger, "Text");
    }
    beginAnew();
    try (Ledger ledger = ledger()) {
      begin(ledger, "data", A_JOURNAL, true);
      ReportVersion after = delivered(ledger, "Other text");
      assertThat(after.version()).isEqualTo(before.version());
      assertThat(after.key()).isNotEqualTo(before.key());
    }
    try (Ledger ledger = ledger()) {
      begin(ledger, "data", A_JOURNAL, false);
    }
  }

  /** Whatever of the data folder was restored with it. */
  @Test
  void usesNoKeyTwiceWhereItGoesBackToABackupAgainAndAgain() {
    Set<String> keys = new HashSet<>();
    for (int i = 1; i <= 3; i++) {
      try (Ledger ledger = ledger()) {
        begin(ledger, "data", NOTHING, false);
        ReportVersion lost = delivered(ledger, "Text " + i);
        assertThat(lost.version()).isEqualTo(1);
        assertThat(keys.add(lost.key())).isTrue();
        goBackBefore(lost);
      }
    }
  }

  @Test
  void takesAMarkThatWasNotWrittenToItsEndForNone() throws IOException {
    Files.writeString(made("data").resolve("ledger-id"), "0123");
    try (Ledger ledger = ledger()) {
      begin(ledger, "data", NOTHING, false);
    }
    assertThat(folder.resolve("data/ledger-id")).content().matches("[0-9a-f]{12}\n");
  }
}
