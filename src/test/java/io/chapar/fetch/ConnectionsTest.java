package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.guard.Daemons;
import io.chapar.fetch.guard.NameLookup;
import io.chapar.fetch.message.FetchResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What keeps a connection from coming about. */
@Timeout(60)
class ConnectionsTest {
  private static final Duration SOON = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void endsTheWaitForASilentTlsHandshake() throws IOException {
    try (RawSite site = new RawSite((s, socket) -> s.waitForTheEnd())) {
      isTemporary(site.at("https"), Settings.with(SOON, LONG, LONG), "no connection within 400 ms");
    }
  }

  @Test
  void endsTheWaitForASilentNameServer() {
    CountDownLatch never = new CountDownLatch(1);
    NameLookup.Names silent =
        host -> {
          await(never);
          throw new UnknownHostException(host);
        };
    FetchSettings settings = Settings.with(SOON, LONG, LONG);
    try (GuardedClient client = Settings.client(settings, silent)) {
      assertThatThrownBy(() -> get(client, URI.create("http://slow.example/")))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessage("DNS did not answer within 400 ms (slow.example): http://slow.example/");
    } finally {
      never.countDown();
    }
  }

  @Test
  void endsTheWaitForAConnection() throws IOException {
    try (DeafPort port = new DeafPort()) {
      isTemporary(port.at("127.0.0.1"), Settings.with(SOON, LONG, LONG), "no connection within");
    }
  }

  @Test
  void triesNoFurtherAddressAfterTheDeadline() throws IOException {
    String[] many = {"127.0.0.1", "127.0.0.1", "127.0.0.1", "127.0.0.1"};
    try (DeafPort port = new DeafPort();
        GuardedClient client =
            Settings.client(Settings.total(SOON), host -> Settings.addresses(many))) {
      assertThatThrownBy(() -> get(client, port.at("allowed.example")))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessageStartingWith("no whole answer within 400 ms: http://allowed.example:");
    }
  }

  @Test
  void saysThatAHostIsUnknown() {
    NameLookup.Names none =
        host -> {
          throw new UnknownHostException(host + ": Name or service not known");
        };
    try (GuardedClient client = Settings.client(Settings.patient(), none)) {
      assertThatThrownBy(() -> get(client, URI.create("http://none.example/a")))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessage("host is unknown to DNS (none.example): http://none.example/a");
    }
  }

  @Test
  void saysThatAConnectionWasRefused() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    isTemporary(
        URI.create("http://127.0.0.1:" + port + "/"),
        Settings.patient(),
        "connection was refused: http://127.0.0.1:" + port + "/");
  }

  @Test
  void opensNoMoreConnectionsToAHostThanItMay() throws Exception {
    CountDownLatch asked = new CountDownLatch(4);
    RawSite.Script silent =
        (site, socket) -> {
          site.readRequest(socket);
          asked.countDown();
          site.waitForTheEnd();
        };
    try (RawSite site = new RawSite(silent);
        GuardedClient client = new GuardedClient(Settings.with(SOON, LONG, LONG))) {
      for (int i = 0; i < 4; i++) {
        Daemons.thread("busy", () -> waitInVain(client, site)).start();
      }
      asked.await();
      assertThatThrownBy(() -> get(client, site.address()))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessage("no free connection within 400 ms: " + site.address());
      assertThat(site.requestLines).hasSize(4);
    }
  }

  private static void waitInVain(GuardedClient client, RawSite site) {
    try {
      var unused = get(client, site.address());
    } catch (TemporaryFailure e) {
      // as the silent site has it
    }
  }

  private static void isTemporary(URI address, FetchSettings settings, String message) {
    try (GuardedClient client = new GuardedClient(settings)) {
      assertThatThrownBy(() -> get(client, address))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessageStartingWith(message)
          .hasMessageContaining(address.toString());
    }
  }

  private static FetchResponse get(GuardedClient client, URI address) {
    return client.get(new Request(address, Map.of(), head -> true));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
