package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Alarm;
import io.chapar.article.Examples;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.config.file.Home;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.conditions.AlarmRules;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.selection.Selection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmsCommandTest extends Terminal {
  private static final String USUAL = "word ".repeat(200);

  private int made;

  @BeforeEach
  void makeAHome() throws IOException {
    Files.createDirectories(folder.resolve("config"));
  }

  private void commit(Ledger ledger, int reports, String text) {
    for (int i = 0; i < reports; i++) {
      String link = "https://a.example/" + made++;
      ledger.reports().commit(null, Examples.report(Examples.item("a", link), text + made), null);
    }
  }

  /** A publisher has drifted, and one report of it is held back. */
  private void holdOneBack() {
    try (Ledger ledger = Ledger.open(Placeholders.alone(new Home(folder)).ledger())) {
      ledger.subscribers().register("archive", Kind.ARTICLE, null);
      commit(ledger, 70, USUAL);
      commit(ledger, 16, "cookies ");
      ledger.replays().replay(new Selection(null, "held", null, null, null));
      commit(ledger, 1, "cookies ");
    }
  }

  @Test
  void saysHowManyDeliveriesAreDueOnceADriftIsAccepted() {
    holdOneBack();
    atHome("alarms", "accept", "a.example");
    assertThat(said()).isEqualTo("a.example is learned anew; 1 delivery is due\n");
  }

  /** A feed of a home whose disk is full. */
  private void raiseAnAlarm() {
    try (Ledger ledger = Ledger.open(Placeholders.alone(new Home(folder)).ledger())) {
      URI address = URI.create("https://a.example/feed");
      Duration hour = Duration.ofHours(1);
      ledger.feeds().watch(List.of(new WatchedFeed("a", address, null, null, hour, hour, 20)));
      Alarm disk = new Alarm(Alarm.Kind.DISK, "/data", Instant.EPOCH, "it is full");
      ledger.alarms().judge(new AlarmRules(hour, 100), List.of(disk));
    }
  }

  @Test
  void endsWithOneOnlyWhereNobodyWorksOnAnAlarmOrHasSilencedIt() {
    raiseAnAlarm();
    assertThat(atHome("alarms")).isEqualTo(1);
    assertThat(atHome("alarms", "silence", "disk", "--for", "4h", "--by", "ali")).isZero();
    assertThat(said()).startsWith("disk of each subject: silenced by ali until ");
    assertThat(atHome("alarms")).isZero();
    assertThat(said()).contains("it is full; see docs/runbook.md#disk; silenced by ali until ");
    assertThat(atHome("alarms", "unsilence", "disk")).isZero();
    assertThat(atHome("alarms")).isEqualTo(1);
    atHome("alarms", "acknowledge", "disk", "/data", "--by", "ali", "--note", "ordered");
    assertThat(said()).isEqualTo("disk of /data is acknowledged by ali until it ends\n");
    assertThat(atHome("alarms")).isZero();
    assertThat(said()).contains("; acknowledged by ali at ").endsWith(" (ordered)\n");
  }

  @Test
  void listsSilencesWithTheirEndsAndWhoDidWhat() {
    raiseAnAlarm();
    atHome("alarms", "silences");
    assertThat(said()).isEqualTo("nothing is silenced\n");
    atHome("alarms", "silence", "silence", "a", "--for", "7d", "--note", "Nowruz");
    atHome("alarms", "silences");
    assertThat(said()).contains("silence of a  in 6d", System.getProperty("user.name"), "Nowruz");
    atHome("alarms", "history");
    assertThat(said().lines().skip(1))
        .hasSize(2)
        .anyMatch(line -> line.contains("silence of a") && line.contains("silenced"))
        .anyMatch(line -> line.contains("disk of /data") && line.contains("raised"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | silence --for 1h | name a kind of alarm, or a group of feeds; see chapar alarms"
            + " silence --help",
        "2 | silence silence a | DURATION is missing; see chapar alarms" + " silence --help",
        "2 | silence disk --for 0h | a silence lasts 1m at the least and 30d at the most",
        "2 | silence dsik --for 1h | there is no alarm of kind \"dsik\"; it is one of silence,",
        "2 | silence silence b --for 1h | there is no feed \"b\"; see chapar feeds list",
        "2 | silence --group iran --for 1h | no feed is in a group \"iran\"",
        "2 | acknowledge disk /archive | there is no alarm disk of \"/archive\"; see chapar alarms",
        "2 | acknowledge dsik /data | there is no alarm of kind \"dsik\"",
        "2 | unsilence disk | there is no silence of: disk of each subject; see chapar alarms"
            + " silences"
      })
  void saysInOneLineWhatIsWrong(int code, String words, String message) {
    raiseAnAlarm();
    String[] arguments = ("alarms " + words).split(" ");
    assertThat(atHome(arguments)).isEqualTo(code);
    assertThat(complained()).startsWith(message).hasLineCount(1);
  }
}
