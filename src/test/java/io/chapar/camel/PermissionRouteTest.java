package io.chapar.camel;

import static io.chapar.camel.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver that is asked before it is sent to. */
class PermissionRouteTest {
  private static final String ORIGIN = "chapar.example";
  private static final String LINK = "https://a.example/1";
  private static final Receiver.Answer PERMITS = status(200, "WebHook-Allowed-Origin", ORIGIN);

  @TempDir Path folder;
  private Receiver receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    node = new LiveNode(folder).withWebhook(receiver.url()).with("webhook.origin", ORIGIN);
  }

  @AfterEach
  void close() {
    receiver.close();
    node.close();
  }

  private List<String> requests() {
    return receiver.calls().stream().map(Receiver.Call::request).toList();
  }

  @Test
  void asksOnceAndSaysForWhomWithEachDelivery() {
    receiver.answers(PERMITS, status(204));
    node.start().report(LINK);
    node.settled("webhook");
    node.report("https://a.example/2");
    node.settled("webhook");
    assertThat(requests()).containsExactly("OPTIONS /hook", "POST /hook", "POST /hook");
    assertThat(receiver.calls())
        .extracting(call -> call.header("WebHook-Request-Origin"))
        .containsOnly(ORIGIN);
    assertThat(receiver.calls().get(0).header("WebHook-Request-Rate")).isNull();
  }

  @Test
  void sendsNothingUntilTheReceiverPermitsIt() {
    receiver.answers(
        status(200),
        status(405),
        status(200, "WebHook-Allowed-Origin", "other.example"),
        status(503),
        status(200, "WebHook-Allowed-Origin", "*"),
        status(204));
    node.start().report(LINK);
    node.settled("webhook");
    assertThat(requests())
        .containsExactly(
            "OPTIONS /hook",
            "OPTIONS /hook",
            "OPTIONS /hook",
            "OPTIONS /hook",
            "OPTIONS /hook",
            "POST /hook");
  }

  @Test
  void saysWhyItSendsNothing() {
    receiver.answers(status(405));
    node.start().report(LINK);
    await()
        .atMost(LiveHome.LONG)
        .until(() -> !String.valueOf(node.subscriber("webhook").error()).isEmpty());
    assertThat(node.subscriber("webhook").error())
        .isEqualTo(
            "the receiver permits chapar.example no deliveries (OPTIONS: 405,"
                + " WebHook-Allowed-Origin: none); have its owner permit them, or empty"
                + " webhook.origin: "
                + receiver.url().replace("/hook", ""));
  }

  @Test
  void saysThatAReceiverIsAway() {
    receiver.close();
    node.start().report(LINK);
    await()
        .atMost(LiveHome.LONG)
        .until(() -> !String.valueOf(node.subscriber("webhook").error()).isEmpty());
    assertThat(node.subscriber("webhook").error())
        .startsWith("the receiver cannot be asked (")
        .contains("Connection refused")
        .endsWith("): " + receiver.url().replace("/hook", ""));
  }

  @Test
  void stopsWhenTheReceiverWantsNoDeliveriesAtAll() {
    receiver.answers(status(410));
    node.start().report(LINK);
    await().atMost(LiveHome.LONG).until(() -> node.subscriber("webhook").state().equals("stopped"));
    assertThat(requests()).containsOnly("OPTIONS /hook");
  }

  @Test
  void asksForTheRateOfTheRouteAndKeepsToThatOfTheReceiver() {
    receiver.answers(
        status(200, "WebHook-Allowed-Origin", ORIGIN, "WebHook-Allowed-Rate", "120"), status(204));
    node.with("webhook.rate", "100/s").start().report(LINK);
    receiver.awaitCalls(2);
    node.settled("webhook");
    for (int i = 2; i < 6; i++) {
      node.report("https://a.example/" + i);
    }
    node.settled("webhook");
    assertThat(receiver.calls().get(0).header("WebHook-Request-Rate")).isEqualTo("6000");
    List<Receiver.Call> calls = receiver.calls();
    assertThat(calls.get(5).nanos() - calls.get(2).nanos())
        .isGreaterThanOrEqualTo(3 * 400_000_000L);
  }
}
