package io.chapar.camel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A publisher with one page, which it corrects and withdraws when the test says so. */
final class EditedPage implements AutoCloseable {
  private static final String PAGE =
      "<html><title>%s</title><article><h1>%1$s</h1><p>%s of the river is full, officials said on"
          + " Monday, and the water will be enough for two years.</p><p>The farmers of the valley"
          + " were glad to hear it, as the last summer was long and dry.</p></article>";

  private final HttpServer publisher;
  private final String site;
  private final CountDownLatch published = new CountDownLatch(1);
  private volatile String page = PAGE.formatted("News", "The old dam");

  EditedPage() throws IOException {
    publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site = "http://127.0.0.1:" + publisher.getAddress().getPort();
    publisher.createContext("/feed", this::feed);
    publisher.createContext("/1", exchange -> answer(exchange, "text/html", page));
    publisher.start();
  }

  String link() {
    return site + "/1";
  }

  private void feed(HttpExchange exchange) throws IOException {
    try {
      published.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    String link = "<link>" + link() + "</link>";
    answer(exchange, "text/xml", "<rss><channel><item>" + link + "</item></channel></rss>");
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(text.isEmpty() ? 410 : 200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** By a node that is not started yet. */
  void watchedBy(LiveNode node) {
    node.home()
        .write("config/feeds.yaml", "feeds:\n  - {name: isna, address: '" + site + "/feed'}\n");
    node.with("fetch.robots-ignored", "127.0.0.1")
        .with("articles.revisit", "100ms" + ",200ms".repeat(600));
  }

  /** Until then the feed says nothing. */
  void publish() {
    published.countDown();
  }

  void correct() {
    page = PAGE.formatted("Correction: News", "The new dam");
  }

  void withdraw() {
    page = "";
  }

  @Override
  public void close() {
    publish();
    publisher.stop(0);
  }
}
