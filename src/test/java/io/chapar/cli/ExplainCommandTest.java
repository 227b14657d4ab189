package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Alarm;
import io.chapar.article.Article;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import io.chapar.ledger.AlarmRules;
import io.chapar.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainCommandTest extends OwedWebhook {
  /** The report of the dead delivery. */
  private String dead() {
    atHome("deliveries", "dead");
    return said().lines().skip(1).findFirst().orElseThrow().split(" +")[1];
  }

  @Test
  void explainsAReport() {
    String id = dead();
    assertThat(atHome("explain", id)).isZero();
    assertThat(said())
        .contains("Title of https://a.example/", "created", "STILL OWED TO")
        .containsPattern("refused +1 +webhook +command-line +the webhook answered 400")
        .containsPattern("webhook +1 +dead");
    assertThat(atHome("explain", "0000")).isEqualTo(1);
    assertThat(complained()).isEqualTo("the ledger knows no report and no item \"0000\"\n");
  }

  @Test
  void saysThatNothingOfAReportIsOwed() {
    String id = dead();
    assertThat(atHome("subscribers", "remove", "webhook", "--yes")).isZero();
    assertThat(atHome("explain", id)).isZero();
    assertThat(said()).contains("nothing is owed to anybody").doesNotContain("STILL OWED TO");
  }

  @Test
  void explainsAnAlarm() {
    String id;
    try (Ledger ledger = ledger()) {
      ledger.subscribers().register("mail", Kind.ALARM, false);
      Alarm clock = new Alarm(Alarm.Kind.CLOCK, "here", Instant.EPOCH, "it is behind");
      ledger.alarms().judge(new AlarmRules(Duration.ofMinutes(30), 3), List.of(clock));
      id = ledger.deliveries().lease("mail", 1).get(0).id();
    }
    assertThat(atHome("explain", id)).isZero();
    assertThat(said().lines())
        .startsWith("clock of here", "(an alarm: it is behind; see docs/runbook.md#clock)");
  }

  @Test
  void printsWhereEachFactStandsAndByWhichRule() {
    Article article = Articles.of("fa", "سارا کریمی، وزیر نیرو، گفت: سدها پر است.");
    String id;
    try (Ledger ledger = ledger()) {
      Report report = new FactExtractor().extract(article);
      id = ledger.reports().commit(null, report, null).orElseThrow().id();
    }
    assertThat(atHome("explain", id)).isZero();
    assertThat(said())
        .containsPattern("people +سارا کریمی, وزیر نیرو +0.95 +block 0 0-10 +tagger +سارا کریمی")
        .containsPattern("quotes +سارا کریمی +0.95 +block 0 28-39 +verb-colon +سدها پر است");
  }
}
