package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.camel.Placeholders;
import io.chapar.config.Home;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.Selection;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
      ledger.subscribers().register("archive", Kind.ARTICLE, false);
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
}
