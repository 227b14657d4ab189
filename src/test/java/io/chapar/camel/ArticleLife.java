package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * One article in a node, from its first version to its withdrawal, sent to many destinations, with
 * a crash after the first and a replay after the last.
 */
final class ArticleLife implements AutoCloseable {
  static final String CREATED = "created";
  static final String CORRECTED = "corrected";
  static final String WITHDRAWN = "withdrawn";

  private static final String ROUTE =
      """
      - route:
          id: %s
          description: Each report to one of many destinations
          from:
            uri: ledger:reports
            parameters: { subscriber: %1$s, concurrent: 1, retry: "100ms%s" }
            steps:
              - to: { uri: "kamelet:%1$s", parameters: { %s } }
      """;

  /** What happens, in this order. */
  enum Stage {
    CREATED,
    REPEATED,
    CORRECTED,
    WITHDRAWN,
    REPLAYED
  }

  /**
   * What a destination got.
   *
   * @param event as in the record
   * @param key of the version; empty where the destination has none
   */
  record Arrival(String event, String key) {
    static Arrival ofType(String type, String key) {
      return new Arrival(type.substring(type.lastIndexOf('.') + 1), key);
    }
  }

  private final LiveNode node;
  private final EditedPage page = new EditedPage();
  private final StringBuilder routes = new StringBuilder();
  private final Map<String, Callable<List<String>>> looks = new LinkedHashMap<>();
  private final Map<String, Map<Stage, List<String>>> seen = new LinkedHashMap<>();
  private List<String> keys = List.of();

  ArticleLife(LiveNode node) throws IOException {
    this.node = node;
    page.watchedBy(node);
  }

  /** A subscriber of the same name as the kamelet. */
  ArticleLife to(String kamelet, String parameters) {
    routes.append(ROUTE.formatted(kamelet, ",200ms".repeat(500), parameters));
    return this;
  }

  /** Keeps what this destination holds after each stage. */
  ArticleLife looking(String destination, Callable<List<String>> look) {
    looks.put(destination, look);
    return this;
  }

  /** Runs, before anything is published. */
  ArticleLife start() {
    node.home().write("routes/4-life.camel.yaml", routes.toString());
    node.start();
    long added = routes.toString().lines().filter(line -> line.startsWith("- route:")).count();
    await().until(() -> subscribers().size() > added);
    return this;
  }

  private List<String> subscribers() {
    return node.subscribers().all().stream().map(one -> one.name()).toList();
  }

  /** From the first version to the replay of all. */
  void pass() throws Exception {
    page.publish();
    node.archived("event", CREATED);
    over(Stage.CREATED);
    subscribers().forEach(node::forgetDelivering);
    over(Stage.REPEATED);
    page.correct();
    node.archived("event", CORRECTED);
    over(Stage.CORRECTED);
    page.withdraw();
    node.archived("event", WITHDRAWN);
    over(Stage.WITHDRAWN);
    subscribers().forEach(node::replay);
    over(Stage.REPLAYED);
    keys =
        Stream.of(CREATED, CORRECTED, WITHDRAWN)
            .map(event -> LiveNode.key(node.archived("event", event)))
            .toList();
  }

  private void over(Stage stage) throws Exception {
    settle();
    for (Map.Entry<String, Callable<List<String>>> look : looks.entrySet()) {
      seen.computeIfAbsent(look.getKey(), any -> new EnumMap<>(Stage.class))
          .put(stage, look.getValue().call());
    }
  }

  /** Waits until nothing is pending. */
  void settle() {
    await()
        .atMost(LiveHome.LONG)
        .until(() -> node.subscribers().all().stream().allMatch(one -> one.backlog() == 0));
  }

  List<String> at(String destination, Stage stage) {
    return Objects.requireNonNull(
        Objects.requireNonNull(seen.get(destination), destination).get(stage));
  }

  String link() {
    return page.link();
  }

  /** Of the versions, in order. */
  List<String> keys() {
    return keys;
  }

  @Override
  public void close() {
    page.publish();
    node.close();
    page.close();
  }
}
