package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.ledger.Ledger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayCommandTest extends PendingWebhook {
  @Test
  void wantsAllWhereNothingRestrictsItAndNobodyCanBeAsked() {
    assertThat(atHome("deliveries", "replay")).isEqualTo(2);
    assertThat(complained())
        .startsWith("this replays everything that is dead; narrow it by --subscriber")
        .contains("or say --all");
    assertThat(atHome("deliveries", "replay", "--all")).isZero();
    assertThat(said()).isEqualTo("1 delivery and 0 items are due again\n");
  }

  @Test
  void countsInADryRunAndChangesNothing() {
    assertThat(atHome("deliveries", "replay", "--dry-run")).isZero();
    assertThat(said())
        .isEqualTo(
            """
            DELIVERIES  TO       STATE  FEED
            1           webhook  dead   a
            1 delivery and 0 items would be due again
            """);
    atHome("deliveries", "dead");
    assertThat(said()).contains("the webhook answered 400");
  }

  @Test
  void replaysARangeOfTime() {
    atHome("deliveries", "replay", "--from", "2020-01-01", "--until", "2020-01-31");
    assertThat(said())
        .startsWith("0 deliveries and 0 items are due again from 2020-01-01 00:00:00 ")
        .contains(" until before 2020-02-01 00:00:00 ");
    atHome("deliveries", "replay", "--state", "dead", "--since", "1h");
    assertThat(said()).startsWith("1 delivery and 0 items are due again from ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--from 2026-02-30 | --from: \"2026-02-30\" does not exist in the calendar",
        "--since=-2h | --since: \"-2h\" is no time; write",
        "--until=soon | --until: \"soon\" is no time; write",
        "--from 1d --until 2d | --until 2d is before --from 1d; see ",
        "--from 1d --since 2d | --from and --since are one; give one of them",
        "--state due | --state: \"due\" is no state to replay; write dead, held",
        "--state dead --held | --state, --held, --filtered and --done are several questions",
        "--host nowhere.example | no article came from the host \"nowhere.example\""
      })
  void saysWhatIsWrongInOneLineAndChangesNothing(String options, String complaint) {
    assertThat(atHome(("deliveries replay --all " + options).split(" "))).isEqualTo(2);
    assertThat(complained()).startsWith(complaint).hasLineCount(1);
    assertThat(said()).isEmpty();
    atHome("deliveries", "dead");
    assertThat(said()).contains("the webhook answered 400");
  }

  @Test
  void countsAsItsPageShows() {
    try (Ledger ledger = ledger()) {
      for (int number = 1; number <= 2; number++) {
        String link = "https://www.isna.ir/" + number;
        ledger.reports().commit(null, Examples.report(Examples.item("isna", link), link), null);
      }
      ledger.deliveries().lease("webhook", 9).forEach(l -> ledger.deliveries().done("webhook", l));
    }
    String day = LocalDate.now(ZoneId.systemDefault()).toString();
    String restrictions = "--state done --feed isna --from %1$s --until %1$s".formatted(day);
    String[] arguments = ("deliveries replay --dry-run " + restrictions).split(" ");
    assertThat(atHome(arguments)).isZero();
    List<Pattern> documented = DocumentedBlock.with("docs/replay.md", "DELIVERIES  TO  ").shapes();
    List<String> printed = said().lines().toList();
    assertThat(printed).hasSameSizeAs(documented);
    for (int i = 0; i < documented.size(); i++) {
      assertThat(printed.get(i)).matches(documented.get(i));
    }
  }
}
