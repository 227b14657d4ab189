package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.fetch.message.FetchResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TlsTest {
  @TempDir static Path folder;
  private static Certificates certificates;

  @BeforeAll
  static void makeTheAuthority() throws Exception {
    certificates = new Certificates(folder);
  }

  @Test
  void trustsACertificateOfAKnownAuthority() throws Exception {
    try (LocalSite site = site(certificates.signed("good", "-ext", "san=ip:127.0.0.1"))) {
      assertThat(get(address(site)).body()).asString().isEqualTo("hello");
    }
  }

  @Test
  void refusesACertificateThatHasExpired() throws Exception {
    SSLContext expired =
        certificates.signed(
            "expired", "-ext", "san=ip:127.0.0.1", "-startdate", "-10d", "-validity", "5");
    refuses(expired, "TLS certificate has expired (NotAfter: ");
  }

  @Test
  void refusesACertificateOfTheFuture() throws Exception {
    SSLContext early =
        certificates.signed("early", "-ext", "san=ip:127.0.0.1", "-startdate", "+10d");
    refuses(early, "TLS certificate is not valid yet (NotBefore: ");
  }

  @Test
  void refusesACertificateOfAnotherHost() throws Exception {
    refuses(
        certificates.signed("other", "-ext", "san=dns:other.example"),
        "TLS certificate is for another host");
  }

  @Test
  void refusesACertificateThatIsSelfSigned() throws Exception {
    refuses(
        certificates.selfSigned("self", "-ext", "san=ip:127.0.0.1"),
        "TLS certificate is self-signed or of an unknown CA: ");
  }

  @Test
  void saysThatAServerDoesNotSpeakTls() throws IOException {
    RawSite.Script plain =
        (site, socket) -> {
          socket.getInputStream().read();
          site.write(socket, "HTTP/1.1 400 Bad Request\r\n\r\n");
          site.waitForTheEnd();
        };
    try (RawSite site = new RawSite(plain)) {
      refuses(site.at("https"), "server does not speak TLS (");
    }
  }

  @Test
  void saysThatAHandshakeWasReset() throws IOException {
    RawSite.Script reset =
        (site, socket) -> {
          socket.getInputStream().read();
          socket.setSoLinger(true, 0);
        };
    try (RawSite site = new RawSite(reset)) {
      refuses(site.at("https"), "connection was reset");
    }
  }

  @Test
  void saysThatAHandshakeWasBrokenOff() throws IOException {
    RawSite.Script close =
        (site, socket) -> {
          socket.getInputStream().skipNBytes(5);
          socket.shutdownOutput();
          socket.getInputStream().readAllBytes();
        };
    try (RawSite site = new RawSite(close)) {
      refuses(site.at("https"), "TLS failed (Remote host terminated the handshake)");
    }
  }

  private static void refuses(SSLContext keys, String message) {
    try (LocalSite site = site(keys)) {
      refuses(address(site), message);
    }
  }

  private static void refuses(URI address, String message) {
    assertThatThrownBy(() -> get(address))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageStartingWith(message)
        .hasMessageEndingWith(": " + address);
  }

  private static URI address(LocalSite site) {
    return URI.create("https://127.0.0.1:" + site.port() + "/");
  }

  private static FetchResponse get(URI address) throws Exception {
    DefaultClientTlsStrategy tls =
        new DefaultClientTlsStrategy(
            certificates.trusting(), HttpsSupport.getDefaultHostnameVerifier());
    FetchSettings settings = Settings.patient();
    HttpClients clients = new HttpClients(settings, host -> Settings.addresses("127.0.0.1"), tls);
    try (GuardedClient client =
        new GuardedClient(
            settings, clients, new ByteBudget(Integer.MAX_VALUE), GuardedClient.Observer.none())) {
      return client.get(new Request(address, Map.of(), head -> true));
    }
  }

  private static LocalSite site(SSLContext keys) {
    try {
      HttpsServer server = HttpsServer.create(LocalSite.anyPort(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(keys));
      return new LocalSite(server).page("/", 200, "hello");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
