package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a filter of a subscriber may ask of a report. */
class FilterTest {
  private static final String FEEDS =
      """
      groups:
        agencies: {}
      feeds:
        - { name: isna, address: "https://isna.example/feed", every: 6h, groups: [agencies] }
      """;
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Some reports
          from:
            uri: ledger:reports
            parameters: { subscriber: mine }
            steps:
              - filter:
                  simple: "%s"
                  steps:
                    - bean: { ref: file-report }
                    - process: { ref: open-envelope }
                    - to: { uri: "file:%s" }
      """;

  @TempDir private Path folder;

  private long filtered(LiveNode node, String text) {
    node.report("https://a.example/1", text);
    node.settled("mine");
    return node.subscriber("mine").filtered();
  }

  private LiveNode node(String condition) {
    LiveNode node = new LiveNode(folder);
    node.home()
        .write("config/feeds.yaml", FEEDS)
        .write("routes/4-mine.camel.yaml", ROUTE.formatted(condition, folder.resolve("mine")));
    assertThat(node.home().faults()).isEmpty();
    return node.start();
  }

  @ParameterizedTest
  @CsvSource({
    "${body.searchKey} contains 'کتاب', 0",
    "${body.searchKey} contains 'كتاب‌هاي', 0",
    "${body.searchKey} contains 'دفتر', 1",
    "${body.text} contains 'کتاب‌های', 0",
    "${body.text} contains 'كتاب', 1",
    "${body.title} contains 'Title of', 0",
    "${body.groups} contains 'agencies', 0",
    "${body.groups} contains 'sport', 1",
    "${body.report.article.metadata.url?.toString} contains 'example', 0",
  })
  void isAskedAndAnswers(String condition, long filtered) {
    try (LiveNode node = node(condition)) {
      assertThat(filtered(node, "کتاب‌های تازه رسید")).isEqualTo(filtered);
    }
  }

  @Test
  void seesTheGroupsThatAnEditOfTheWatchListGives() {
    try (LiveNode node = node("${body.groups} contains 'sport'")) {
      int before = node.edits().size();
      node.home().write("config/feeds.yaml", FEEDS.replace("agencies", "sport"));
      assertThat(node.edit(before).accepted()).isTrue();
      assertThat(filtered(node, "a text")).isZero();
    }
  }
}
