package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.ledger.lease.History;
import io.chapar.node.LiveFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a route keeps from all that it would be sent to. */
class FilteredTest {
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Some reports
          from:
            uri: ledger:reports
            parameters: { subscriber: mine }
            steps:
      """;
  private static final String SEND =
      """
      - bean: { ref: file-report }
      - process: { ref: open-envelope }
      - to: { uri: "file:%s" }
      """;
  private static final String NEVER = "${body.feed} == 'none'";
  private static final String ALWAYS = "${body.feed} == 'isna'";

  @TempDir private Path folder;
  private LiveNode node;

  @BeforeEach
  void open() {
    node = new LiveNode(folder);
  }

  @AfterEach
  void close() {
    node.close();
  }

  private String send() {
    return SEND.formatted(folder.resolve("mine"));
  }

  private static String filter(String condition, String steps) {
    return "- filter:\n    simple: \"" + condition + "\"\n    steps:\n" + steps.indent(6);
  }

  private static String choice(String condition, String steps) {
    return "- choice:\n    when:\n      - simple: \""
        + condition
        + "\"\n        steps:\n"
        + steps.indent(10);
  }

  private void runs(String steps) {
    node.home().write("routes/4-mine.camel.yaml", ROUTE + steps.indent(8));
    assertThat(node.home().faults()).isEmpty();
    node.start();
    node.report("https://a.example/1");
    node.settled("mine");
  }

  private void isFiltered(long filtered) {
    assertThat(node.subscriber("mine").filtered()).isEqualTo(filtered);
    assertThat(node.subscriber("mine").success() == null).isEqualTo(filtered == 1);
    assertThat(LiveFolder.files(folder.resolve("mine"))).hasSize(filtered == 1 ? 0 : 1);
    String outcome = filtered == 1 ? "filtered" : "done";
    await()
        .atMost(LiveHome.LONG)
        .until(
            () ->
                node.metrics()
                    .lines()
                    .anyMatch(
                        line ->
                            line.startsWith("chapar_work_seconds_count")
                                && line.contains("outcome=\"" + outcome + "\"")
                                && line.contains("subscriber=\"mine\"")
                                && line.endsWith(" 1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"filter", "choice", "nested", "split", "stop"})
  void isFilteredAndNotDelivered(String how) {
    runs(
        switch (how) {
          case "filter" -> "- log: { message: x }\n" + filter(NEVER, send());
          case "choice" -> choice(NEVER, send());
          case "nested" -> filter(ALWAYS, filter(NEVER, send()));
          case "split" ->
              "- split:\n    simple: \"${body.names}\"\n    steps:\n"
                  + "      - log: { message: x }\n"
                  + filter(NEVER, send());
          default -> filter(ALWAYS, "- stop: {}") + send();
        });
    isFiltered(1);
    assertThat(node.metrics())
        .doesNotContain("chapar_report_to_delivery_seconds_count{subscriber=\"mine\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"filter", "choice", "after"})
  void isDeliveredWhereItIsSent(String how) {
    runs(
        switch (how) {
          case "filter" -> filter(ALWAYS, send());
          case "choice" -> choice(ALWAYS, send());
          default -> filter(NEVER, "- log: { message: x }") + send();
        });
    isFiltered(0);
  }

  @Test
  void isSentOnceTheFilterIsMendedAndItIsAskedFor() {
    runs(filter(NEVER, send()));
    int before = node.edits().size();
    node.home().edit("routes/4-mine.camel.yaml", "== 'none'", "== 'isna'");
    assertThat(node.edit(before).accepted()).isTrue();
    node.replay("mine", "filtered");
    node.settled("mine");
    assertThat(LiveFolder.files(folder.resolve("mine"))).hasSize(1);
    String id = node.archived("url", "https://a.example/1").path("id").asText();
    assertThat(node.explain(id).events())
        .filteredOn(event -> "mine".equals(event.subscriber()))
        .extracting(History.Event::what)
        .containsExactly("filtered", "replayed", "delivered");
  }
}
