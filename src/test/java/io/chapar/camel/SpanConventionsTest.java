package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.admin.AdminServer;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds, names and attributes of spans, as OpenTelemetry's semantic conventions have them. */
class SpanConventionsTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private OtlpCollector collector;
  private NewsSite site;
  private LocalHub hub;
  private Receiver receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    collector = new OtlpCollector();
    hub = new LocalHub();
    site = new NewsSite().namesHub(hub.address());
    receiver = new Receiver();
    node =
        new LiveNode(folder)
            .withWebhook(receiver.url() + "?token=hidden")
            .with("tracing.endpoint", collector.endpoint());
    node.home()
        .write(
            "config/feeds.yaml",
            "feeds: [{ name: coast, address: \"%s\", every: 1h }]\n"
                .formatted(site.address("/rss?key=hidden")));
  }

  @AfterEach
  void close() {
    node.close();
    receiver.close();
    site.close();
    hub.close();
    collector.close();
  }

  private Span span(SpanKind kind, String name, String about) {
    return await()
        .atMost(LONG)
        .until(
            () ->
                collector.spans().stream()
                    .filter(span -> span.getKind() == kind && span.getName().equals(name))
                    .filter(span -> span.toString().contains(about))
                    .findFirst()
                    .orElse(null),
            found -> found != null);
  }

  private static String attribute(Span span, String name) {
    return OtlpCollector.attribute(span, name);
  }

  @Test
  void aFetchIsOfAClientBelowTheWorkThatItIsFor() {
    node.start();
    Span poll = span(SpanKind.SPAN_KIND_CONSUMER, "process feeds", "");
    Span fetch = span(SpanKind.SPAN_KIND_CLIENT, "GET", site.address(""));
    assertThat(fetch.getParentSpanId()).isEqualTo(poll.getSpanId());
    assertThat(attribute(fetch, "url.full")).isEqualTo(site.address(""));
    assertThat(attribute(fetch, "server.address")).isEqualTo("127.0.0.1");
    assertThat(attribute(fetch, "server.port")).isEqualTo(site.address("").replaceFirst(".*:", ""));
    assertThat(attribute(fetch, "http.request.method")).isEqualTo("GET");
    assertThat(attribute(fetch, "http.response.status_code")).isEqualTo("200");
  }

  @Test
  void theLedgerIsABusOfItsOwn() {
    node.start();
    Span sent = span(SpanKind.SPAN_KIND_PRODUCER, "send reports", "");
    assertThat(attribute(sent, "messaging.system")).isEqualTo("chapar");
    assertThat(attribute(sent, "messaging.operation.type")).isEqualTo("send");
    Span taken = span(SpanKind.SPAN_KIND_CONSUMER, "process reports", "webhook");
    assertThat(attribute(taken, "messaging.consumer.group.name")).isEqualTo("webhook");
    assertThat(attribute(taken, "messaging.destination.name")).isEqualTo("reports");
    assertThat(attribute(taken, "messaging.operation.type")).isEqualTo("process");
  }

  @Test
  void aDeliveryByHttpIsOfAClientAndSaysWhatItWasAnswered() {
    receiver.answers(Receiver.status(503), Receiver.status(204));
    node.start();
    Span refused = span(SpanKind.SPAN_KIND_CLIENT, "POST", "503");
    assertThat(attribute(refused, "url.full") + "/hook?token=hidden")
        .isEqualTo(receiver.url() + "?token=hidden");
    assertThat(attribute(refused, "error.type")).isEqualTo("503");
    assertThat(refused.getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_ERROR);
  }

  @Test
  void aMessageForABrokerIsOfAProducer() {
    node.with("queue.enabled", "true").with("queue.port", "0").start();
    Span sent = span(SpanKind.SPAN_KIND_PRODUCER, "send chapar.reports", "");
    assertThat(attribute(sent, "messaging.system")).isEqualTo("jms");
    assertThat(attribute(sent, "messaging.destination.name")).isEqualTo("chapar.reports");
  }

  @Test
  void aRequestToTheApiIsOfAServerAndNamedByItsRoute() throws Exception {
    node.start();
    try (AdminServer admin = node.admin()) {
      String address = "http://127.0.0.1:" + admin.port() + "/api/feeds?filter=hidden";
      HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
      Span served = span(SpanKind.SPAN_KIND_SERVER, "GET /api/feeds", "");
      assertThat(attribute(served, "http.route")).isEqualTo("/api/feeds");
      assertThat(attribute(served, "url.path")).isEqualTo("/api/feeds");
      assertThat(attribute(served, "http.response.status_code")).isNotEmpty();
      assertThat(served.toString()).doesNotContain("hidden");
    }
  }

  @Test
  void aPushIsOfAServerAndItsItemsGoOnInItsTrace() throws IOException {
    String port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = "" + free.getLocalPort();
    }
    node.with("websub.enabled", "true")
        .with("websub.callback", "http://127.0.0.1:" + port + "/websub")
        .with("websub.port", port)
        .start();
    String callback = hub.request().get("hub.callback");
    hub.confirmed();
    site.shows(3);
    assertThat(hub.push(site.rss())).isEqualTo(202);
    Span push = span(SpanKind.SPAN_KIND_SERVER, "POST", "");
    assertThat(attribute(push, "http.response.status_code")).isEqualTo("202");
    assertThat(attribute(push, "url.path")).isEqualTo("/…");
    node.archived("url", site.article(3));
    await()
        .atMost(LONG)
        .until(
            () ->
                collector.spans().stream()
                    .filter(span -> span.getName().equals("process items"))
                    .anyMatch(span -> span.getTraceId().equals(push.getTraceId())));
    assertThat(collector.spans().toString())
        .doesNotContain(callback.substring(callback.lastIndexOf('/') + 1));
  }

  @Test
  void noSpanHasAQueryOrAPathOfTheWeb() {
    node.start();
    span(SpanKind.SPAN_KIND_CLIENT, "POST", "");
    node.stop();
    assertThat(collector.spans().toString()).doesNotContain("hidden", "/hook", "/rss", "/news/");
  }
}
