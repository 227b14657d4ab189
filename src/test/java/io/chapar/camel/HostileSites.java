package io.chapar.camel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Feeds of articles that each lie on a host of their own and cannot be read, each for another
 * reason, and a feed that fails in another way at each poll.
 */
final class HostileSites implements AutoCloseable {
  private static final int[] FAILURES = {403, 500, 401, 503, 400, 502, 451};

  private final int items;
  private final HttpServer server;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final AtomicInteger polls = new AtomicInteger();

  /**
   * @param items of each feed
   */
  HostileSites(int items) throws IOException {
    this.items = items;
    server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 512);
    server.createContext("/feed/", this::feed);
    server.createContext("/fickle", http -> refuse(http, polls.getAndIncrement()));
    server.createContext("/page/", http -> refuse(http, number(http)));
    server.createContext("/robots.txt", http -> answer(http, 404, ""));
    server.setExecutor(pool);
    server.start();
  }

  private void feed(HttpExchange http) throws IOException {
    int first = number(http) * items;
    String entries =
        IntStream.range(first, first + items)
            .mapToObj(n -> address(host(n), "/page/" + n))
            .map(link -> "<item><title>Of " + link + "</title><link>" + link + "</link></item>")
            .collect(Collectors.joining());
    answer(http, 200, "<rss version=\"2.0\"><channel>" + entries + "</channel></rss>");
  }

  private static void refuse(HttpExchange http, int way) throws IOException {
    answer(http, FAILURES[way % FAILURES.length], "No. ".repeat(500));
  }

  private static void answer(HttpExchange http, int status, String text) throws IOException {
    try (http) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      http.getResponseHeaders().set("Content-Type", status == 200 ? "text/xml" : "text/html");
      http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      http.getResponseBody().write(body);
    }
  }

  private static int number(HttpExchange http) {
    String path = http.getRequestURI().getPath();
    return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String host(int n) {
    return "127.9." + n / 250 + "." + (n % 250 + 1);
  }

  private String address(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  String feedAddress(int n) {
    return address("127.0.0.1", "/feed/" + n);
  }

  String fickleAddress() {
    return address("127.0.0.1", "/fickle");
  }

  /** How often the feed was polled that fails in another way each time. */
  int polls() {
    return polls.get();
  }

  /** Of that many feeds, for a setting that allows them. */
  List<String> hosts(int feeds) {
    return IntStream.range(0, feeds * items).mapToObj(HostileSites::host).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    pool.shutdownNow();
  }
}
