package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.admin.AdminServer;
import io.chapar.config.AdminSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large records, which messages refer to and receivers fetch. */
class ClaimCheckRouteTest {
  private static final String ADMIN = "an-operators-token";
  private static final String READER = "a-receivers-token";
  private static final String SMALL = "https://a.example/small";
  private static final String LARGE = "https://a.example/large";
  private static final String LONG_TEXT = "Su basmasi sonrasi koy bosaltildi. ".repeat(3_000);

  @TempDir Path folder;
  private final LoopbackPort page = LoopbackPort.free();
  private final LoopbackPort queue = LoopbackPort.free();
  private Receiver receiver;
  private LiveNode node;
  private AdminServer admin;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    node =
        new LiveNode(folder)
            .withWebhook(receiver.url())
            .with("webhook.claim-check", "64kB")
            .with("queue.enabled", "true")
            .with("queue.port", "" + queue.number())
            .with("queue.password", "secret")
            .with("queue.claim-check", "64kB")
            .with("record.address", "http://127.0.0.1:" + page.number())
            .start();
    admin =
        node.admin(new AdminSettings("127.0.0.1", page.number(), Set.of(), ADMIN, READER, null));
  }

  @AfterEach
  void close() {
    receiver.close();
    admin.close();
    node.close();
  }

  private JsonNode delivered(String link, String text) throws IOException {
    node.report(link, text);
    node.settled("webhook");
    List<Receiver.Call> calls = receiver.calls();
    Receiver.Call call = calls.get(calls.size() - 1);
    assertThat(call.isSignedBy(LiveNode.SECRET)).isTrue();
    return new ObjectMapper().readTree(call.body());
  }

  private static HttpResponse<byte[]> get(String address, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }

  private static int status(String address, String token) throws Exception {
    return get(address, token).statusCode();
  }

  @Test
  void carryASmallRecordAndReferToALargeOneThatTheReceiverFetches() throws Exception {
    JsonNode small = delivered(SMALL, "Short.");
    assertThat(small.has("dataref")).isFalse();
    assertThat(small.path("data")).isEqualTo(node.archived("url", SMALL));

    JsonNode large = delivered(LARGE, LONG_TEXT);
    assertThat(large.has("data")).isFalse();
    String address = large.path("dataref").asText();
    assertThat(address).endsWith("/api/records/" + large.path("id").asText());
    HttpResponse<byte[]> fetched = get(address, READER);
    assertThat(fetched.statusCode()).isEqualTo(200);
    assertThat(fetched.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(new ObjectMapper().readTree(fetched.body())).isEqualTo(node.archived("url", LARGE));
  }

  @Test
  void areOpenToNobodyElseAndAReceiverOpensNothingElse() throws Exception {
    String address = delivered(LARGE, LONG_TEXT).path("dataref").asText();
    String api = address.replaceFirst("/api/.*", "/api/");
    assertThat(status(address, "another-receivers-token")).isEqualTo(401);
    assertThat(status(address, ADMIN)).isEqualTo(200);
    for (String path : List.of("feeds", "reports?after=beginning", "records", "recordsX/1/2")) {
      assertThat(status(api + path, READER)).as(path).isEqualTo(401);
    }
    assertThat(status(api + "records/../feeds", READER)).isNotEqualTo(200);
    assertThat(status(address.replaceFirst("[^/]+$", "0123456789ab"), READER))
        .as("of another ledger")
        .isEqualTo(404);
    assertThat(status(address.replaceFirst("/[^/]+$", ""), READER)).isEqualTo(404);
  }

  @Test
  void leaveTheBodyOfAMessageEmpty() throws Exception {
    node.report(LARGE, LONG_TEXT);
    node.settled("queue");
    Queue.Message message =
        Queue.consume(
                Queue.at("amqp://127.0.0.1:" + queue.number()),
                "chapar",
                "secret",
                "chapar.reports",
                1)
            .get(0);
    assertThat(message.body()).isNull();
    String address = String.valueOf(message.properties().get("cloudEvents_dataref"));
    assertThat(new ObjectMapper().readTree(get(address, READER).body()))
        .isEqualTo(node.archived("url", LARGE));
  }

  @Test
  void areCarriedByATestMessage() {
    node.with("webhook.claim-check", "1B").stop();
    node.start();
    assertThat(node.node().send("webhook").result()).isEqualTo("delivered");
    assertThat(new String(receiver.awaitCalls(1).get(0).body())).contains("\"data\"");
  }
}
