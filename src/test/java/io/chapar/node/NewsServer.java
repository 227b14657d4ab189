package io.chapar.node;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Publishers on the loopback, one port each, whose feeds show a window of their newest items. It
 * keeps its own list of what it ever showed, and of the requests that it got.
 */
public final class NewsServer implements AutoCloseable {
  private static final int WINDOW = 40;

  private final int window;
  private final AtomicInteger polls = new AtomicInteger();
  private final List<HttpServer> servers = new ArrayList<>();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final Map<Integer, AtomicInteger> published = new ConcurrentHashMap<>();
  private final Set<String> shown = new ConcurrentSkipListSet<>();
  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
  private final Map<Integer, AtomicInteger> running = new ConcurrentHashMap<>();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final String filler;
  private volatile String edition = "";

  /**
   * @param filler HTML around every article, to give pages their weight
   */
  public NewsServer(int publishers, String filler) throws IOException {
    this(publishers, filler, WINDOW);
  }

  /**
   * @param window how many of its newest items a feed shows
   */
  public NewsServer(int publishers, String filler, int window) throws IOException {
    this.filler = filler;
    this.window = window;
    for (int i = 0; i < publishers; i++) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
      int port = server.getAddress().getPort();
      published.put(port, new AtomicInteger());
      running.put(port, new AtomicInteger());
      server.createContext("/", exchange -> answer(port, exchange));
      server.setExecutor(pool);
      server.start();
      servers.add(server);
    }
  }

  /** Each publisher publishes so many more articles. */
  public void publish(int articles) {
    published.values().forEach(count -> count.addAndGet(articles));
  }

  /** All articles have another text from now on, and their feeds say so. */
  public void rewrite(String newEdition) {
    edition = newEdition;
  }

  public List<String> feeds() {
    return servers.stream()
        .map(server -> "http://127.0.0.1:" + server.getAddress().getPort() + "/feed")
        .toList();
  }

  /** The links of all articles that a feed ever showed. */
  public Set<String> shown() {
    return Set.copyOf(shown);
  }

  public int requests(String path) {
    return requests.getOrDefault(path, new AtomicInteger()).get();
  }

  /** The most requests that one publisher ever had at a time. */
  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  private void answer(int port, HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(running.get(port).incrementAndGet(), Math::max);
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      requests.computeIfAbsent(port + path, p -> new AtomicInteger()).incrementAndGet();
      String type = path.equals("/feed") ? "application/rss+xml" : "text/html; charset=utf-8";
      byte[] body =
          (path.equals("/feed") ? feed(port) : page(port, path)).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, body.length);
      running.get(port).decrementAndGet();
      exchange.getResponseBody().write(body);
    }
  }

  /** How many articles are published. */
  public int published() {
    return published.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  /** How often a feed was asked for. */
  public int polls() {
    return polls.get();
  }

  private String feed(int port) {
    polls.incrementAndGet();
    int newest = published.get(port).get();
    String items =
        IntStream.range(Math.max(0, newest - window), newest)
            .mapToObj(n -> "http://127.0.0.1:" + port + "/article/" + n)
            .peek(shown::add)
            .map(
                link ->
                    "<item><title>Story "
                        + link
                        + edition
                        + "</title><link>"
                        + link
                        + "</link></item>")
            .collect(Collectors.joining("\n"));
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>"
        + items
        + "</channel></rss>";
  }

  private String page(int port, String path) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>Story "
        + path
        + "</title></head><body><nav><a href=\"/\">Home</a></nav>"
        + filler
        + "<article><h1>Story "
        + path
        + "</h1>\n"
        + Story.of(port + path + edition)
        + "</article><footer>All rights reserved</footer></body></html>";
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    pool.shutdownNow();
  }
}
