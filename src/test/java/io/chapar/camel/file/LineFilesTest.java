package io.chapar.camel.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.camel.LiveNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kamelet ndjson-sink, under a node that runs. */
class LineFilesTest {
  private static final String LINK = "https://a.example/1";
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Each report as a line
          from:
            uri: ledger:reports
            parameters: { subscriber: mine, retry: "100ms%s" }
            steps:
              - to: { uri: "kamelet:ndjson-sink", parameters: { folder: "%s" } }
      """;

  @TempDir Path folder;
  private LiveNode node;

  @BeforeEach
  void open() {
    node = new LiveNode(folder);
  }

  @AfterEach
  void close() {
    node.close();
  }

  private LiveNode into(String lines) {
    node.home().write("routes/4-mine.camel.yaml", ROUTE.formatted(",200ms".repeat(300), lines));
    return node;
  }

  @Test
  void writesTheRecordAsALine() throws Exception {
    into("{{data.folder}}/lines").start().report(LINK);
    node.report("https://a.example/2");
    node.settled("mine");
    node.settled("archive");
    List<String> lines = Files.readAllLines(folder.resolve("data/lines/reports.ndjson"));
    assertThat(lines).hasSize(2);
    assertThat(lines.stream().map(LineFilesTest::read))
        .contains(read(node.archived("url", LINK).toString()));
  }

  @Test
  void waitsForAFolderThatCannotBeWritten() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("lines"), "a file in place of the folder");
    into(inTheWay.toString()).start().report(LINK);
    node.settled("archive");
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
    Files.delete(inTheWay);
    node.settled("mine");
    assertThat(inTheWay.resolve("reports.ndjson")).isNotEmptyFile();
  }

  @Test
  void goesByTheSizeThatAnEditSays() throws Exception {
    String long600kB = "word ".repeat(40_000);
    into("{{data.folder}}/lines").start().report(LINK, long600kB);
    node.settled("mine");
    int before = node.edits().size();
    into("{{data.folder}}/lines\", megabytes: \"1");
    assertThat(node.edit(before).accepted()).isTrue();
    node.report("https://a.example/2", long600kB);
    node.settled("mine");
    try (Stream<Path> files = Files.list(folder.resolve("data/lines"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.endsWith("-0001.ndjson.gz"))
          .contains("reports.ndjson");
    }
  }

  @Test
  void refusesAFolderThatGoesByThePlaceOfTheStart() {
    assertThat(into("lines").home().faults())
        .singleElement()
        .asString()
        .contains("ndjson: needs a folder that begins with /", "\"lines\"");
  }

  private static Object read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
