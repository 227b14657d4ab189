package io.chapar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Alarm;
import io.chapar.article.Examples;
import io.chapar.article.PermanentFailure;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.camel.Placeholders;
import io.chapar.config.Home;
import io.chapar.ledger.AlarmRules;
import io.chapar.ledger.Databases;
import io.chapar.ledger.Ledger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscribersCommandTest {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private Ledger ledger() {
    return Ledger.open(Placeholders.alone(new Home(folder)).ledger());
  }

  /** A webhook that two reports wait for, one of which has failed for good. */
  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    try (Ledger ledger = ledger()) {
      ledger.subscribers().register("webhook", Kind.ARTICLE, false);
      for (String link : List.of("https://a.example/1", "https://a.example/2")) {
        ledger.reports().commit(null, Examples.report(Examples.item("a", link), link), null);
      }
      ledger
          .deliveries()
          .fail(
              "webhook",
              ledger.deliveries().lease("webhook", 1).get(0),
              new PermanentFailure("the webhook answered 400"),
              List.of());
    }
    System.setOut(new PrintStream(said, true, UTF_8));
    System.setErr(new PrintStream(complained, true, UTF_8));
  }

  @AfterEach
  void close() {
    System.setOut(out);
    System.setErr(err);
  }

  private int chapar(String... arguments) {
    said.reset();
    return Commands.execute(
        Stream.concat(Stream.of(arguments), Stream.of("--home", folder.toString()))
            .toArray(String[]::new));
  }

  private String said() {
    return said.toString(UTF_8);
  }

  @Test
  void showsHowEachDoes() {
    assertThat(chapar("subscribers", "list")).isZero();
    assertThat(said().lines())
        .last()
        .asString()
        .matches("webhook +active +1 +0 +1 +\\S+ ago +\\S+ ago +the webhook answered 400");
  }

  @Test
  void looksAtTheLedgerThoughASecretIsForTheNodeAlone() throws IOException {
    Files.writeString(
        folder.resolve("config/application.properties"),
        "webhook.enabled = true\nwebhook.secret = {{env:THAT_THE_NODE_ALONE_HAS}}\n");
    assertThat(chapar("subscribers", "pause", "webhook")).isZero();
    assertThat(chapar("edits")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alarms", "edits", "deliveries dead", "subscribers list", "explain x"})
  void neverTakesALedgerThatIsNotThereForOneInWhichAllIsWell(String command) throws IOException {
    Path home = Files.createDirectories(folder.resolve("other/config")).getParent();
    assertThat(Commands.execute((command + " --home " + home).split(" "))).isEqualTo(1);
    assertThat(complained.toString(UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("there is no ledger, so no node has run here;")
        .endsWith(home + "/data/ledger.db");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void pausesAndResumes() {
    assertThat(chapar("subscribers", "pause", "webhook")).isZero();
    chapar("subscribers", "list");
    assertThat(said()).contains("webhook     paused");
    assertThat(chapar("subscribers", "resume", "webhook")).isZero();
    chapar("subscribers", "list");
    assertThat(said()).contains("webhook     active");
  }

  @Test
  void saysWhatWouldBeLostBeforeItForgetsASubscriber() {
    assertThat(chapar("subscribers", "remove", "webhook")).isEqualTo(1);
    assertThat(said())
        .isEqualTo(
            "webhook is not removed; with --yes, 1 delivery that waits for it (0 failed before) and"
                + " 1 dead one are lost\n");
    chapar("subscribers", "list");
    assertThat(said()).contains("webhook");
    assertThat(chapar("subscribers", "remove", "webhook", "--yes")).isZero();
    chapar("subscribers", "list");
    assertThat(said()).doesNotContain("webhook");
  }

  @Test
  void asksWhichIsMeantWhereHeldAndDeliveredAreBothNamed() {
    assertThat(chapar("deliveries", "replay", "--subscriber", "webhook", "--held", "--done"))
        .isEqualTo(2);
    assertThat(complained.toString(UTF_8))
        .isEqualTo("--held and --done are two questions; ask one of them\n");
  }

  @Test
  void countsInTheSameDigitsOnAPersianMachine() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("fa-IR"));
    try {
      chapar("subscribers", "remove", "webhook");
      assertThat(said()).contains("1 delivery that waits for it (0 failed before)");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void saysThatThereIsNoneOfThatName() {
    assertThat(chapar("subscribers", "pause", "webhok")).isEqualTo(1);
    assertThat(complained.toString(UTF_8))
        .isEqualTo("there is no subscriber \"webhok\"; see chapar subscribers list\n");
  }

  @Test
  void selectsNothingByANameThatIsMisspelt() {
    assertThat(chapar("deliveries", "retry", "--subscriber", "webhok")).isEqualTo(1);
    assertThat(chapar("deliveries", "replay", "--feed", "isnna")).isEqualTo(1);
    assertThat(complained.toString(UTF_8))
        .isEqualTo(
            """
            there is no subscriber "webhok"; see chapar subscribers list
            there is no feed "isnna"; see chapar feeds list
            """);
    assertThat(said()).isEmpty();
  }

  @Test
  void triesDeadOnesAgainOnlyByReplay() {
    chapar("deliveries", "retry", "--subscriber", "webhook");
    assertThat(said()).isEqualTo("1 delivery is tried at once\n");
    chapar("deliveries", "replay", "--subscriber", "webhook");
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

  @ParameterizedTest
  @ValueSource(strings = {"--since 2h", "--subscriber webhook", "--subscriber webhook --since 4h"})
  void touchesNoItemThatIsNotMeant(String which) {
    addADeadItem();
    chapar(("deliveries dead " + which).split(" "));
    assertThat(said()).contains("the webhook answered 400").doesNotContain("not an article");
    chapar(("deliveries replay " + which).split(" "));
    assertThat(said()).isEqualTo("1 delivery and 0 items are due again\n");
    chapar("deliveries", "dead", "--since", "4h");
    assertThat(said()).contains("not an article");
    chapar("deliveries", "replay", "--since", "4h");
    assertThat(said()).isEqualTo("0 deliveries and 1 item are due again\n");
  }

  @Test
  void saysWhenWhatIsTriedAtOnceGoesToOneThatIsPaused() {
    chapar("subscribers", "pause", "webhook");
    chapar("deliveries", "retry");
    assertThat(said())
        .isEqualTo(
            """
            1 delivery is tried at once
            webhook is paused: what it is owed waits for chapar subscribers resume webhook
            """);
  }

  @Test
  void explainsAnAlarm() {
    String id;
    try (Ledger ledger = ledger()) {
      ledger.subscribers().register("mail", ReportVersion.Kind.ALARM, false);
      Alarm clock = new Alarm(Alarm.Kind.CLOCK, "here", Instant.EPOCH, "it is behind");
      ledger.alarms().judge(new AlarmRules(Duration.ofMinutes(30), 3), List.of(clock));
      id = ledger.deliveries().lease("mail", 1).get(0).id();
    }
    assertThat(chapar("explain", id)).isZero();
    assertThat(said().lines())
        .startsWith("clock of here", "(an alarm: it is behind; see docs/runbook.md#clock)");
  }

  @Test
  void saysThatNothingOfAReportIsOwed() {
    chapar("deliveries", "dead");
    String id = said().lines().skip(1).findFirst().orElseThrow().split(" +")[1];
    assertThat(chapar("subscribers", "remove", "webhook", "--yes")).isZero();
    assertThat(chapar("explain", id)).isZero();
    assertThat(said()).contains("nothing is owed to anybody").doesNotContain("STILL OWED TO");
  }

  @Test
  void explainsAReport() {
    chapar("deliveries", "dead");
    String id = said().lines().skip(1).findFirst().orElseThrow().split(" +")[1];
    assertThat(chapar("explain", id)).isZero();
    assertThat(said())
        .contains("Title of https://a.example/", "created", "STILL OWED TO")
        .containsPattern("refused +1 +webhook +command-line +the webhook answered 400")
        .containsPattern("webhook +1 +dead");
    assertThat(chapar("explain", "0000")).isEqualTo(1);
    assertThat(complained.toString(UTF_8))
        .isEqualTo("the ledger knows no report and no item \"0000\"\n");
  }
}
