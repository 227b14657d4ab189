package io.chapar.cli;

import io.chapar.article.Examples;
import io.chapar.article.PermanentFailure;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.config.file.Home;
import io.chapar.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A webhook that two reports wait for, one of which has failed for good. */
abstract class PendingWebhook extends Terminal {
  @BeforeEach
  protected void owe() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    try (Ledger ledger = ledger()) {
      ledger.subscribers().register("webhook", Kind.ARTICLE, null);
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
  }

  protected Ledger ledger() {
    return Ledger.open(Placeholders.alone(new Home(folder)).ledger());
  }
}
