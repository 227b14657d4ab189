package io.chapar.ledger.reports;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Metadata.NewsItem;
import io.chapar.article.Metadata.NewsItem.PubStatus;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.ledger.SharedLedger;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the versions of a wire's news item become those of its report, on each database. */
class NewsItemVersionsTest extends SharedLedger {
  private static final String NOON = "2026-03-10T12:00:00Z";
  private static final String LATER = "2026-03-10T15:30:00+03:00";

  private Optional<ReportVersion> push(
      @Nullable String version, @Nullable String made, PubStatus status, String text) {
    Report plain = report(item("wire", A), text);
    OffsetDateTime created = made == null ? null : OffsetDateTime.parse(made);
    NewsItem item = new NewsItem("urn:newsml:a.example:1", version, created, status, null);
    return ledger
        .reports()
        .commit(
            null,
            new Report(
                plain.article().with(plain.article().metadata().toBuilder().newsItem(item).build()),
                plain.facts(),
                plain.fingerprints()),
            null);
  }

  private Optional<ReportVersion> push(int version, PubStatus status, String text) {
    return push(String.valueOf(version), null, status, text);
  }

  private Optional<ReportVersion> usable(int version, String text) {
    return push(version, PubStatus.USABLE, text);
  }

  @Test
  void makesAVersionOfEachNewerOne() {
    ReportVersion first = usable(1, "one").orElseThrow();
    ReportVersion second = usable(2, "two").orElseThrow();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.event()).isEqualTo(Event.UPDATED);
  }

  /** Its rights may differ, and who compares versions must know the newest. */
  @Test
  void makesOneOfANewerVersionWithTheSameText() {
    usable(1, "one");
    assertThat(usable(2, "one")).isPresent();
    assertThat(usable(2, "one")).isEmpty();
  }

  @Test
  void takesNoVersionTwiceAndNoOlderOneThatComesLate() {
    usable(2, "two");
    assertThat(usable(2, "another two")).isEmpty();
    assertThat(usable(1, "one")).isEmpty();
    assertThat(usable(10, "ten").orElseThrow().version()).isEqualTo(2);
    assertThat(usable(9, "nine")).isEmpty();
  }

  @Test
  void goesByTheTimeWhereTheNumbersDoNotTell() {
    push(null, NOON, PubStatus.USABLE, "one");
    assertThat(push(null, LATER, PubStatus.USABLE, "two")).isPresent();
    assertThat(push(null, NOON, PubStatus.USABLE, "three")).isEmpty();
    assertThat(push("1", "2026-03-10T16:00:00+03:00", PubStatus.USABLE, "four")).isPresent();
    assertThat(push("1", LATER, PubStatus.USABLE, "five")).isEmpty();
  }

  @Test
  void goesByTheTextWhereNothingTells() {
    push(null, null, PubStatus.USABLE, "one");
    assertThat(push(null, null, PubStatus.USABLE, "one")).isEmpty();
    assertThat(push("draft-b", null, PubStatus.USABLE, "two")).isPresent();
  }

  @Test
  void withdrawsWhatIsCanceledWithTheTextThatWasPublished() {
    subscribe("archive");
    usable(1, "one");
    ReportVersion withdrawn = push(2, PubStatus.CANCELED, "kill").orElseThrow();
    assertThat(withdrawn.event()).isEqualTo(Event.WITHDRAWN);
    assertThat(withdrawn.version()).isEqualTo(2);
    assertThat(withdrawn.text()).isEqualTo("one");
    NewsItem item = Objects.requireNonNull(withdrawn.report().article().metadata().newsItem());
    assertThat(item.pubStatus()).isEqualTo(PubStatus.CANCELED);
    assertThat(states()).containsExactly("archive v1 due", "archive v2 due");
    assertThat(push(2, PubStatus.CANCELED, "kill")).isEmpty();
    assertThat(usable(1, "one")).isEmpty();
    assertThat(usable(2, "two")).isEmpty();
  }

  @Test
  void withdrawsWhatIsCanceledUnderTheSameNumber() {
    usable(1, "one");
    assertThat(push(1, PubStatus.CANCELED, "one").orElseThrow().event()).isEqualTo(Event.WITHDRAWN);
  }

  @Test
  void publishesWhatWasWithheldOnceItIsUsable() {
    usable(1, "one");
    push(2, PubStatus.WITHHELD, "two");
    ReportVersion again = usable(3, "one").orElseThrow();
    assertThat(again.event()).isEqualTo(Event.UPDATED);
    assertThat(again.version()).isEqualTo(3);
  }

  @Test
  void tellsNobodyOfWhatNobodyGot() {
    subscribe("archive");
    assertThat(push(3, PubStatus.WITHHELD, "three")).isEmpty();
    assertThat(usable(2, "two")).isEmpty();
    assertThat(states()).isEmpty();
    assertThat(usable(4, "four").orElseThrow().event()).isEqualTo(Event.CREATED);
    assertThat(states()).containsExactly("archive v2 due");
  }

  @Test
  void remembersTheLastVersionOfWhatIsWithdrawn() {
    usable(1, "one");
    push(2, PubStatus.WITHHELD, "two");
    assertThat(push(5, PubStatus.CANCELED, "five")).isEmpty();
    assertThat(usable(4, "four")).isEmpty();
  }
}
