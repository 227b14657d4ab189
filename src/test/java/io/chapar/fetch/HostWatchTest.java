package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.chapar.article.Conduct;
import io.chapar.article.TemporaryFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is seen of the conduct of hosts by whoever asks them. */
class HostWatchTest {
  private static final Duration SOON = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(20);

  /** In which a connection of the loopback is made on a busy machine, too. */
  private static final Duration ENOUGH = Duration.ofSeconds(4);

  private static Optional<Conduct> seen(FetchSettings settings, URI... addresses) {
    try (GuardedClient client = new GuardedClient(settings);
        HostWatch watch = HostWatch.begin()) {
      for (URI address : addresses) {
        Throwable unused =
            catchThrowable(() -> client.get(new Request(address, Map.of(), head -> true)));
      }
      return watch.seen();
    }
  }

  @Test
  void seesThatAHostAnswers() throws IOException {
    try (LocalSite site = new LocalSite()) {
      site.page("/", 200, "<p>Here</p>");
      assertThat(seen(Settings.patient(), site.at("/"))).contains(Conduct.QUICK);
      assertThat(seen(Settings.patient(), site.at("/none"))).contains(Conduct.QUICK);
    }
  }

  @Test
  void seesThatAHostLetsUsWait() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        LocalSite site = new LocalSite();
        DeafPort deaf = new DeafPort()) {
      URI mute = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
      site.page("/", 200, "<p>Here</p>");
      assertThat(seen(Settings.with(LONG, SOON, LONG), mute)).contains(Conduct.SLOW);
      assertThat(seen(Settings.total(ENOUGH), mute)).contains(Conduct.SLOW);
      assertThat(seen(Settings.with(SOON, LONG, LONG), deaf.at("127.0.0.1")))
          .contains(Conduct.SLOW);
      assertThat(seen(Settings.with(LONG, SOON, LONG), mute, site.at("/"))).contains(Conduct.SLOW);
    }
  }

  @Test
  void seesNothingOfAHostThatRefusesAtOnce() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertThat(seen(Settings.patient(), URI.create("http://127.0.0.1:" + port + "/"))).isEmpty();
  }

  @Test
  void saysThatTheNodeStopsWhereTheClientIsClosed() {
    GuardedClient client = new GuardedClient(Settings.patient());
    client.close();
    assertThat(
            catchThrowable(
                () ->
                    client.get(
                        new Request(URI.create("http://127.0.0.1:9/"), Map.of(), head -> true))))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessage("this node stops, and asks no more");
  }
}
