package io.chapar.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A well-behaved HTTP server on loopback that remembers what it was asked. */
public final class LocalSite implements AutoCloseable {
  /** What a path answers. */
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  public final List<Headers> requests = new CopyOnWriteArrayList<>();
  final List<Integer> clientPorts = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  public LocalSite() {
    this(plain());
  }

  public LocalSite(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.start();
  }

  static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static HttpServer plain() {
    try {
      return HttpServer.create(anyPort(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public LocalSite page(String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          requests.add(exchange.getRequestHeaders());
          clientPorts.add(exchange.getRemoteAddress().getPort());
          try (exchange) {
            page.answer(exchange);
          }
        });
    return this;
  }

  /** Fields are name, value, name, value. */
  public LocalSite page(String path, int status, String body, String... fields) {
    return page(path, status, body.getBytes(StandardCharsets.UTF_8), fields);
  }

  public LocalSite page(String path, int status, byte[] body, String... fields) {
    return page(path, exchange -> send(exchange, status, body, fields));
  }

  public static void send(HttpExchange exchange, int status, byte[] body, String... fields)
      throws IOException {
    for (int i = 0; i < fields.length; i += 2) {
      exchange.getResponseHeaders().add(fields[i], fields[i + 1]);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
