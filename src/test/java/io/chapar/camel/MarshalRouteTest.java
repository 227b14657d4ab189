package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.Examples;
import io.chapar.article.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A subscriber that takes the record by Camel's own data format in place of our step. */
class MarshalRouteTest {
  private static final Report REPORT = Examples.fullVersion().report();
  private static final String DELIVERY =
      """
              - bean: { ref: file-report }
              - process: { ref: open-envelope }
      """;
  private static final String MARSHAL =
      """
              - setHeader: { name: CamelFileName, simple: "${body.feed}.json" }
              - marshal: { json: { library: Jackson } }
      """;

  @TempDir Path folder;

  @Test
  void getsTheRecord() {
    try (LiveNode node = new LiveNode(folder)) {
      node.home().edit("routes/3-archive.camel.yaml", DELIVERY, MARSHAL);
      node.start().context().createProducerTemplate().sendBody("ledger:reports", REPORT);
      String url = String.valueOf(REPORT.article().metadata().url());
      JsonNode record = node.archived("url", url);
      assertThat(record.path("schema").asText()).isEqualTo("chapar/record-1");
      assertThat(record.path("version").asInt()).isOne();
      assertThat(record.path("blocks")).hasSameSizeAs(REPORT.article().blocks());
    }
  }
}
