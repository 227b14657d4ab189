package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes of camel-rss that a check refuses. */
class RssFeedCheckTest {
  @TempDir private Path folder;

  @Test
  void refusesOneEntryAPoll() {
    String route =
        """
        - route:
            id: own
            description: Mine
            from:
              uri: rss:https://a.example/rss
              parameters: { throttleEntries: true }
              steps:
                - to: { uri: "ledger:items" }
        """;
    assertThat(new HomeCopy(folder).write("routes/4-own.camel.yaml", route).faults())
        .singleElement()
        .asString()
        .contains("throttleEntries gives one entry a poll; leave it out");
  }

  @Test
  void refusesAnUnknownParameterOfTheKamelet() {
    assertThat(
            new HomeCopy(folder).edit("routes/1-rss-feed.camel.yaml", "every:", "evry:").faults())
        .singleElement()
        .asString()
        .startsWith("routes/1-rss-feed.camel.yaml:12  kamelet rss-feed has no parameter evry;");
  }
}
