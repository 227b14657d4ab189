package io.chapar.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chapar.contract.PublishedContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** A receiver that counts on its own: each key, how often it came, and with which text. */
public final class WebhookSink implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final PublishedContract contract = new PublishedContract();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
  private final Set<String> urls = ConcurrentHashMap.newKeySet();
  private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private volatile IntUnaryOperator status = call -> 204;

  public WebhookSink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.createContext("/", this::take);
    server.setExecutor(pool);
    server.start();
  }

  /**
   * @param answer to the n-th call, from 0; what is not 2xx counts as not received
   */
  public void answer(IntUnaryOperator answer) {
    status = answer;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int answer = status.applyAsInt(calls.getAndIncrement());
      headers.add(Map.copyOf(exchange.getRequestHeaders()));
      if (answer / 100 == 2) {
        JsonNode record = JSON.readTree(body).path("data");
        urls.add(record.path("url").asText());
        texts
            .computeIfAbsent(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                key -> new CopyOnWriteArrayList<>())
            .add(record.path("blocks").toString());
      }
      exchange.sendResponseHeaders(answer, -1);
      contract.judgeEvent(exchange.getRequestHeaders().getFirst("Content-Type"), body);
    }
  }

  /** The addresses of the articles that came. */
  public Set<String> urls() {
    return Set.copyOf(urls);
  }

  /** How many deliveries came more than once. */
  public int repeats() {
    return texts.values().stream().mapToInt(List::size).sum() - texts.size();
  }

  public int keys() {
    return texts.size();
  }

  /** The keys that came with different texts; a repeat may not. */
  public Set<String> unequalRepeats() {
    return texts.entrySet().stream()
        .filter(e -> Set.copyOf(e.getValue()).size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  public List<Map<String, List<String>>> headers() {
    return headers;
  }

  @Override
  public void close() {
    server.stop(0);
    pool.shutdownNow();
    contract.requireKept();
  }
}
