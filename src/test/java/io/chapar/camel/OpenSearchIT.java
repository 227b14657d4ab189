package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Examples;
import io.chapar.article.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in an index of OpenSearch, by the kamelet elasticsearch-sink. */
class OpenSearchIT {
  private static final String LINK = "https://a.example/1";
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Each report to an index
          from:
            uri: ledger:reports
            parameters: { subscriber: mine, retry: "100ms%s" }
            steps:
              - to:
                  uri: kamelet:elasticsearch-sink
                  parameters: { address: "%s", index: reports, withdrawn: %s }
      """;

  @TempDir Path folder;
  private OpenSearch search;
  private LiveNode node;

  @BeforeEach
  void open() throws Exception {
    search = new OpenSearch(Files.createDirectory(folder.resolve("search")));
    node = new LiveNode(Files.createDirectory(folder.resolve("node")));
    node.with("http.private-hosts", "127.0.0.1");
    withdrawn("keep");
  }

  @AfterEach
  void close() throws Exception {
    node.close();
    search.close();
  }

  private void withdrawn(String what) {
    node.home()
        .write(
            "routes/4-mine.camel.yaml",
            ROUTE.formatted(",200ms".repeat(500), search.address(), what));
  }

  private static String match(String field, String words) {
    return "{\"query\": {\"match\": {\"%s\": \"%s\"}}}".formatted(field, words);
  }

  @Test
  void areFoundAsTheirLanguageNeeds() throws Exception {
    search.start();
    node.start().report(LINK, "The dams were full of water.");
    node.context().createProducerTemplate().sendBody("ledger:reports", inPersian("کتاب‌های تازه"));
    node.settled("mine");
    assertThat(search.found(match("text.en", "dam"))).isEqualTo(1);
    assertThat(search.found(match("text.fa", "كتاب"))).isEqualTo(1);
    assertThat(search.found(match("text.en", "كتاب"))).isZero();
    assertThat(search.found(match("feed", "isna"))).isEqualTo(2);
  }

  private static Report inPersian(String text) {
    Report english = Examples.report(Examples.item("isna", "https://a.example/fa"), text);
    Article article = english.article();
    return new Report(
        new Article(
            article.origin(),
            article.metadata(),
            "fa",
            "Arab",
            Article.Direction.RTL,
            List.of(new Block(BlockKind.PARAGRAPH, text, text))),
        english.facts(),
        english.fingerprints());
  }

  /** The replay sends both versions again; the index refuses the older one. */
  @Test
  void keepTheNewerVersionWhenTheOlderOneComesAgain() throws Exception {
    search.start();
    node.start().report(LINK, "The first text of this article is here.");
    node.settled("mine");
    node.report(LINK, "Quite another text is what the article says now.");
    node.settled("mine");
    node.replay("mine");
    node.settled("mine");
    String id = node.archived("version", "2").path("id").asText();
    JsonNode document = search.ask("GET", "/reports/_doc/" + id, "");
    assertThat(document.path("_version").asInt()).isEqualTo(2);
    assertThat(document.at("/_source/text/en").asText()).startsWith("Quite another text");
    assertThat(node.explain(id).events())
        .filteredOn(event -> event.what().equals("dead"))
        .isEmpty();
  }

  @Test
  void waitForAServerThatIsAwayAtTheStart() throws Exception {
    node.start().report(LINK);
    node.settled("archive");
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
    search.start();
    node.settled("mine");
    assertThat(search.found(match("feed", "isna"))).isEqualTo(1);
  }

  @Test
  void areMarkedWhenTheyAreWithdrawn() throws Exception {
    search.start();
    withdraw();
    assertThat(search.found(match("event", "withdrawn"))).isEqualTo(1);
  }

  @Test
  void areDeletedWhenTheyAreWithdrawn() throws Exception {
    search.start();
    withdrawn("delete");
    withdraw();
    assertThat(search.found(match("feed", "isna"))).isZero();
    node.replay("mine");
    node.settled("mine");
    assertThat(search.found(match("event", "withdrawn"))).isZero();
  }

  private void withdraw() throws Exception {
    try (VanishingPage page = new VanishingPage()) {
      page.watchedBy(node).start();
      node.archived("event", "withdrawn");
      node.settled("mine");
    }
  }
}
