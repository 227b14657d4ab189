package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.article.PermanentFailure;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.selection.Cursor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RereadCommandTest extends PendingWebhook {
  private void addADeadItem() {
    try (Ledger ledger = ledger()) {
      ledger.items().add(List.of(Examples.item("a", "https://a.example/3")), null);
      ledger.items().fail(ledger.items().lease(1).get(0), new PermanentFailure("not an article"));
    }
  }

  private int rereads() {
    try (Ledger ledger = ledger()) {
      return ledger.rereads().last(5).size();
    }
  }

  @Test
  void makesArticlesDueAndWaitsForNoneWhereItIsTold() {
    addADeadItem();
    assertThat(atHome("reread", "--feed", "a", "--no-wait")).isZero();
    assertThat(said()).isEqualTo("1 article is due; a running node reads it again\n");
    assertThat(rereads()).isEqualTo(1);
  }

  @Test
  void saysThatThereIsNothingToReadAgain() {
    assertThat(atHome("reread", "--feed", "a")).isZero();
    assertThat(said()).isEqualTo("no article is of this kind, of those that were ever read\n");
    assertThat(rereads()).isZero();
  }

  @Test
  void tellsThatADocumentHasNoPage() {
    String report;
    try (Ledger ledger = ledger()) {
      report = ledger.heads().newest(null, Cursor.START, 1).get(0).id();
    }
    assertThat(atHome("reread", "--report", report)).isEqualTo(2);
    assertThat(complained())
        .startsWith("report \"" + report + "\" came as a document, not from a feed")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--no-wait | this reads every article again; narrow it by --report",
        "--feed nope | there is no feed \"nope\"; see chapar feeds list",
        "--host nope.example | no article came from the host \"nope.example\"",
        "--report nope | there is no article \"nope\"; see chapar explain",
        "--feed a --from 2026-02-30 | --from: \"2026-02-30\" does not exist in the calendar",
        "--feed a --from 1d --until 2d | --until 2d is before --from 1d; see ",
        "--feed a --limit 1 | --limit belongs to --dry-run",
        "--feed a --dry-run --limit 0 | --limit: \"0\" is no number from 1 to 200"
      })
  void saysWhatIsWrongInOneLineAndBeginsNothing(String options, String complaint) {
    addADeadItem();
    assertThat(atHome(("reread " + options).split(" "))).isEqualTo(2);
    assertThat(complained()).startsWith(complaint).hasLineCount(1);
    assertThat(said()).isEmpty();
    assertThat(rereads()).isZero();
  }
}
