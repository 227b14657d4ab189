package io.chapar.camel;

import static io.chapar.camel.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRouteTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String OTHER = "whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
  private static final String LINK = "https://a.example/1";

  @TempDir Path folder;
  private Receiver receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    node = new LiveNode(folder).withWebhook(receiver.url());
  }

  @AfterEach
  void close() {
    receiver.close();
    node.close();
  }

  @Test
  void triesAgainWithTheSameIdAndBodyUntilTheReceiverHasIt() {
    receiver.answers(status(500), status(503), status(204));
    node.start().report(LINK);
    List<Receiver.Call> calls = receiver.awaitCalls(3);
    node.settled("webhook");
    assertThat(calls).hasSize(3).allMatch(call -> call.isSignedBy(LiveNode.SECRET));
    assertThat(calls).extracting(call -> call.header("webhook-id")).containsOnly(id());
    assertThat(calls.stream().map(call -> new String(call.body())).collect(Collectors.toSet()))
        .hasSize(1);
    assertThat(node.warnings()).isEmpty();
  }

  private String id() {
    return LiveNode.key(node.archived("url", LINK));
  }

  /** A server may have signed its address. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "?sig=a%2Bb%2Fc%3D&p=1",
        "?z=1&a=2&z=3&a=",
        "?q=a+b%20c&flag&x=%d8%b3%D9%84",
        "/a%2Fb/c%20d+e/%D8%B3?t=%25&u=1%26userAgent%3D2",
        "?a=1;b=2&c=/?:@!$'()*,-._",
      })
  void callsTheAddressAsItIsWritten(String address) {
    node.withWebhook(receiver.url() + address).start().report(LINK);
    assertThat(receiver.awaitCalls(1).get(0).request()).isEqualTo("POST /hook" + address);
  }

  @Test
  void callsTheAddressOfARouteAsItIsWrittenAndKeepsTheOptionsOfItsEndpoint() {
    node.home()
        .write(
            "routes/9-other.camel.yaml",
            """
            - route:
                id: other
                description: To an address that its server signed
                from:
                  uri: ledger:reports
                  parameters: { subscriber: other }
                  steps:
                    - marshal: { json: { library: Jackson } }
                    - to: { uri: "%s?z=%%2B&httpMethod=POST&customHostHeader=my%%20host+RAW&a=1" }
            """
                .formatted(receiver.url()));
    node.with("webhook.enabled", "false").with("http.private-hosts", "127.0.0.1").start();
    node.report(LINK);
    Receiver.Call call = receiver.awaitCalls(1).get(0);
    assertThat(call.request()).isEqualTo("POST /hook?z=%2B&a=1");
    assertThat(call.header("host")).isEqualTo("my host RAW");
  }

  @Test
  void sendsOnceWhatAReceiverTakesWithALargeAnswer() {
    receiver.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 200; i++) {
            exchange.getResponseBody().write(new byte[100_000]);
          }
        },
        status(204));
    node.start().report(LINK);
    receiver.awaitCalls(1);
    node.settled("webhook");
    assertThat(receiver.calls()).hasSize(1);
    assertThat(node.warnings()).isEmpty();
  }

  @Test
  void stopsWhenTheReceiverWantsNoMoreUntilAPersonResumes() {
    receiver.answers(status(410), status(204));
    node.start().report(LINK);
    await().atMost(LONG).until(() -> node.subscriber("webhook").state().equals("stopped"));
    node.report("https://a.example/2");
    node.archived("url", "https://a.example/2");
    assertThat(receiver.calls()).hasSize(1);
    assertThat(node.subscriber("webhook").backlog()).isEqualTo(2);
    String told =
        "subscriber webhook: is stopped until \"chapar subscribers resume webhook\": the receiver"
            + " answered 410 and wants no more: "
            + receiver.url().replace("/hook", "");
    await().atMost(LONG).until(() -> node.warnings().equals(List.of(told)));

    node.stop();
    node.start();
    await().atMost(LONG).until(() -> node.warnings().equals(List.of(told)));

    node.resume("webhook");
    node.settled("webhook");
    assertThat(receiver.calls()).hasSize(3);
    assertThat(node.warnings()).isEmpty();
  }

  @Test
  void saysOfACopyOfTheRouteWhereItPosts() throws IOException {
    try (Receiver other = new Receiver()) {
      other.answers(status(500));
      node.home()
          .write(
              "routes/9-other.camel.yaml",
              node.home()
                  .read("routes/3-webhook.camel.yaml")
                  .replace("id: webhook", "id: other")
                  .replace("subscriber: webhook", "subscriber: other")
                  .replace("webhook.secret, webhook.old-secret", "secretfile:other")
                  .replace("{{webhook.url}}", other.url()));
      node.home().write("config/secrets/other", OTHER);
      node.with("http.private-hosts", "127.0.0.1").start().report(LINK);
      await().atMost(LONG).until(() -> !node.warnings().isEmpty());
      assertThat(node.warnings())
          .containsExactly(
              "subscriber other: waits: the receiver answered 500: "
                  + other.url().replace("/hook", ""));
    }
  }

  @Test
  void signsForEachReceiverWithItsOwnSecret() throws IOException {
    try (Receiver other = new Receiver()) {
      node.home()
          .write("config/secrets/other", OTHER)
          .write(
              "routes/9-other.camel.yaml",
              node.home()
                  .read("routes/3-webhook.camel.yaml")
                  .replace("id: webhook", "id: other")
                  .replace("subscriber: webhook", "subscriber: other")
                  .replace("webhook.secret, webhook.old-secret", "secretfile:other")
                  .replace("{{webhook.url}}", other.url()));
      node.with("http.private-hosts", "127.0.0.1").start().report(LINK);
      Receiver.Call first = receiver.awaitCalls(1).get(0);
      Receiver.Call second = other.awaitCalls(1).get(0);
      assertThat(first.isSignedBy(LiveNode.SECRET)).isTrue();
      assertThat(first.isSignedBy(OTHER)).isFalse();
      assertThat(second.isSignedBy(OTHER)).isTrue();
      assertThat(second.isSignedBy(LiveNode.SECRET)).isFalse();
    }
  }

  @Test
  void signsWithANewSecretAsSoonAsItsFileHasIt() {
    node.home().write("config/secrets/hook", LiveNode.SECRET + "\n");
    node.with("webhook.secret", "{{secretfile:hook}}").start();
    List<Receiver.Call> calls = new ArrayList<>();
    for (String file : List.of("", OTHER + "\n" + LiveNode.SECRET + "\n", OTHER + "\n")) {
      if (!file.isEmpty()) {
        node.home().write("config/secrets/hook", file);
      }
      node.report("https://a.example/" + calls.size());
      calls.add(receiver.awaitCalls(calls.size() + 1).get(calls.size()));
    }
    assertThat(calls)
        .extracting(call -> call.isSignedBy(LiveNode.SECRET))
        .containsExactly(true, true, false);
    assertThat(calls).extracting(call -> call.isSignedBy(OTHER)).containsExactly(false, true, true);
  }

  @Test
  void goesFromASharedSecretToAnEd25519KeyWithoutARestart() {
    String key = "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc=";
    String known = "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=";
    node.home().write("config/secrets/hook", LiveNode.SECRET + "\n");
    node.with("webhook.secret", "{{secretfile:hook}}").start();
    List<Receiver.Call> calls = new ArrayList<>();
    for (String file : List.of("", LiveNode.SECRET + "\n" + key + "\n", key + "\n")) {
      if (!file.isEmpty()) {
        node.home().write("config/secrets/hook", file);
      }
      node.report("https://a.example/" + calls.size());
      calls.add(receiver.awaitCalls(calls.size() + 1).get(calls.size()));
    }
    assertThat(calls)
        .extracting(call -> call.isSignedBy(LiveNode.SECRET))
        .containsExactly(true, true, false);
    assertThat(calls).extracting(call -> call.isSignedBy(known)).containsExactly(false, true, true);
  }

  @Test
  void waitsWhileThereIsNoSecretAndSaysWhereItIsToBe() {
    node.home().write("config/secrets/hook", LiveNode.SECRET);
    node.with("webhook.secret", "{{secretfile:hook}}").start();
    node.home().delete("config/secrets/hook");
    node.report(LINK);
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(node.warnings())
                    .containsExactly(
                        "subscriber webhook: waits: sign-webhook has no secret: webhook.secret: the"
                            + " secret cannot be read (there is no such file):"
                            + " config/secrets/hook"));
    node.home().write("config/secrets/hook", OTHER);
    assertThat(receiver.awaitCalls(1).get(0).isSignedBy(OTHER)).isTrue();
    node.settled("webhook");
  }

  @Test
  void saysNothingSecretOfAReceiverThatAnotherRoutePostsTo() {
    receiver.answers(status(500));
    node.home()
        .write(
            "routes/9-other.camel.yaml",
            """
            - route:
                id: other
                description: To a receiver whose address is secret
                from:
                  uri: ledger:reports
                  parameters: { subscriber: other, retry: "100ms,1d" }
                  steps:
                    - marshal: { json: { library: Jackson } }
                    - to: { uri: "%s/SECRET?sig=SECRET" }
            """
                .formatted(receiver.url()));
    node.with("webhook.enabled", "false").with("http.private-hosts", "127.0.0.1").start();
    node.report(LINK);
    await().atMost(LONG).until(() -> !node.warnings().isEmpty());
    assertThat(node.warnings().get(0))
        .startsWith("subscriber other: waits: ")
        .contains(receiver.url().replace("/hook", ""), "500")
        .doesNotContain("SECRET");
  }

  @Test
  void heedsAReceiverThatCamelJudges() {
    node.home()
        .write(
            "routes/9-other.camel.yaml",
            """
            - route:
                id: other
                description: A POST whose answer no step judges
                from:
                  uri: ledger:reports
                  parameters: { subscriber: other, retry: "100ms,100ms" }
                  steps:
                    - marshal: { json: { library: Jackson } }
                    - to: { uri: "%s" }
            """
                .formatted(receiver.url()));
    receiver.answers(status(429, "Retry-After", "2"), status(410), status(204));
    node.with("webhook.enabled", "false").with("http.private-hosts", "127.0.0.1").start();
    node.report(LINK);
    List<Receiver.Call> calls = receiver.awaitCalls(2);
    assertThat(calls.get(1).nanos() - calls.get(0).nanos())
        .isGreaterThan(TimeUnit.MILLISECONDS.toNanos(1900));
    node.settled("other");
    assertThat(receiver.calls()).as("a 410 that no step judges stops nobody").hasSize(3);
  }

  @Test
  void waitsAsLongAsTheReceiverAsks() {
    receiver.answers(status(429, "Retry-After", "2"), status(204));
    node.start().report(LINK);
    List<Receiver.Call> calls = receiver.awaitCalls(2);
    assertThat(calls.get(1).nanos() - calls.get(0).nanos())
        .isGreaterThan(TimeUnit.MILLISECONDS.toNanos(1900));
    node.settled("webhook");
  }

  @Test
  void takesARedirectForAFailureAndDoesNotFollowIt() throws IOException {
    try (Receiver other = new Receiver()) {
      receiver.answers(status(302, "Location", other.url()), status(200));
      node.start().report(LINK);
      receiver.awaitCalls(2);
      node.settled("webhook");
      assertThat(other.calls()).isEmpty();
    }
  }

  @Test
  void holdsNobodyUpWhenTheReceiverNeverAnswers() {
    receiver.answers(receiver.silence());
    node.with("fetch.response-timeout", "700ms").with("fetch.total-timeout", "1s").start();
    for (int i = 0; i < 20; i++) {
      node.report("https://a.example/" + i);
    }
    node.settled("archive");
    await().atMost(LONG).until(() -> node.warnings().size() == 1);
    assertThat(node.warnings().get(0))
        .startsWith("subscriber webhook: waits: Read timed out: ")
        .endsWith(receiver.url().replace("/hook", ""));
    assertThat(node.subscriber("webhook").backlog()).isEqualTo(20);
    assertThat(node.problems()).as("what keeps the node from its work").isEmpty();

    receiver.answers(status(204));
    node.settled("webhook");
    assertThat(node.warnings()).isEmpty();
  }

  @Test
  void waitsNoLongerWhenItsLastDeliveryIsDead() {
    node.home().edit("routes/3-webhook.camel.yaml", "retry: 100ms,200ms", "retry: 100ms #");
    receiver.answers(status(500));
    node.start().report(LINK);
    await().atMost(LONG).until(() -> node.subscriber("webhook").dead() == 1);
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(node.warnings())
                    .singleElement()
                    .asString()
                    .startsWith("subscriber webhook: its last delivery is dead: the receiver"));
    receiver.answers(status(204));
    node.report("https://a.example/2");
    await().atMost(LONG).until(() -> node.warnings().isEmpty());
  }

  @Test
  void sendsNoHeaderOfAFeedAPageOrCamel() throws IOException {
    try (HostilePublisher publisher = new HostilePublisher()) {
      node.home()
          .write(
              "config/feeds.yaml",
              "defaults: { every: 1h }\nfeeds: [{ name: evil, address: \"%s\" }]\n"
                  .formatted(publisher.feedAddress()));
      node.start();
      Receiver.Call call = receiver.awaitCalls(1).get(0);
      assertThat(call.headers())
          .containsOnlyKeys(
              "Host",
              "User-agent",
              "Connection",
              "Content-type",
              "Content-length",
              "Webhook-id",
              "Webhook-timestamp",
              "Webhook-signature");
      assertThat(call.header("content-type")).isEqualTo("application/cloudevents+json");
      assertThat(call.header("host")).isEqualTo(receiver.url().split("/")[2]);
      assertThat(call.isSignedBy(LiveNode.SECRET)).isTrue();
      assertThat(new ObjectMapper().readTree(call.body()).at("/data/url").asText())
          .isEqualTo(publisher.article());
      assertThat(new ObjectMapper().readTree(call.body()).at("/data/title").asText())
          .contains("Dam opened");
    }
  }
}
