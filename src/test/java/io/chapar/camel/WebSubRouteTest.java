package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that a hub pushes, from a real hub to the archive. */
class WebSubRouteTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private LiveNode node;
  private NewsSite site;
  private LocalHub hub;
  private int port;

  @BeforeEach
  void open() throws IOException {
    hub = new LocalHub();
    site = new NewsSite().namesHub(hub.address());
    port = free();
    node = new LiveNode(folder);
    node.with("websub.enabled", "true")
        .with("websub.callback", "http://127.0.0.1:" + port + "/websub")
        .with("websub.port", String.valueOf(port));
    node.home()
        .write(
            "config/feeds.yaml",
            "feeds: [{ name: coast, address: \"%s\", every: 1h }]\n"
                .formatted(site.address("/rss")));
  }

  @AfterEach
  void close() {
    node.close();
    site.close();
    hub.close();
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String callback(String path) {
    return "http://127.0.0.1:" + port + "/websub/" + path;
  }

  @Test
  void takesWhatTheHubPushesWithoutAPoll() {
    node.start();
    hub.confirmed();
    site.shows(3);
    assertThat(hub.push(site.rss())).isEqualTo(202);
    assertThat(node.archived("url", site.article(3)).path("feed").asText()).isEqualTo("coast");
    assertThat(site.polls()).hasSize(1);
  }

  @Test
  void asksTheHubForTheFeedByItsOwnAddressAndRepeatsTheChallenge() {
    node.start();
    assertThat(hub.request())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", site.address("/rss"))
        .containsEntry("hub.lease_seconds", "604800");
    assertThat(hub.confirmed().challenges()).containsExactly("c-1");
  }

  @Test
  void leavesWhatTheHubHasNotSigned() {
    node.start();
    hub.confirmed();
    String forged = site.rss().replace("/news/1", "/news/99");
    String secret = hub.request().get("hub.secret");
    assertThat(hub.push(forged, "sha256", "HmacSHA256", "guess")).isEqualTo(202);
    assertThat(hub.push(forged, "sha1", "HmacSHA1", secret)).isEqualTo(202);
    assertThat(LocalHub.push(hub.request().get("hub.callback"), forged, "")).isEqualTo(202);
    site.shows(2);
    hub.push(site.rss(), "sha512", "HmacSHA512", secret);
    node.archived("url", site.article(2));
    node.settled("archive");
    assertThat(node.archive()).hasSize(2);
  }

  @Test
  void tellsAStrangerNothing() {
    node.start();
    hub.confirmed();
    String known = hub.request().get("hub.callback");
    String asked = "hub.mode=subscribe&hub.challenge=x&hub.topic=";
    assertThat(LocalHub.ask(callback("guess"), asked + site.address("/rss")).statusCode())
        .isEqualTo(404);
    assertThat(LocalHub.ask(known, asked + "https://a.example/feed").statusCode()).isEqualTo(404);
    assertThat(
            LocalHub.ask(known, asked.replace("sub", "unsub") + site.address("/rss")).statusCode())
        .isEqualTo(404);
    assertThat(LocalHub.push(callback("guess"), site.rss(), "")).isEqualTo(410);
  }

  @Test
  void pollsOnWhenTheHubRefuses() {
    hub.refuses();
    node.home()
        .write(
            "config/feeds.yaml",
            "feeds: [{ name: coast, address: \"%s\", every: 1s }]\n"
                .formatted(site.address("/rss")));
    node.start();
    hub.confirmed();
    site.shows(2);
    node.archived("url", site.article(2));
    assertThat(LocalHub.push(hub.request().get("hub.callback"), site.rss(), "")).isEqualTo(410);
  }

  @Test
  void acknowledgesAPushThatIsNoFeedAndTakesTheNext() {
    node.start();
    hub.confirmed();
    assertThat(hub.push("no feed at all")).isEqualTo(202);
    site.shows(2);
    hub.push(site.rss());
    node.archived("url", site.article(2));
  }

  @Test
  void refusesAPushThatIsTooLarge() {
    node.with("fetch.max-bytes", "100kB").start();
    hub.confirmed();
    assertThat(hub.push(site.rss() + " ".repeat(100_000))).isEqualTo(413);
  }

  @Test
  void hearsHubsAsSoonAsItsPortIsFree() throws IOException {
    try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      node.start();
      await().atMost(LONG).until(() -> !site.polls().isEmpty());
      assertThat(other.isBound()).isTrue();
      assertThat(node.problems())
          .singleElement()
          .asString()
          .startsWith("websub: port " + port + " cannot be opened");
    }
    await().atMost(LONG).ignoreExceptions().until(() -> LocalHub.push(callback("x"), "", "") > 0);
    assertThat(node.problems()).isEmpty();
  }

  @Test
  void takesOthersWhileALargePushStallsAndEndsIt() throws IOException {
    node.with("fetch.max-bytes", "1MB").with("fetch.max-bytes-at-once", "1MB");
    node.with("fetch.total-timeout", "5s").start();
    hub.confirmed();
    site.shows(2);
    String large = site.rss() + " ".repeat(600_000);
    try (Socket stalled = new Socket(InetAddress.getLoopbackAddress(), port)) {
      stalled.getOutputStream().write(begun(large));
      assertThat(hub.push(large)).isEqualTo(202);
      node.archived("url", site.article(2));
      stalled.setSoTimeout((int) LONG.toMillis());
      assertThat(stalled.getInputStream().read()).isEqualTo(-1);
    }
  }

  /** All of a push but its last bytes. */
  private byte[] begun(String body) {
    String path = URI.create(hub.request().get("hub.callback")).getPath();
    String head = "POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n";
    return (head.formatted(path, body.length() + 100) + body).getBytes(StandardCharsets.UTF_8);
  }
}
