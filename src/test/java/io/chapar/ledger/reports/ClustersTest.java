package io.chapar.ledger.reports;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.FeedItem;
import io.chapar.article.Fingerprints;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.ledger.SharedLedger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which reports carry one text. */
class ClustersTest extends SharedLedger {
  private static final String NEAR = "0123456789ab".repeat(16);
  private static final String C = "https://c.example/1";

  private ReportVersion commit(FeedItem item, String text, String near) {
    Report said = report(item, text);
    Fingerprints prints = new Fingerprints("00".repeat(16), near);
    return ledger
        .reports()
        .commit(null, new Report(said.article(), said.facts(), prints), null)
        .orElseThrow();
  }

  private static String sharing(int bands) {
    return "0123456789ab".repeat(bands) + "fedcba987654".repeat(16 - bands);
  }

  @Test
  void givesReportsOfOneTextTheIdOfTheFirst() {
    ReportVersion first = commit(item("a", A), "text", NEAR);
    assertThat(first.cluster()).isEqualTo(first.id());
    ReportVersion copy = commit(item("b", B), "text, cut", sharing(8));
    assertThat(copy.cluster()).isEqualTo(first.id()).isNotEqualTo(copy.id());
  }

  @Test
  void leavesReportsAloneThatShareLessThanHalfOfTheirText() {
    commit(item("a", A), "text", NEAR);
    ReportVersion other = commit(item("b", B), "form", sharing(7));
    assertThat(other.cluster()).isEqualTo(other.id());
  }

  @Test
  void keepsTheClusterOfAReportInItsLaterVersions() {
    ReportVersion first = commit(item("a", A), "text", NEAR);
    commit(item("b", B), "the text", NEAR);
    ReportVersion second = commit(item("b", B), "another text", sharing(0));
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.cluster()).isEqualTo(first.id());
  }

  @Test
  void forgetsAWeekLaterWhatATextWasLike() {
    commit(item("a", A), "text", NEAR);
    pass("update likeness set recorded_at = recorded_at - 700000000");
    ReportVersion late = commit(item("b", B), "text", NEAR);
    assertThat(late.cluster()).isEqualTo(late.id());
    ledger.pruning().prune(Duration.ofDays(90));
    assertThat(commit(item("c", C), "text", NEAR).cluster()).isEqualTo(late.id());
  }

  @Test
  void findsTheTextAmongManyReportsThatShareAForm() {
    ReportVersion first = commit(item("a", A), "text", NEAR);
    pass(
        """
        with recursive n(i) as (select 1 union all select i + 1 from n where i < 200)
        insert into likeness (band, report, cluster, near, recorded_at)
        select band, '!' || i, 'form', '%s', recorded_at
        from n, (select band, recorded_at from likeness order by band limit 7) as form"""
            .formatted(sharing(0)));
    assertThat(commit(item("b", B), "the text", NEAR).cluster()).isEqualTo(first.id());
  }
}
