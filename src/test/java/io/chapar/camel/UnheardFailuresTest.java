package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.camel.ledger.UnheardFailures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent beside the exchange that the ledger waits for. */
class UnheardFailuresTest extends EditedNode {
  private final LogLines said = new LogLines(UnheardFailures.class.getName());

  @AfterEach
  void leave() {
    said.close();
  }

  private void route(String steps) {
    String route =
        """
        - route:
            id: mine
            description: Mine
            from:
              uri: ledger:reports
              parameters: { subscriber: mine, retry: 1h }
              steps:
                - bean: { ref: file-report }
                - process: { ref: open-envelope }
        %s
        - route:
            id: fails
            description: Fails
            from:
              uri: direct:fails
              steps:
                - throwException: { exceptionType: java.io.IOException, message: "nobody at home" }
        """;
    assertThat(write("routes/4-mine.camel.yaml", route.formatted(steps)).accepted()).isTrue();
    node.report("https://example.org/1");
  }

  @Test
  void areSaidBehindAWireTap() {
    route(
        """
                - wireTap: { uri: "direct:fails" }
                - to: { uri: "file:%s" }
        """
            .formatted(folder.resolve("out"))
            .stripTrailing());
    delivered("out", 1);
    await().atMost(LONG).until(() -> !said.all().isEmpty());
    assertThat(said.all())
        .singleElement()
        .asString()
        .contains("what route mine has in work failed beside it: nobody at home");
  }

  @Test
  void areSaidByTheLedgerWhereTheyArePartOfTheDelivery() {
    route(
        """
                - multicast:
                    steps:
                      - to: { uri: "direct:fails" }
                      - to: { uri: "file:%s" }
        """
            .formatted(folder.resolve("out"))
            .stripTrailing());
    await().atMost(LONG).until(() -> node.subscriber("mine").failed() != null);
    assertThat(said.all()).isEmpty();
  }
}
