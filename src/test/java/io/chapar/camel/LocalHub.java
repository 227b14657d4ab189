package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A hub on loopback that keeps to W3C WebSub, unless it is told not to. */
final class LocalHub implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final HttpServer server;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
  private final List<String> confirmed = new CopyOnWriteArrayList<>();
  private volatile boolean refuses;

  LocalHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext("/hub", this::take);
    server.setExecutor(pool);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hub";
  }

  LocalHub refuses() {
    refuses = true;
    return this;
  }

  private void take(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> request =
        Arrays.stream(form.split("&"))
            .map(field -> field.split("=", 2))
            .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1])));
    requests.add(request);
    exchange.sendResponseHeaders(202, -1);
    exchange.close();
    pool.execute(() -> confirm(request));
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private void confirm(Map<String, String> request) {
    String mode = refuses ? "denied&hub.reason=no+more" : "subscribe";
    HttpResponse<String> answer =
        ask(
            request.get("hub.callback"),
            "hub.mode=%s&hub.topic=%s&hub.challenge=c-%d&hub.lease_seconds=864000"
                .formatted(mode, encoded(request.get("hub.topic")), requests.size()));
    if (answer.statusCode() == 200) {
      confirmed.add(answer.body());
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** What was asked of it; waits until something was. */
  Map<String, String> request() {
    return await().atMost(Duration.ofMinutes(1)).until(this::first, request -> request != null);
  }

  private Map<String, String> first() {
    return requests.isEmpty() ? null : requests.get(0);
  }

  /** Waits until the other side has repeated the challenge, or has taken note of the refusal. */
  LocalHub confirmed() {
    await().atMost(Duration.ofMinutes(1)).until(() -> !confirmed.isEmpty());
    return this;
  }

  List<String> challenges() {
    return confirmed;
  }

  /** Signed as it should be; the status of the answer. */
  int push(String body) {
    return push(body, "sha256", "HmacSHA256", request().get("hub.secret"));
  }

  int push(String body, String method, String algorithm, String secret) {
    return push(request().get("hub.callback"), body, method + "=" + hex(body, algorithm, secret));
  }

  static int push(String callback, String body, String signature) {
    return send(HttpRequest.newBuilder(URI.create(callback))
            .header("Content-Type", "application/rss+xml")
            .header("X-Hub-Signature", signature)
            .POST(BodyPublishers.ofString(body)))
        .statusCode();
  }

  static HttpResponse<String> ask(String callback, String query) {
    return send(HttpRequest.newBuilder(URI.create(callback + "?" + query)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(String body, String algorithm, String secret) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    pool.shutdownNow();
  }
}
