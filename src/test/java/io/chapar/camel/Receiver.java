package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chapar.contract.PublishedContract;
import io.chapar.deliver.WebhookVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A webhook's receiver that answers as it is told, and keeps what came. */
final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final PublishedContract contract = new PublishedContract();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile List<Answer> script = List.of(status(204));

  /**
   * What came, and when.
   *
   * @param request its method, path and query
   */
  record Call(String request, Map<String, List<String>> headers, byte[] body, long nanos) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().get(0))
          .findFirst()
          .orElse(null);
    }

    boolean isSignedBy(String secret) {
      return new WebhookVerifier(secret, Clock.systemUTC())
          .verify(
              header("webhook-id"), header("webhook-timestamp"), header("webhook-signature"), body);
    }
  }

  interface Answer {
    void to(HttpExchange exchange) throws Exception;
  }

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.createContext("/", this::take);
    server.setExecutor(pool);
    server.start();
  }

  /** The n-th call gets the n-th answer, and all after the last get the last. */
  Receiver answers(Answer... answers) {
    script = List.of(answers);
    return this;
  }

  static Answer status(int status, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Takes the request and says nothing for as long as the receiver lives. */
  Answer silence() {
    return exchange -> closed.await(5, TimeUnit.MINUTES);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      contract.judgeEvent(exchange.getRequestHeaders().getFirst("Content-Type"), body);
      String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      Answer answer;
      synchronized (this) {
        calls.add(
            new Call(request, Map.copyOf(exchange.getRequestHeaders()), body, System.nanoTime()));
        answer = script.get(Math.min(calls.size(), script.size()) - 1);
      }
      answer.to(exchange);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  List<Call> calls() {
    return calls;
  }

  /** The one that is answered, where they come one by one. */
  Call last() {
    return calls.get(calls.size() - 1);
  }

  /** All so far, once there are as many. */
  List<Call> awaitCalls(int count) {
    await().atMost(Duration.ofMinutes(1)).until(() -> calls.size() >= count);
    return calls;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    pool.shutdownNow();
    contract.requireKept();
  }
}
