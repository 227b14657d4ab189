package io.chapar.camel.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.Examples;
import io.chapar.article.Report;
import io.chapar.camel.LiveNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A subscriber that asks for a name, and for facts that are sure enough, as in docs/subscribers.md.
 */
class KeepSureFactsTest {
  private static final Report REPORT = Examples.fullVersion().report();
  private static final String DELIVERY = "        - bean: { ref: file-report }\n";
  private static final String SURE =
      """
              - setProperty: { name: confidence, constant: "%s" }
              - bean: { ref: keep-sure-facts }
              - filter:
                  simple: "${body.names} !contains 'سارا کریمی'"
                  steps:
                    - stop: {}
      """;

  @TempDir Path folder;

  private LiveNode nodeThatAsksFor(String confidence) {
    LiveNode node = new LiveNode(folder);
    String steps = SURE.formatted(confidence);
    node.home().edit("routes/3-archive.camel.yaml", DELIVERY, steps + DELIVERY);
    node.start().context().createProducerTemplate().sendBody("ledger:reports", REPORT);
    return node;
  }

  @Test
  void leavesOutWhatIsLessSureThanTheRouteAsks() {
    try (LiveNode node = nodeThatAsksFor("0.7")) {
      String url = String.valueOf(REPORT.article().metadata().url());
      JsonNode facts = node.archived("url", url).path("facts");
      assertThat(facts.path("people")).hasSize(1);
      assertThat(facts.path("organisations")).isEmpty();
      assertThat(facts.path("dates")).hasSize(1);
    }
  }

  @Test
  void deliversNothingWhenTheNameIsNotSureEnough() {
    try (LiveNode node = nodeThatAsksFor("0.9")) {
      node.settled("archive");
      assertThat(node.archive()).isEmpty();
    }
  }
}
