package io.chapar.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Examples;
import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.camel.trace.HttpSpans;
import io.chapar.config.AdminSettings;
import io.chapar.config.file.Home;
import io.chapar.deliver.TestAnswer;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.lease.Lease;
import io.chapar.metrics.Scrape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A server over a ledger of its own that knows two feeds, one of which fails, an item that is dead,
 * and a webhook to which one report was delivered, one is dead and one waits.
 */
final class AdminSite implements AutoCloseable {
  /** Of a server that chooses its port. */
  static final AdminSettings LOCAL = new AdminSettings("127.0.0.1", 0, Set.of(), null);

  private static final ObjectMapper JSON = new ObjectMapper();

  final Ledger ledger;
  private final AdminServer server;
  private final String goodSet;

  record Reply(int status, String head, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new IllegalStateException(body, e);
      }
    }
  }

  AdminSite(Path folder, AdminSettings settings) {
    this(folder, settings, KnownHealth.GOOD);
  }

  AdminSite(Path folder, AdminSettings settings, Health health) {
    ledger = Ledger.open(settings(folder));
    fill();
    FeedHandler feeds = feedDesk(folder);
    goodSet = new KeptEdits(folder).make();
    EditHandler edits = edits(folder);
    server =
        AdminServer.start(
            settings,
            health,
            () -> Optional.of(ledger),
            edits,
            feeds,
            subscribers(),
            new Scrape(),
            HttpSpans.requests(Optional::empty, true));
  }

  /** Whose route delivers each test message. */
  static SubscriberHandler subscribers() {
    return new SubscriberHandler(
        name ->
            new TestAnswer(name, "0".repeat(32), "delivered", 5, 204, "http://127.0.0.1", null));
  }

  static EditHandler edits(Path folder) {
    return new EditHandler(new Home(folder), folder, KeptEdits.GOOD);
  }

  /** The name of a set that ran before the one that runs. */
  String goodSet() {
    return goodSet;
  }

  /** Of a home that watches the two feeds, and may ask this machine. */
  static FeedHandler feedDesk(Path folder) {
    try {
      Files.createDirectories(folder.resolve("config"));
      Files.writeString(
          folder.resolve("config/feeds.yaml"),
          """
          feeds:
            - { name: a, address: "https://a.example/feed" }
            - { name: b, address: "https://b.example/feed" }
          """);
      Files.writeString(
          folder.resolve("config/application.properties"),
          "fetch.private-hosts = 127.0.0.1\nfetch.host-delay = 1ms\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Home home = new Home(folder);
    return new FeedHandler(home, Placeholders.settings(home, Map.of()));
  }

  private static LedgerSettings settings(Path folder) {
    return new LedgerSettings(
        "jdbc:sqlite:" + folder.resolve("ledger.db"),
        null,
        null,
        "one",
        Duration.ofMinutes(5),
        Duration.ZERO,
        List.of(Duration.ofHours(1)),
        List.of(Duration.ofHours(1)),
        true);
  }

  private void fill() {
    ledger.feeds().watch(List.of(feed("a"), feed("b")));
    for (Lease<Feed> lease : ledger.feeds().lease(2)) {
      if (lease.id().equals("a")) {
        FeedItem item = Examples.item("a", "https://a.example/none");
        ledger.feeds().commit(lease, Examples.reading(lease.record(), item));
      } else {
        ledger.feeds().fail(lease, new TemporaryFailure("server answered 503"));
      }
    }
    ledger.items().fail(ledger.items().lease(1).get(0), new PermanentFailure("answered 404"));
    ledger.subscribers().register("webhook", Kind.ARTICLE, null);
    report(1);
    ledger.deliveries().done("webhook", lease());
    report(2);
    ledger
        .deliveries()
        .fail("webhook", lease(), new PermanentFailure("the webhook answered 400"), List.of());
    report(3);
  }

  private static WatchedFeed feed(String name) {
    URI address = URI.create("https://" + name + ".example/feed");
    return new WatchedFeed(name, address, null, null, Duration.ofHours(1), Duration.ofHours(1), 20);
  }

  void report(int number) {
    report(number, "Text ");
  }

  void report(int number, String text) {
    String link = "https://a.example/" + number;
    ledger.reports().commit(null, Examples.report(Examples.item("a", link), text + number), null);
  }

  /** Long articles, and then so many short ones that the publisher is no longer as usual. */
  void drift() {
    for (int i = 100; i < 170; i++) {
      report(i, "word ".repeat(200));
    }
    for (int i = 170; i < 186; i++) {
      report(i, "cookies ");
    }
  }

  private Lease<ReportVersion> lease() {
    return ledger.deliveries().lease("webhook", 1).get(0);
  }

  /** The id of the report that is dead. */
  String dead() {
    return get("/api/deliveries?state=dead").json().at("/deliveries/0/report").asText();
  }

  int port() {
    return server.port();
  }

  Reply get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  Reply post(String path, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Content-Type: application/json");
    return send("POST", path, body, all.toArray(String[]::new));
  }

  /** As it is written: a client would not send every header. Host is ours where none is given. */
  Reply send(String method, String path, String body, String... headers) {
    boolean named = List.of(headers).stream().anyMatch(header -> header.startsWith("Host:"));
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\n"
            + (named ? "" : "Host: localhost:" + server.port() + "\r\n")
            + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList())
            + "Content-Length: "
            + body.getBytes(UTF_8).length
            + "\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write((head + body).getBytes(UTF_8));
      String reply = new String(socket.getInputStream().readAllBytes(), UTF_8);
      int end = reply.indexOf("\r\n\r\n");
      int status = Integer.parseInt(reply.split(" ", 3)[1]);
      return new Reply(status, reply.substring(0, end), reply.substring(end + 4));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    ledger.close();
  }
}
