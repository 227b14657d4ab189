package io.chapar.camel;

import static io.chapar.camel.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.cli.DocumentedBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many reports in one request, by the route that the recipe shows. */
class BatchRouteTest {
  private static final String OTHER = LiveNode.SECRET.replace("MDEy", "MDEz");
  private static final String REFUSED = "https://a.example/refused";

  @TempDir Path folder;
  private Receiver receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    node = new LiveNode(folder).with("http.private-hosts", "127.0.0.1");
    node.home().write("config/secrets/warehouse", LiveNode.SECRET + "\n");
  }

  @AfterEach
  void close() {
    receiver.close();
    node.close();
  }

  private void started(String... replacements) {
    String recipe = DocumentedBlock.with("docs/recipes/batch.md", "- route:").text();
    recipe = recipe.replace("https://warehouse.example/hook", receiver.url());
    for (int at = 0; at < replacements.length; at += 2) {
      assertThat(recipe).contains(replacements[at]);
      recipe = recipe.replace(replacements[at], replacements[at + 1]);
    }
    start(recipe);
  }

  private void start(String route) {
    node.home().write("routes/4-warehouse.camel.yaml", route);
    assertThat(node.home().faults()).isEmpty();
    node.start();
  }

  /** While the subscriber is paused, so that all are due at once. */
  private void reports(String... links) {
    node.subscribers().pause("warehouse");
    List.of(links).forEach(node::report);
    node.resume("warehouse");
    node.settled("warehouse");
  }

  private static String[] links(int count) {
    return IntStream.range(0, count).mapToObj(i -> "https://a.example/" + i).toArray(String[]::new);
  }

  private static List<JsonNode> events(Receiver.Call call) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    new ObjectMapper().readTree(call.body()).forEach(events::add);
    return events;
  }

  private List<Integer> sizes() throws IOException {
    List<Integer> sizes = new ArrayList<>();
    for (Receiver.Call call : receiver.calls()) {
      sizes.add(events(call).size());
    }
    return sizes;
  }

  @Test
  void sendsWhatIsDueInOneSignedRequest() throws Exception {
    started();
    reports(links(7));
    assertThat(sizes()).containsExactly(7);
    Receiver.Call call = receiver.calls().get(0);
    assertThat(call.isSignedBy(LiveNode.SECRET)).isTrue();
    assertThat(call.header("Content-Type")).isEqualTo("application/cloudevents-batch+json");
    assertThat(events(call)).extracting(event -> event.path("time").asText()).isSorted();
    assertThat(node.subscriber("warehouse").success()).isNotNull();
  }

  @Test
  void fillsABatchBeforeItBeginsTheNext() throws Exception {
    started("expression: \"50\"", "expression: \"3\"");
    reports(links(7));
    assertThat(sizes()).hasSize(3).containsOnly(3, 1).contains(1);
  }

  /** The first answer is for two; each of them is sent again alone. */
  @Test
  void sendsWhatFailedAgainByItself() throws Exception {
    receiver.answers(status(500), status(204));
    started();
    reports(links(2));
    assertThat(sizes()).containsExactly(2, 1, 1);
    assertThat(receiver.calls())
        .extracting(call -> call.header("webhook-id"))
        .doesNotHaveDuplicates();
    List<String> repeated = new ArrayList<>();
    for (Receiver.Call call : receiver.calls().subList(1, 3)) {
      repeated.add(events(call).get(0).path("id").asText());
    }
    assertThat(events(receiver.calls().get(0)))
        .extracting(event -> event.path("id").asText())
        .containsExactlyInAnyOrderElementsOf(repeated);
  }

  /** One that a receiver refuses holds up no other. */
  @Test
  void isDeadAloneWhereOneIsRefused() throws Exception {
    receiver.answers(
        exchange -> {
          boolean refused = new String(receiver.last().body()).contains(REFUSED);
          exchange.sendResponseHeaders(refused ? 422 : 204, -1);
        });
    started("retry: 5s,5m,30m,2h,5h,10h,14h,20h,24h", "retry: 100ms,100ms");
    reports("https://a.example/1", REFUSED, "https://a.example/2");
    assertThat(node.subscriber("warehouse").dead()).isEqualTo(1);
    assertThat(sizes()).containsExactly(3, 1, 1, 1, 1);
  }

  @Test
  void stopsForAllWhenTheReceiverWantsNoMore() throws Exception {
    receiver.answers(status(410));
    started();
    node.subscribers().pause("warehouse");
    List.of(links(3)).forEach(node::report);
    node.resume("warehouse");
    await()
        .atMost(LiveHome.LONG)
        .until(() -> node.subscriber("warehouse").state().equals("stopped"));
    assertThat(sizes()).containsExactly(3);
  }

  @Test
  void leavesOutWhatAFilterBeforeItKeeps() throws Exception {
    started(
        "        - setProperty: { name: secrets",
        "        - filter: { expression: { simple: { expression: \"${body.text} contains 'no'\" }"
            + " }, steps: [{ stop: {} }] }\n"
            + "        - setProperty: { name: secrets");
    node.subscribers().pause("warehouse");
    node.report("https://a.example/1", "Yes.");
    node.report("https://a.example/2", "Surely no.");
    node.report("https://a.example/3", "Yes, yes.");
    node.resume("warehouse");
    node.settled("warehouse");
    assertThat(sizes()).containsExactly(2);
    assertThat(node.subscriber("warehouse").filtered()).isEqualTo(1);
  }

  @Test
  void takesAsManyAsTheRouteWorksOnAtOnce() throws Exception {
    started("concurrent: 50", "concurrent: 2");
    reports(links(5));
    assertThat(sizes()).hasSize(3).containsOnly(2, 1);
  }

  /** Two places of one route, to two receivers: nothing of the one goes to the other. */
  @Test
  void gathersAtEachPlaceByItself() throws Exception {
    try (Receiver other = new Receiver()) {
      String route =
          """
          - route:
              id: warehouse
              description: Batches to two receivers
              from:
                uri: ledger:reports
                parameters: { subscriber: warehouse, concurrent: 20 }
                steps:
                  - choice:
                      when:
                        - expression: { simple: { expression: "${body.text} contains 'no'" } }
                          steps:
                            - setProperty: { name: secrets, expression: { constant: { expression: "secretfile:second" } } }
                            - process: { ref: gather-batch }
                            - bean: { ref: sign-batch }
                            - process: { ref: open-envelope }
                            - to: { uri: "%s", parameters: { httpMethod: POST } }
                      otherwise:
                        steps:
                          - setProperty: { name: secrets, expression: { constant: { expression: "secretfile:warehouse" } } }
                          - process: { ref: gather-batch }
                          - bean: { ref: sign-batch }
                          - process: { ref: open-envelope }
                          - to: { uri: "%s", parameters: { httpMethod: POST } }
          """
              .formatted(other.url(), receiver.url());
      node.home().write("config/secrets/second", OTHER + "\n");
      start(route);
      node.subscribers().pause("warehouse");
      for (String link : links(6)) {
        node.report(link, link.compareTo("https://a.example/3") < 0 ? "Surely no." : "Yes.");
      }
      node.resume("warehouse");
      node.settled("warehouse");
      assertThat(sizes()).containsExactly(3);
      assertThat(events(other.calls().get(0))).hasSize(3);
      assertThat(other.calls().get(0).isSignedBy(OTHER)).isTrue();
      assertThat(new String(receiver.calls().get(0).body())).doesNotContain("Surely no");
    }
  }
}
