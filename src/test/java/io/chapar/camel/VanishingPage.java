package io.chapar.camel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;

/** A publisher with one page that is gone when it is asked for again: a report, then withdrawn. */
final class VanishingPage implements AutoCloseable {
  private final HttpServer publisher;
  private final String site;

  VanishingPage() throws IOException {
    publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site = "http://127.0.0.1:" + publisher.getAddress().getPort();
    String feed = "<rss><channel><item><link>" + site + "/1</link></item></channel></rss>";
    String page = "<html><title>News</title><article><h1>News</h1><p>The dam is full.</p>";
    AtomicBoolean isGone = new AtomicBoolean();
    publisher.createContext("/feed", exchange -> answer(exchange, 200, feed));
    publisher.createContext(
        "/1", exchange -> answer(exchange, isGone.getAndSet(true) ? 410 : 200, page));
    publisher.start();
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    try (exchange) {
      exchange
          .getResponseHeaders()
          .set("Content-Type", text.startsWith("<html") ? "text/html" : "text/xml");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** By a node that is not started yet. */
  LiveNode watchedBy(LiveNode node) {
    node.home()
        .write("config/feeds.yaml", "feeds:\n  - {name: isna, address: '" + site + "/feed'}\n");
    return node.with("fetch.robots-ignored", "127.0.0.1").with("articles.revisit", "50ms");
  }

  @Override
  public void close() {
    publisher.stop(0);
  }
}
