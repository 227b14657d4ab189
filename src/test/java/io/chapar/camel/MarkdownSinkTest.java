package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as pages, by the kamelet markdown-sink. */
class MarkdownSinkTest {
  private static final String LINK = "https://a.example/1";
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Each report as a page
          from:
            uri: ledger:reports
            parameters: { subscriber: mine, retry: "100ms%s" }
            steps:
              - to: { uri: "kamelet:markdown-sink", parameters: { %s } }
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

  private LiveNode with(String parameters) {
    node.home()
        .write("routes/4-mine.camel.yaml", ROUTE.formatted(",200ms".repeat(300), parameters));
    return node;
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(folder.resolve("data/pages"))) {
      return pages.toList();
    }
  }

  @Test
  void writesOneFileForEachReportNamedByItsIdAlone() throws Exception {
    with("folder: \"{{data.folder}}/pages\"").start().report(LINK, "../../etc <b>first</b>");
    node.report(LINK, "Quite another text is what the article says now.");
    node.settled("mine");
    String id = node.archived("version", "2").path("id").asText();
    assertThat(pages()).containsExactly(folder.resolve("data/pages/" + id + ".md"));
    assertThat(pages().get(0))
        .content()
        .startsWith("---\ntitle: \"Title of " + LINK + "\"\n")
        .endsWith("\n---\n\nQuite another text is what the article says now.\n");
  }

  @Test
  void deletesWhatWasWithdrawn() throws Exception {
    with("folder: \"{{data.folder}}/pages\", withdrawn: delete");
    try (EditedPage page = new EditedPage()) {
      page.watchedBy(node);
      node.start();
      page.publish();
      node.archived("event", "created");
      node.settled("mine");
      assertThat(pages()).hasSize(1);
      page.withdraw();
      node.archived("event", "withdrawn");
      node.settled("mine");
      assertThat(pages()).isEmpty();
      node.replay("mine");
      node.settled("mine");
      assertThat(pages()).isEmpty();
    }
  }

  @Test
  void waitsForAFolderThatCannotBeWritten() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("pages"), "a file in place of the folder");
    with("folder: \"" + inTheWay + "\"").start().report(LINK);
    node.settled("archive");
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
    Files.delete(inTheWay);
    node.settled("mine");
    assertThat(inTheWay).isDirectoryContaining("glob:**.md");
  }

  @Test
  void refusesAFolderThatGoesByThePlaceOfTheStart() {
    with("folder: pages");
    assertThat(node.home().faults())
        .singleElement()
        .asString()
        .contains("markdown: needs a folder that begins with /", "\"pages\"");
  }

  @Test
  void refusesAWordForWithdrawnThatItDoesNotKnow() {
    with("folder: /pages, withdrawn: remove");
    assertThat(node.home().faults()).singleElement().asString().contains("mark", "delete");
  }
}
