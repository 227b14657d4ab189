package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spans that a real collector gets of a node, over its ledger. */
class TracingTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;
  private OtlpCollector collector;
  private NewsSite site;
  private Receiver receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    collector = new OtlpCollector();
    site = new NewsSite();
    receiver = new Receiver();
    node = new LiveNode(folder).withWebhook(receiver.url() + "?token=hidden");
    node.home()
        .write(
            "config/feeds.yaml",
            "feeds:\n  - { name: rasht, address: \"" + site.address("/rss") + "\" }\n");
  }

  @AfterEach
  void close() {
    node.close();
    receiver.close();
    site.close();
    collector.close();
  }

  private LiveNode traced() {
    return node.with("tracing.endpoint", collector.endpoint());
  }

  private Span first(String uri) {
    return first(uri, "");
  }

  private Span first(String begins, String holds) {
    return await()
        .atMost(LONG)
        .until(() -> collector.of(begins, holds), found -> !found.isEmpty())
        .get(0);
  }

  @Test
  void joinsThePollTheVisitAndTheDeliveriesOfAnArticle() {
    traced().start();
    Span delivery = first("ledger://reports?", "subscriber=webhook");
    Span poll = first("ledger://feeds");
    assertThat(poll.getParentSpanId().isEmpty()).isTrue();
    assertThat(OtlpCollector.trace(delivery)).isEqualTo(OtlpCollector.trace(poll));
    List<Object> visits =
        collector.of("ledger://items?", "").stream().<Object>map(Span::getSpanId).toList();
    assertThat(parents(delivery)).contains(poll.getSpanId()).containsAnyElementsOf(visits);
    assertThat(collector.senders()).contains("service.name=chapar");
  }

  @Test
  void givesTheCollectorTheHeadersThatItAsksFor() {
    node.home().write("config/secrets/collector", "api-key=k%3D1, tenant=t-5f1c");
    node.with("tracing.headers", "{{secretfile:collector}}");
    traced().start();
    first("ledger://feeds");
    assertThat(collector.requests().get(0).getFirst("api-key")).isEqualTo("k=1");
    assertThat(collector.requests().get(0).getFirst("tenant")).isEqualTo("t-5f1c");
  }

  /** The span's ancestors, as far as they have come. */
  private List<Object> parents(Span span) {
    List<Object> parents = new ArrayList<>();
    Span child = span;
    while (child != null && !child.getParentSpanId().isEmpty()) {
      parents.add(child.getParentSpanId());
      child = find(child.getParentSpanId());
    }
    return parents;
  }

  private Span find(Object id) {
    return collector.spans().stream()
        .filter(span -> span.getSpanId().equals(id))
        .findFirst()
        .orElse(null);
  }

  @Test
  void tellsTheReceiverOfAWebhookItsTrace() {
    traced().start();
    await().atMost(LONG).until(() -> !receiver.calls().isEmpty());
    String trace = OtlpCollector.trace(first("ledger://feeds"));
    assertThat(receiver.calls().get(0).header("traceparent")).startsWith("00-" + trace + "-");
  }

  @Test
  void goesOnInTheTraceAfterARestart() {
    node.with("webhook.enabled", "true");
    traced().start();
    node.subscribers().pause("webhook");
    node.archived("url", site.article(1));
    node.stop();
    String trace = OtlpCollector.trace(first("ledger://feeds"));
    int before = receiver.calls().size();
    node.start();
    node.resume("webhook");
    node.replay("webhook");
    await().atMost(LONG).until(() -> receiver.calls().size() > before);
    String header = receiver.calls().get(before).header("traceparent");
    assertThat(header).startsWith("00-" + trace + "-");
  }

  @Test
  void showsNoSecretOfAnAddress() {
    traced().start();
    first("http://");
    node.stop();
    assertThat(collector.spans().toString()).doesNotContain("hidden", "/hook");
  }

  @Test
  void tracesNothingWhenItIsNotAskedTo() {
    node.start();
    await().atMost(LONG).until(() -> !receiver.calls().isEmpty());
    assertThat(receiver.calls().get(0).header("traceparent")).isNull();
    node.stop();
    assertThat(collector.spans()).isEmpty();
  }

  @Test
  void takesNoTraceFromOutsideWhenItTracesNothing() {
    node.start();
    node.context()
        .createProducerTemplate()
        .sendBodyAndHeader(
            "ledger:reports",
            io.chapar.article.Examples.report(
                io.chapar.article.Examples.item("isna", "https://a.example/1"), "Text"),
            "traceparent",
            "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01");
    await().atMost(LONG).until(() -> receiver.calls().size() == 2);
    assertThat(receiver.calls()).allMatch(call -> call.header("traceparent") == null);
  }

  @Test
  void deliversAllTheSameWhenNoCollectorAnswers() {
    collector.close();
    traced().start();
    node.archived("url", site.article(1));
    node.settled("webhook");
  }
}
