package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Ledger;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemsCommandTest extends PendingWebhook {
  @BeforeEach
  void add() {
    try (Ledger ledger = ledger()) {
      for (String link : List.of("https://c.example/3", "https://d.example/4")) {
        ledger.items().add(List.of(Examples.item("c", link)), null);
      }
      ledger
          .items()
          .fail(ledger.items().lease(1).get(0), new TemporaryFailure("server answered 403"));
    }
  }

  @Test
  void listsItemsWithTheNextAttemptAndTheReason() {
    assertThat(atHome("items", "list", "--state", "retrying")).isZero();
    assertThat(said())
        .startsWith("SEEN")
        .containsPattern("ago +retrying +c +1 of \\d+ +in \\w+ +https://.*server answered 403");
    assertThat(said().lines()).hasSize(2);
  }

  @Test
  void listsThoseOfOneHostAlone() {
    assertThat(atHome("items", "list", "--host", "www.c.example", "--since", "1h")).isZero();
    assertThat(said()).contains("https://c.example/3").doesNotContain("d.example");
    assertThat(atHome("items", "list", "--host", "c.example", "--state", "dead")).isZero();
    assertThat(said()).isEqualTo("no item matches\n");
  }

  @Test
  void saysThatThereAreMore() {
    assertThat(atHome("items", "list", "--limit", "1")).isZero();
    assertThat(said().lines()).hasSize(2);
    assertThat(complained())
        .isEqualTo("there are more items than these 1; narrow them, see --help\n");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--state | ded | 2 | there is no state \"ded\"; items are waiting, reading,",
        "--feed | isnna | 2 | there is no feed \"isnna\"",
        "--host | e.example | 2 | no article came from the host \"e.example\"; write it as",
        "--host | example | 2 | no article came from the host \"example\"; some came from ",
        "--limit | 0 | 2 | --limit is from 1 to 1000; it is 0",
        "--since | soon | 2 | \"soon\""
      })
  void refusesWhatItDoesNotKnow(String option, String value, int code, String complaint) {
    assertThat(atHome("items", "list", option, value)).isEqualTo(code);
    assertThat(complained()).contains(complaint).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--from 2026-12-02 --until 2026-12-01T23:00 | --until 2026-12-01T23:00 is before --from"
            + " 2026-12-02",
        "--from 2026-12-01 --until 2026-11-29 | --until 2026-11-29 is before --from 2026-12-01",
        "--from 2026-11-30 --until 2026-11-29 | --until 2026-11-29 is before --from 2026-11-30",
        "--since 1h --until 2h | --until 2h is before --since 1h",
        "--from 2026-11-30T14:00Z --until 2026-11-30T14:00Z | --until 2026-11-30T14:00Z is not"
            + " after --from 2026-11-30T14:00Z"
      })
  void showsTheTimesOfARangeThatEndsBeforeItBeginsAsTheyWereWritten(String range, String said) {
    assertThat(atHome(("items list " + range).split(" "))).isEqualTo(2);
    assertThat(complained()).isEqualTo(said + "; see chapar items list --help\n");
  }
}
