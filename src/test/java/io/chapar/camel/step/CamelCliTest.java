package io.chapar.camel.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Examples;
import io.chapar.article.Report;
import io.chapar.camel.ledger.LedgerComponent;
import io.chapar.cli.DocumentedBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped archive route in a Camel without a node, as the Camel CLI runs it. */
class CamelCliTest {
  private static final Report REPORT = Examples.fullVersion().report();

  @TempDir Path folder;

  @Test
  void theArchiveRouteRunsWithTheDocumentedBeans() throws Exception {
    String beans = DocumentedBlock.with("docs/embedding.md", "- beans:").text();
    Path route = Path.of("routes/3-archive.camel.yaml");
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      Properties settings = new Properties();
      settings.put("archive.folder", folder.resolve("archive").toString());
      camel.getPropertiesComponent().setInitialProperties(settings);
      camel
          .getComponent("ledger", LedgerComponent.class)
          .setUrl("jdbc:sqlite:" + folder.resolve("ledger.db"));
      NotifyBuilder done = new NotifyBuilder(camel).fromRoute("archive").whenDone(1).create();
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(
              ResourceHelper.fromString("steps.camel.yaml", beans),
              ResourceHelper.fromString("3-archive.camel.yaml", Files.readString(route)));
      camel.start();
      camel.createProducerTemplate().sendBody("ledger:reports", REPORT);
      assertThat(done.matches(30, TimeUnit.SECONDS)).isTrue();
    }
    try (Stream<Path> files = Files.walk(folder.resolve("archive"))) {
      Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      assertThat(new ObjectMapper().readTree(file.toFile()).path("title").asText())
          .isEqualTo(REPORT.article().metadata().title());
    }
  }
}
