package io.chapar.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One publisher's server: {@code /feed}, its articles, {@code /robots.txt}. */
final class PublisherServer implements AutoCloseable {
  private static final String FEED = "/feed";
  private static final String HTML = "text/html; charset=utf-8";

  private final DemoPublisher publisher;
  private final Script script;
  private final Supplier<Duration> elapsed;
  private final PollCount polls;
  private final AtomicBoolean busy;
  private final LocalServer server;

  PublisherServer(
      DemoPublisher publisher, Script script, Supplier<Duration> elapsed, PollCount polls)
      throws IOException {
    this.publisher = publisher;
    this.script = script;
    this.elapsed = elapsed;
    this.polls = polls;
    this.busy = new AtomicBoolean(publisher.busy());
    this.server = new LocalServer(this::answer);
  }

  PublisherFeed feed() {
    return new PublisherFeed(
        publisher.id(),
        publisher.language(),
        publisher.feed(),
        publisher.zone(),
        server.address() + FEED,
        publisher.routed());
  }

  private Reply answer(HttpExchange exchange) {
    if (!exchange.getRequestMethod().equals("GET")) {
      return Reply.empty(405);
    }
    String path = exchange.getRequestURI().getPath();
    return switch (path) {
      case FEED -> feed(exchange);
      case "/robots.txt" -> Reply.text(200, "text/plain", "User-agent: *\nAllow: /\n");
      default -> page(path, exchange);
    };
  }

  private Reply feed(HttpExchange exchange) {
    Reply reply =
        isWatched() && busy.getAndSet(false)
            ? new Reply(503, Map.of("Retry-After", "2"), new byte[0])
            : current().unless(asked(exchange));
    polls.add(reply.status());
    return reply;
  }

  /** Before, nobody would see that a feed fails. */
  private boolean isWatched() {
    return !elapsed.get().isZero();
  }

  private Reply current() {
    FeedFormat format = FeedFormat.of(publisher.feed());
    return Reply.text(
        200, format.contentType(), format.write(publisher, server.address(), shown()));
  }

  private List<DemoArticle> shown() {
    return script.shown(publisher, elapsed.get());
  }

  private Reply page(String path, HttpExchange exchange) {
    return find(path)
        .filter(article -> !article.isMissing())
        .map(article -> Reply.text(200, HTML, html(article)).unless(asked(exchange)))
        .orElseGet(() -> Reply.text(404, HTML, "<h1>404</h1>"));
  }

  private Optional<DemoArticle> find(String path) {
    return shown().stream().filter(article -> article.path().equals(path)).findFirst();
  }

  private String html(DemoArticle article) {
    List<DemoArticle> others =
        publisher.articles().stream().filter(other -> !other.equals(article)).toList();
    return new PageFormat()
        .write(publisher, server.address(), article, article.at(elapsed.get()), others);
  }

  private static String asked(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match")).orElse("");
  }

  @Override
  public void close() {
    server.close();
  }

  /** Counts what the feeds answered. */
  static final class PollCount {
    private final AtomicInteger news = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    void add(int status) {
      counter(status).incrementAndGet();
    }

    private AtomicInteger counter(int status) {
      return switch (status) {
        case 200 -> news;
        case 304 -> unchanged;
        default -> refused;
      };
    }

    int news() {
      return news.get();
    }

    int unchanged() {
      return unchanged.get();
    }

    int refused() {
      return refused.get();
    }

    int all() {
      return news() + unchanged() + refused();
    }
  }
}
