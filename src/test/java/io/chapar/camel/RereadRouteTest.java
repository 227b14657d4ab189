package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chapar.cli.Commands;
import io.chapar.cli.DocumentedBlock;
import io.chapar.node.LiveFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A publisher whose pages stay as they are, while the operator mends how they are read. */
class RereadRouteTest extends EditedNode {
  private static final String PROFILE = "hosts: 127.0.0.1\ntitle: .headline\n";

  /** What a dry run prints, as its page shows it. */
  private static final List<Pattern> DOCUMENTED =
      DocumentedBlock.with("docs/replay.md", "20 read: ").shapes();

  private final PrintStream out = System.out;
  private HttpServer site;

  @BeforeEach
  void publish() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    site.createContext("/", this::answer);
    site.start();
    node.home()
        .edit(
            "config/application.properties",
            "fetch.private-hosts =",
            "fetch.private-hosts = 127.0.0.1")
        .edit("config/application.properties", "fetch.host-delay = 1s", "fetch.host-delay = 1ms");
    write(
        "config/feeds.yaml", "feeds:\n  - { name: news, address: \"%s\" }\n".formatted(at("/rss")));
    await().atMost(LONG).until(() -> archived() == 3);
  }

  @AfterEach
  void endPublishing() {
    System.setOut(out);
    site.stop(0);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }

  private long archived() {
    return LiveFolder.files(folder.resolve("archive")).size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body =
        switch (path) {
          case "/rss" -> rss();
          case "/robots.txt" -> "";
          default -> html(path);
        };
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", path.equals("/rss") ? "text/xml" : "text/html");
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String rss() {
    StringBuilder items = new StringBuilder();
    Stream.of("/1", "/2", "/3")
        .forEach(path -> items.append("<item><link>").append(at(path)).append("</link></item>"));
    return "<rss version=\"2.0\"><channel><title>News</title>" + items + "</channel></rss>";
  }

  /** The third has no headline of its own. */
  private static String html(String path) {
    String headline = path.equals("/3") ? "" : "<p class=headline>Bridge " + path + " mended</p>";
    return "<html lang=en><head><title>News of the day</title></head><body><h1>News of the day</h1>"
        + headline
        + ("<p>The council of the town " + path + " met and decided to mend the old bridge.</p>")
            .repeat(5)
        + "</body></html>";
  }

  private String chapar(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      Stream<String> home = Stream.of("--home", folder.toString());
      Commands.execute(Stream.concat(Stream.of(arguments), home).toArray(String[]::new));
    } finally {
      System.setOut(out);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void makesNewVersionsOfWhatAProfileMendsAndOfNothingElse() {
    String line = write("config/sites/local.yaml", PROFILE).lines().get(1);
    assertThat(line)
        .startsWith("config/sites/local.yaml is new; ")
        .endsWith(": chapar reread --host 127.0.0.1 --since 7d --dry-run");
    String trial = chapar("reread", "--feed", "news", "--dry-run");
    assertThat(trial)
        .contains("  title: News of the day → Bridge /1 mended\n", "  unchanged\n")
        .contains("3 read: 1 unchanged, 2 new versions, 0 left out, 0 failed; nothing is stored\n")
        .contains("  title in 2\n");
    assertThat(trial.lines().filter(told -> !told.isBlank() && !told.equals("  unchanged")))
        .allMatch(told -> DOCUMENTED.stream().anyMatch(shape -> shape.matcher(told).matches()));
    assertThat(archived()).isEqualTo(3);
    assertThat(chapar("reread", "--feed", "news", "--since", "1d"))
        .isEqualTo(
            "3 articles are due; a running node reads them again\n"
                + "3 of 3 read: 1 unchanged, 2 new versions, 0 failed\n");
    await().atMost(LONG).until(() -> archived() == 5);
    JsonNode record = node.archived("title", "Bridge /2 mended");
    assertThat(record.path("event").asText()).isEqualTo("updated");
    assertThat(node.explain(record.path("id").asText()).events())
        .anyMatch(event -> event.what().equals("reread"));
    assertThat(chapar("reread", "--feed", "news"))
        .endsWith("3 of 3 read: 3 unchanged, 0 new versions, 0 failed\n");
  }

  @Test
  void foreseesByFilesThatNoNodeHasTaken() {
    node.stop();
    node.home().write("config/sites/local.yaml", PROFILE);
    assertThat(chapar("reread", "--feed", "news", "--dry-run", "--limit", "1"))
        .contains("1 read: ", "these are the newest of 3; --limit reads more\n");
    assertThat(chapar("reread", "--feed", "news", "--no-wait"))
        .isEqualTo("3 articles are due; a running node reads them again\n");
  }
}
