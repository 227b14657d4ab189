package io.chapar.camel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A feed of one article whose server and texts try to reach what lies behind them. */
final class HostilePublisher implements AutoCloseable {
  static final String TITLE = "Dam opened&#13;&#10;X-Evil: title&#13;&#10;&#13;&#10;smuggled";

  private final HttpServer server;
  private final ExecutorService pool = Executors.newCachedThreadPool();

  HostilePublisher() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.createContext("/feed", exchange -> answer(exchange, "application/rss+xml", feed()));
    server.createContext("/article", exchange -> answer(exchange, "text/html", page()));
    server.setExecutor(pool);
    server.start();
  }

  private void answer(HttpExchange exchange, String type, String text) throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      String[] headers = {
        "Content-Type", type,
        "Set-Cookie", "a=1",
        "Authorization", "Bearer stolen",
        "X-Evil", "1",
        "CamelHttpUri", "http://127.0.0.1:1/",
        "CAmelHttpUri", "http://127.0.0.1:1/",
        "CamelHttpPath", "/elsewhere",
        "CamelHttpMethod", "DELETE",
        "CamelFileName", "../../outside.json",
        "webhook-id", "forged",
        "JMSReplyTo", "elsewhere"
      };
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  String feedAddress() {
    return address("/feed");
  }

  String article() {
    return address("/article/1");
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private String feed() {
    return "<rss version=\"2.0\"><channel><title>News</title><item><title>"
        + TITLE
        + "</title><link>"
        + article()
        + "</link></item></channel></rss>";
  }

  private String page() {
    String text = "<p>" + "The dam was opened on Tuesday after long rains in the north. ".repeat(5);
    return "<html lang=\"en\"><head><title>"
        + TITLE
        + "</title><meta name=\"author\" content=\"A&#13;&#10;CamelHttpUri: http://127.0.0.1:1/\">"
        + "</head><body><article><h1>"
        + TITLE
        + "</h1>"
        + text.repeat(4)
        + "</article></body></html>";
  }

  @Override
  public void close() {
    server.stop(0);
    pool.shutdownNow();
  }
}
