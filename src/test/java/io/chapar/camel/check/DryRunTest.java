package io.chapar.camel.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.check.DryRun.UnstartedCamel;
import io.chapar.config.file.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes that are built one by one, and none of which is to stay. */
class DryRunTest {
  private static final String ROUTE =
      """
      - route:
          id: %s
          description: From one place to another
          from:
            uri: direct:%s
            steps:
              - to: { uri: log:out, parameters: { %s: true } }
      """;

  @TempDir private Path folder;

  @Test
  void judgesEachAndKeepsNone() throws Exception {
    write(ROUTE.formatted("a", "a", "showAll") + ROUTE.formatted("b", "b", "showNothing"));
    Faults faults = new Faults();
    try (UnstartedCamel context = new UnstartedCamel()) {
      context.init();
      new DryRun(context).judge(Routes.read(new Home(folder), faults), faults);
      assertThat(faults.sorted()).singleElement().asString().contains("showNothing");
      assertThat(context.getRouteDefinitions()).isEmpty();
      assertThat(context.getRoutesSize()).isZero();
    }
  }

  private void write(String text) throws IOException {
    Path routes = Files.createDirectories(folder.resolve("routes"));
    Files.writeString(routes.resolve("1-some.camel.yaml"), text);
  }
}
