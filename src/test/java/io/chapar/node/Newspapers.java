package io.chapar.node;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Newspapers on loopback hosts of their own, from 127.0.0.2 on, with some articles each. One of
 * them prints its writers where no general rule looks for them.
 */
final class Newspapers implements AutoCloseable {
  static final int ARTICLES = 3;

  /** Stands below the article, beside much else. */
  static final String WRITER_ELEMENT = ".z7";

  private final List<HttpServer> servers = new ArrayList<>();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final int odd;

  /**
   * @param odd the paper whose writers are not found
   */
  Newspapers(int papers, int odd) throws IOException {
    this.odd = odd;
    for (int paper = 0; paper < papers; paper++) {
      HttpServer server = HttpServer.create(new InetSocketAddress(host(paper), 0), 64);
      int number = paper;
      server.createContext("/", exchange -> answer(number, exchange));
      server.setExecutor(pool);
      server.start();
      servers.add(server);
    }
  }

  static String host(int paper) {
    return "127.0.0." + (paper + 2);
  }

  /** Host and port. */
  String authority(int paper) {
    return host(paper) + ":" + servers.get(paper).getAddress().getPort();
  }

  String article(int paper, int article) {
    return "http://" + authority(paper) + "/news/" + article;
  }

  List<String> feeds() {
    return IntStream.range(0, servers.size())
        .mapToObj(paper -> article(paper, 0).replace("/news/0", "/feed"))
        .toList();
  }

  /** A word that this article has, and no other. */
  static String mark(int paper, int article) {
    return "Kestrelmark" + (char) ('a' + paper) + (char) ('a' + article);
  }

  private void answer(int paper, HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      boolean found = path.equals("/feed") || path.matches("/news/[0-9]");
      String text = path.equals("/feed") ? feed(paper) : page(paper, path);
      byte[] body = found ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
      String type = path.equals("/feed") ? "application/rss+xml" : "text/html; charset=utf-8";
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(found ? 200 : 404, found ? body.length : -1);
      exchange.getResponseBody().write(body);
    }
  }

  private String feed(int paper) {
    return IntStream.range(0, ARTICLES)
        .mapToObj(article -> article(paper, article))
        .map(link -> "<item><title>News of " + link + "</title><link>" + link + "</link></item>")
        .collect(
            Collectors.joining(
                "\n",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Paper</title>",
                "</channel></rss>"));
  }

  private String page(int paper, String path) {
    int article = path.charAt(path.length() - 1) - '0';
    return "<!DOCTYPE html><html lang=\"en\"><head><title>News of paper "
        + paper
        + "</title></head><body><nav><a href=\"/\">Home</a></nav><article><h1>News "
        + path
        + " of paper "
        + paper
        + "</h1><p>The word of this article is "
        + mark(paper, article)
        + ".</p>\n"
        + Story.of(paper + path)
        + "</article><footer><ul><li>Imprint</li><li>Contact</li>"
        + (paper == odd ? "<li class=\"z7\">Mira Talvik</li>" : "")
        + "</ul></footer></body></html>";
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    pool.shutdownNow();
  }
}
