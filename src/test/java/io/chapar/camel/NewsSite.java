package io.chapar.camel;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A publisher on loopback: an RSS feed at {@code /rss}, its articles at {@code /news/N}. */
final class NewsSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Headers> polls = new CopyOnWriteArrayList<>();
  private final List<Integer> answers = new CopyOnWriteArrayList<>();
  private volatile int items = 1;
  private volatile int silences;
  private volatile String hub = "";
  private volatile String first = "";
  private volatile String fresh = "no-cache";
  private volatile String ending = "و مدیر راه‌آهن آن را برای همه خواند.";

  NewsSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.createContext("/rss", this::feed);
    server.createContext("/news/", this::page);
    server.setExecutor(pool);
    server.start();
  }

  /** Shows so many items, the newest first. */
  NewsSite shows(int number) {
    items = number;
    return this;
  }

  /** Names a hub in its feed. */
  NewsSite namesHub(String address) {
    hub =
        "<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\"%s\"/>"
            .formatted(address);
    return this;
  }

  /** Shows this before its items. */
  NewsSite showsFirst(String xml) {
    first = xml;
    return this;
  }

  /** Says that its feed need not be asked for so soon again. */
  NewsSite staysFresh(Duration time) {
    fresh = "max-age=" + time.toSeconds();
    return this;
  }

  /** Ends each article so. */
  NewsSite endsArticles(String words) {
    ending = words;
    return this;
  }

  /** So many polls get no answer. */
  NewsSite silentFor(int number) {
    silences = number;
    return this;
  }

  private void feed(HttpExchange exchange) throws IOException {
    polls.add(exchange.getRequestHeaders());
    if (polls.size() <= silences) {
      await();
    }
    String tag = "\"" + items + "\"";
    boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.getResponseHeaders().set("Cache-Control", fresh);
    send(exchange, same ? 304 : 200, "application/rss+xml", same ? "" : rss());
    answers.add(same ? 304 : 200);
  }

  private void await() {
    try {
      closed.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    String number = exchange.getRequestURI().getPath().substring("/news/".length());
    send(exchange, 200, "text/html; charset=utf-8", html(number));
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  String rss() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>"
        + "<title>خبر</title><link>"
        + address("/")
        + "</link><description>d</description><language>fa</language>"
        + hub
        + first
        + IntStream.iterate(items, i -> i > 0, i -> i - 1)
            .mapToObj(this::item)
            .collect(Collectors.joining())
        + "</channel></rss>";
  }

  private String item(int number) {
    return "<item><title>خبر %d</title><link>%s</link><guid>%s</guid></item>"
        .formatted(number, article(number), article(number));
  }

  private String html(String number) {
    return "<html lang=\"fa\"><head><title>خبر "
        + number
        + "</title></head><body><article><h1>خبر "
        + number
        + "</h1><p>نخستین قطار آزمایشی خط ساحلی گیلان بامداد امروز با سه واگن از رشت به راه افتاد و"
        + " در انزلی ایستاد.</p><p>شمارهٔ این خبر "
        + number
        + " است "
        + ending
        + "</p></article></body></html>";
  }

  String article(int number) {
    return address("/news/" + number);
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** The request headers of each poll. */
  List<Headers> polls() {
    return polls;
  }

  /** The status of each answer to a poll. */
  List<Integer> answers() {
    return answers;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    pool.shutdownNow();
  }
}
