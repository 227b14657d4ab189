package io.chapar.camel.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.ReportVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordPropertiesTest {

  @Test
  void haveAllThatTheDocumentationNames() throws IOException {
    List<String> named =
        Files.readAllLines(Path.of("docs/subscribers.md")).stream()
            .filter(line -> line.contains("${body."))
            .toList();
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(named).allMatch(line -> RecordProperties.fault(line, ReportVersion.class).isEmpty());
  }

  @Test
  void leadToWhereARecordBelowHasIt() {
    assertThat(RecordProperties.fault("${body.section}", ReportVersion.class))
        .contains("ReportVersion has no section; did you mean report.article.metadata.section?");
  }
}
