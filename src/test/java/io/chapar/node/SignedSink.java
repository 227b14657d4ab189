package io.chapar.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chapar.contract.PublishedContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A receiver of webhooks that takes what is signed with its secret and refuses all else with 401.
 *
 * <p>Source: Standard Webhooks 1.0, "Signature scheme".
 */
final class SignedSink implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final byte[] secret;
  private final HttpServer server;
  private final PublishedContract contract = new PublishedContract();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();

  /**
   * @param key that every repeat carries
   * @param data the record
   */
  record Received(String key, JsonNode data) {
    String url() {
      return data.path("url").asText();
    }

    int version() {
      return data.path("version").asInt();
    }
  }

  /**
   * @param secret as both sides keep it, without {@code whsec_}
   */
  SignedSink(String secret) throws IOException {
    this.secret = Base64.getDecoder().decode(secret);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.createContext("/", this::take);
    server.setExecutor(pool);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String id = exchange.getRequestHeaders().getFirst("webhook-id");
      String time = exchange.getRequestHeaders().getFirst("webhook-timestamp");
      boolean signed =
          List.of(exchange.getRequestHeaders().getFirst("webhook-signature").split(" "))
              .contains("v1," + signature(id + "." + time + ".", body));
      if (signed) {
        received.add(new Received(id, JSON.readTree(body).path("data")));
      } else {
        refused.add(id);
      }
      exchange.sendResponseHeaders(signed ? 204 : 401, -1);
      contract.judgeEvent(exchange.getRequestHeaders().getFirst("Content-Type"), body);
    }
  }

  private String signature(String head, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update(head.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  /** The keys of what was not signed with its secret. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  @Override
  public void close() {
    server.stop(0);
    pool.shutdownNow();
    contract.requireKept();
  }
}
