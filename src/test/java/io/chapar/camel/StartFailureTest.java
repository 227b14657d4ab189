package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.config.file.InvalidConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes that only a start finds wrong. */
class StartFailureTest {
  private static final String ROUTE =
      """
      - route:
          id: %1$s
          description: Mine
          startupOrder: %2$d
          from:
            uri: %3$s
            steps:
              - log: x
      """;

  @TempDir private Path folder;

  private void start(String routes) {
    LiveNode node = new LiveNode(folder);
    node.home().write("routes/4-mine.camel.yaml", routes);
    assertThat(node.home().check().faults()).isEmpty();
    try (node) {
      node.start();
    }
  }

  @Test
  void areAWrongConfigurationWhereOnlyAnEditHelps() {
    String one = ROUTE.formatted("one", 5, "timer:one");
    String other = ROUTE.formatted("other", 5, "timer:other");
    assertThatThrownBy(() -> start(one + other))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("startupOrder");
  }

  /** As after a jar was taken out of lib/, of which only a check says more. */
  @Test
  void nameThePlaceThatACheckNames() {
    try (LiveNode node = new LiveNode(folder)) {
      node.home()
          .write(
              "routes/4-mine.camel.yaml",
              "- beans:\n    - { name: mine, type: my.Thing }\n"
                  + ROUTE.formatted("one", 5, "timer:one"));
      assertThatThrownBy(node::start)
          .isInstanceOf(InvalidConfiguration.class)
          .hasMessageContaining("routes/4-mine.camel.yaml")
          .hasMessageContaining("there is no class my.Thing");
    }
  }
}
