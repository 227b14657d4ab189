package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.Examples;
import io.chapar.deliver.Envelope;
import io.chapar.deliver.WebhookSecret;
import io.chapar.deliver.WebhookSigner;
import io.chapar.json.RecordJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that a wire pushes, from its request to the archive. */
class IngestRouteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String JSON = "application/json";
  private static final String ITEM =
      "{\"uri\": \"urn:newsml:wire.example:%s\", \"version\": \"%s\", \"headlines\": [{\"value\":"
          + " \"%s\"}], \"bodies\": [{\"value\": \"The dam was opened on Tuesday.\"}]}";

  @TempDir private Path folder;
  private LiveNode node;
  private int port;

  @BeforeEach
  void open() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    node =
        new LiveNode(folder)
            .with("ingest.enabled", "true")
            .with("ingest.port", String.valueOf(port))
            .with("ingest.secret", LiveNode.SECRET)
            .with("fetch.max-bytes", "100kB");
  }

  @AfterEach
  void close() {
    node.close();
  }

  private static String item(String name, int version, String title) {
    return ITEM.formatted(name, version, title);
  }

  private static String signature(String id, long time, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(LiveNode.SECRET.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] signed = (id + "." + time + "." + body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path, String type, String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder signed(String id, Instant at, String type, String body) {
    long time = at.getEpochSecond();
    return request("/wire", type, body)
        .header("webhook-id", id)
        .header("webhook-timestamp", String.valueOf(time))
        .header("webhook-signature", signature(id, time, body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int push(String type, String body) {
    return send(signed("msg_" + UUID.randomUUID(), Instant.now(), type, body)).statusCode();
  }

  private void answers(HttpRequest.Builder request, int status, String why) {
    HttpResponse<String> answer = send(request);
    assertThat(answer.body()).isEqualTo(why + "\n");
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void recordsADocumentBeforeItIsAnswered() {
    node.start();
    assertThat(push(JSON, item("a", 1, "Dam opened in the north"))).isEqualTo(204);
    assertThat(reports()).isEqualTo(1);
    JsonNode record = node.archived("title", "Dam opened in the north");
    assertThat(record.path("feed").asText()).isEqualTo("wire");
    assertThat(record.path("newsItem").path("guid").asText())
        .isEqualTo("urn:newsml:wire.example:a");
  }

  private int reports() {
    String url = "jdbc:sqlite:" + folder.resolve("data/ledger.db");
    try (var connection = DriverManager.getConnection(url);
        var count = connection.createStatement().executeQuery("select count(*) from report")) {
      return count.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void takesNewsMlAndAllOfAMessage() throws IOException {
    node.start();
    String message = NewsItemRouteTest.file("en-message.xml");
    assertThat(push("application/vnd.iptc.g2.newsmessage+xml", message)).isEqualTo(204);
    node.archived("title", "Dockers end strike at Port Elian after pay deal");
    node.archived("title", "Weather delays the spring regatta");
  }

  @Test
  void makesNoSecondVersionOfARepeat() {
    node.start();
    String first = item("a", 2, "Dam opened in the north");
    assertThat(send(signed("msg_1", Instant.now(), JSON, first)).statusCode()).isEqualTo(204);
    assertThat(send(signed("msg_1", Instant.now(), JSON, item("a", 3, "Otherwise"))).statusCode())
        .isEqualTo(204);
    assertThat(push(JSON, first)).isEqualTo(204);
    assertThat(push(JSON, item("a", 1, "An older title of it"))).isEqualTo(204);
    assertThat(push(JSON, item("a", 4, "Dam opened at last"))).isEqualTo(204);
    node.archived("title", "Dam opened at last");
    node.settled("archive");
    assertThat(node.archive()).hasSize(2);
  }

  @Test
  void takesTheRecordsOfAnotherChapar() throws IOException {
    node.start();
    byte[] record = new RecordJson().write(Examples.fullVersion());
    assertThat(push(JSON, new String(record, StandardCharsets.UTF_8))).isEqualTo(204);
    JsonNode taken = node.archived("feed", "wire");
    assertThat(taken.path("title").asText()).isEqualTo("آب هست");
    assertThat(taken.path("newsItem").path("guid").asText())
        .isEqualTo("urn:chapar:report:" + Examples.fullVersion().id());
    assertThat(taken.path("rights").path("copyrightHolder").asText()).isEqualTo("ایسنا");
    assertThat(taken.path("agency").path("id").asText()).isEqualTo("isna");
    assertThat(taken.path("subjects").get(0).path("code").asText()).isEqualTo("medtop:06000000");
    assertThat(taken.path("images").get(0).path("credit").asText()).isEqualTo("عکاس");
    Envelope event =
        new WebhookSigner(Clock.systemUTC(), "https://a.example/record.json")
            .sign(Examples.fullVersion(), List.of(new WebhookSecret(LiveNode.SECRET)));
    HttpRequest.Builder request =
        request("/wire", event.contentType(), new String(event.body(), StandardCharsets.UTF_8));
    event.headers().forEach(request::setHeader);
    assertThat(send(request).statusCode()).isEqualTo(204);
    node.settled("archive");
    assertThat(node.archive()).hasSize(1);
  }

  @Test
  void takesWhatIsSignedWithAKeyThatItOnlyKnowsThePublicPartOf() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] known = pair.getPublic().getEncoded();
    String secret =
        "whpk_"
            + Base64.getEncoder()
                .encodeToString(Arrays.copyOfRange(known, known.length - 32, known.length));
    node.with("ingest.secret", secret + " " + LiveNode.SECRET).start();
    String body = item("a", 1, "Dam opened in the north");
    long time = Instant.now().getEpochSecond();
    Signature own = Signature.getInstance("Ed25519");
    own.initSign(pair.getPrivate());
    own.update(("msg_1." + time + "." + body).getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        request("/wire", JSON, body)
            .header("webhook-id", "msg_1")
            .header("webhook-timestamp", String.valueOf(time))
            .header("webhook-signature", "v1a," + Base64.getEncoder().encodeToString(own.sign()));
    assertThat(send(request).statusCode()).isEqualTo(204);
    assertThat(push(JSON, item("b", 1, "A bridge was opened"))).isEqualTo(204);
  }

  @Test
  void refusesWhatIsForgedStaleOrUnsigned() {
    node.start();
    String body = item("a", 1, "Dam opened in the north");
    String forged = "signature is not of this document, secret and minute (Standard Webhooks)";
    long now = Instant.now().getEpochSecond();
    answers(
        request("/wire", JSON, body + " ")
            .header("webhook-id", "msg_1")
            .header("webhook-timestamp", String.valueOf(now))
            .header("webhook-signature", signature("msg_1", now, body)),
        401,
        forged);
    answers(signed("msg_1", Instant.now().minusSeconds(400), JSON, body), 401, forged);
    answers(signed("msg_1", Instant.now().plusSeconds(400), JSON, body), 401, forged);
    answers(request("/wire", JSON, body), 401, "document has no webhook-id of 1 to 256 characters");
    answers(request("/wire", JSON, body).header("webhook-id", "msg_1"), 401, forged);
    assertThat(push(JSON, body)).isEqualTo(204);
  }

  @Test
  void refusesInOneLineWhatItCannotRead() {
    node.start();
    Instant now = Instant.now();
    answers(signed("m1", now, JSON, "{\"uri\": "), 422, "page is not JSON (8 characters): wire:m1");
    answers(
        signed("m2", now, "text/xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><newsItem/>"),
        422,
        "document has a DTD, which is not read: wire:m2");
    answers(
        signed("m3", now, "text/html", "<p>x</p>"),
        415,
        "content type is text/html; ninjs, NewsML-G2 and records are JSON or XML");
    answers(
        signed("m4", now, JSON, item("a", 1, "x".repeat(200_000))),
        413,
        "document is larger than 100000 bytes");
    answers(
        signed("m5", now, JSON, "{}").header("Content-Encoding", "gzip"),
        415,
        "content coding is gzip; documents come as they are");
    answers(request("/other", JSON, "{}").header("webhook-id", "m6"), 404, "documents go to /wire");
    answers(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/wire")),
        405,
        "documents come by POST");
    assertThat(node.problems()).isEmpty();
    assertThat(node.archive()).isEmpty();
  }

  /** Neither a name nor a path of it comes from outside. */
  @Test
  void writesNoFileOfWhatItTakes() throws IOException {
    node.start();
    assertThat(
            send(signed(
                    "../../../x",
                    Instant.now(),
                    JSON,
                    item("../../y", 1, "Dam opened in the north")))
                .statusCode())
        .isEqualTo(204);
    node.archived("title", "Dam opened in the north");
    try (var files = Files.walk(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .doesNotContain("x", "y", "x.json", "y.json");
    }
  }

  @Test
  void saysThatItHasNoSecretYet() {
    node.with("ingest.secret", "").start();
    HttpResponse<String> answer =
        send(signed("msg_1", Instant.now(), JSON, item("a", 1, "Dam opened")));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("no secret is set: ingest.secret is empty\n");
    assertThat(answer.headers().firstValue("Retry-After")).contains("30");
  }

  @Test
  void isHeardOnThisMachineAlone() throws IOException {
    node.start();
    for (InetAddress own : InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
      if (!own.isLoopbackAddress()) {
        assertThat(
                org.assertj.core.api.Assertions.catchThrowable(() -> new Socket(own, port).close()))
            .isInstanceOf(IOException.class);
      }
    }
  }

  /** The commands stand in docs/sources.md. */
  @Test
  void isPushedToAsItsDocumentationShows() throws Exception {
    Path secrets = Files.createDirectories(folder.resolve("config/secrets"));
    Files.writeString(secrets.resolve("wire"), LiveNode.SECRET + "\n");
    Files.writeString(folder.resolve("item.json"), item("a", 1, "Dam opened in the north"));
    node.start();
    Matcher shown =
        Pattern.compile("```\n(id=msg_.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs/sources.md")));
    assertThat(shown.find()).isTrue();
    Process bash =
        new ProcessBuilder("bash", "-ec", shown.group(1).replace(":8089/", ":" + port + "/"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .endsWith("204\n");
    assertThat(bash.waitFor()).isZero();
    node.archived("title", "Dam opened in the north");
  }
}
