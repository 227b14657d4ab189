package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveriesCommandTest extends PendingWebhook {
  @Test
  void asksWhichIsMeantWhereHeldAndDeliveredAreBothNamed() {
    assertThat(atHome("deliveries", "replay", "--subscriber", "webhook", "--held", "--done"))
        .isEqualTo(2);
    assertThat(complained())
        .isEqualTo(
            "--state, --held, --filtered and --done are several questions; ask one of them; see"
                + " chapar deliveries replay --help\n");
  }

  @Test
  void selectsNothingByANameThatIsMisspelt() {
    assertThat(atHome("deliveries", "retry", "--subscriber", "webhok")).isEqualTo(2);
    assertThat(atHome("deliveries", "replay", "--feed", "isnna")).isEqualTo(2);
    assertThat(atHome("deliveries", "replay", "--report", "nope")).isEqualTo(2);
    assertThat(atHome("deliveries", "dead", "--report", "nope")).isEqualTo(2);
    assertThat(complained())
        .isEqualTo(
            """
            there is no subscriber "webhok"; see chapar subscribers list
            there is no feed "isnna"; see chapar feeds list
            there is no report "nope"; records and deliveries name theirs
            there is no report "nope"; records and deliveries name theirs
            """);
    assertThat(said()).isEmpty();
  }

  @Test
  void triesDeadOnesAgainOnlyByReplay() {
    atHome("deliveries", "retry", "--subscriber", "webhook");
    assertThat(said()).isEqualTo("1 delivery is tried at once\n");
    atHome("deliveries", "replay", "--subscriber", "webhook");
    assertThat(said()).startsWith("1 delivery and 0 items are due again");
  }

  /** That died three hours ago. */
  private void addADeadItem() {
    try (Ledger ledger = ledger()) {
      ledger.items().add(List.of(Examples.item("a", "https://a.example/3")), null);
      ledger.items().fail(ledger.items().lease(1).get(0), new PermanentFailure("not an article"));
    }
    Databases.pass(
        "jdbc:sqlite:" + folder.resolve("data/ledger.db"),
        "update item set due_at = due_at - 10800000 where state = 'dead'");
  }

  @Test
  void countsDeadItemsByFeedInADryRun() {
    addADeadItem();
    assertThat(atHome("deliveries", "replay", "--since", "4h", "--dry-run")).isZero();
    assertThat(said().lines())
        .startsWith(
            "DELIVERIES  TO       STATE  FEED",
            "1           webhook  dead   a",
            "ITEMS  STATE  FEED",
            "1      dead   a")
        .last()
        .asString()
        .startsWith("1 delivery and 1 item would be due again from ");
    atHome("deliveries", "replay", "--until", "2h", "--dry-run");
    assertThat(said().lines())
        .startsWith("ITEMS  STATE  FEED", "1      dead   a")
        .hasSize(3)
        .last()
        .asString()
        .startsWith("0 deliveries and 1 item would be due again");
  }

  @Test
  void saysOnceThatNothingWouldBeDueAgain() {
    atHome("deliveries", "replay", "--until", "2020-01-31", "--dry-run");
    assertThat(said())
        .startsWith("0 deliveries and 0 items would be due again until before 2020-02-01 00:00:00 ")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--since 2h", "--subscriber webhook", "--subscriber webhook --since 4h"})
  void touchesNoItemThatIsNotMeant(String which) {
    addADeadItem();
    atHome(("deliveries dead " + which).split(" "));
    assertThat(said()).contains("the webhook answered 400").doesNotContain("not an article");
    atHome(("deliveries replay " + which).split(" "));
    assertThat(said()).startsWith("1 delivery and 0 items are due again");
    atHome("deliveries", "dead", "--since", "4h");
    assertThat(said()).contains("not an article");
    atHome("deliveries", "replay", "--since", "4h");
    assertThat(said()).startsWith("0 deliveries and 1 item are due again from ");
  }

  @Test
  void saysWhenWhatIsTriedAtOnceGoesToOneThatIsPaused() {
    atHome("subscribers", "pause", "webhook");
    atHome("deliveries", "retry");
    assertThat(said())
        .isEqualTo(
            """
            1 delivery is tried at once
            webhook is paused: its deliveries wait for chapar subscribers resume webhook
            """);
  }

  @Test
  void showsWhichAttemptComesWhenAndTheLastAnswer() {
    try (Ledger ledger = ledger()) {
      ledger
          .deliveries()
          .fail(
              "webhook",
              ledger.deliveries().lease("webhook", 1).get(0),
              new TemporaryFailure("the webhook answered 503"),
              List.of(Duration.ofMinutes(5), Duration.ofHours(1)));
    }
    for (String state : List.of("due", "retrying")) {
      assertThat(atHome("deliveries", "list", "--state", state)).isZero();
      assertThat(said())
          .containsPattern(
              "in [45]m +webhook +2 of 3 +[0-9a-f]{32} +1 +a +the webhook answered 503");
    }
    atHome("deliveries", "list", "--state", "dead");
    assertThat(said()).contains("the webhook answered 400").doesNotContain("503");
    assertThat(atHome("deliveries", "list", "--state", "lost")).isEqualTo(2);
    assertThat(complained())
        .isEqualTo(
            "there is no state \"lost\"; deliveries are due, retrying, dead, held, filtered, done\n");
  }
}
