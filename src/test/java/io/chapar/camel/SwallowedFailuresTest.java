package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Camel would drop, and the ledger hears of. */
class SwallowedFailuresTest extends EditedNode {
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Mine
          from:
            uri: ledger:reports
            parameters: { subscriber: mine, retry: 1h }
            steps:
              - setProperty: { name: to, constant: "%s" }
              - toD: { uri: "direct:${exchangeProperty.to}" }
      - route:
          id: marks
          description: Marks for a rollback
          from:
            uri: direct:marks
            steps:
              - rollback: { markRollbackOnly: true }
      - route:
          id: gathers
          description: Sends copies, the last of which fails
          from:
            uri: direct:gathers
            steps:
              - multicast:
                  aggregationStrategy: "#class:org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy"
                  stopOnException: true
                  steps:
                    - to: { uri: "log:good" }
                    - to: { uri: "direct:fails" }
      - route:
          id: fails
          description: Fails
          from:
            uri: direct:fails
            steps:
              - throwException: { exceptionType: java.io.IOException, message: "nobody at home" }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"marks", "gathers"})
  void failTheDelivery(String to) {
    assertThat(write("routes/4-mine.camel.yaml", ROUTE.formatted(to)).accepted()).isTrue();
    node.report("https://example.org/1");
    await().atMost(LONG).until(() -> node.subscriber("mine").failed() != null);
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
  }
}
