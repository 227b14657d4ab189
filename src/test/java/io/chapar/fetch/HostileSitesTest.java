package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.message.FetchResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostileSitesTest {
  private static final Duration SOON = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  @Test
  void endsAHeaderThatDrips() throws IOException {
    try (RawSite site = RawSite.dripping("HTTP/1.1 200 OK\r\nX-Slow: ", "a")) {
      isTemporary(site.address(), Settings.total(SOON), "no whole answer within 400 ms");
    }
  }

  @Test
  void endsABodyThatDrips() throws IOException {
    try (RawSite site = RawSite.dripping(HEAD + "Content-Length: 50000\r\n\r\n", "a")) {
      isTemporary(site.address(), Settings.total(SOON), "no whole answer within 400 ms");
    }
  }

  @Test
  void endsAChunkHeadThatDrips() throws IOException {
    try (RawSite site = RawSite.dripping(HEAD + "Transfer-Encoding: chunked\r\n\r\n", "0")) {
      isTemporary(site.address(), Settings.total(SOON), "no whole answer within 400 ms");
    }
  }

  @Test
  void endsInterimAnswersWithoutEnd() throws IOException {
    try (RawSite site = RawSite.dripping("", "HTTP/1.1 103 Early Hints\r\n\r\n")) {
      isTemporary(site.address(), Settings.total(SOON), "no whole answer within 400 ms");
    }
  }

  @Test
  void endsATlsHandshakeThatDrips() throws IOException {
    // The head of a TLS record that is 16,384 bytes long, and then a byte at a time.
    RawSite.Script script =
        (site, socket) -> {
          site.write(socket, "\u0016\u0003\u0003\u0040\u0000");
          site.drip(socket, "a");
        };
    try (RawSite site = new RawSite(script)) {
      isTemporary(site.at("https"), Settings.total(SOON), "no whole answer within 400 ms");
    }
  }

  @Test
  void endsTheWaitForASilentServer() throws IOException {
    try (RawSite site = new RawSite((s, socket) -> s.waitForTheEnd())) {
      isTemporary(site.address(), Settings.with(LONG, SOON, LONG), "server was silent for 400 ms");
    }
  }

  @Test
  void endsAFloodAtTheCap() throws IOException {
    try (RawSite site = RawSite.flooding(HEAD + "\r\n", "a".repeat(10_000))) {
      isPermanent(site.address(), "body is larger than 100000 bytes");
    }
  }

  @Test
  void endsAFloodOfChunksAtTheCap() throws IOException {
    String chunk = "2710\r\n" + "a".repeat(10_000) + "\r\n";
    try (RawSite site = RawSite.flooding(HEAD + "Transfer-Encoding: chunked\r\n\r\n", chunk)) {
      isPermanent(site.address(), "body is larger than 100000 bytes");
    }
  }

  @Test
  void refusesADeclaredSizeWithoutReadingTheBody() throws IOException {
    try (RawSite site = RawSite.saying(HEAD + "Content-Length: 99999999999\r\n\r\n")) {
      isPermanent(site.address(), "body is larger than 100000 bytes");
    }
  }

  @Test
  void endsAHeaderLineWithoutEnd() throws IOException {
    try (RawSite site = RawSite.flooding("HTTP/1.1 200 OK\r\nX-Long: ", "a".repeat(10_000))) {
      isTemporary(site.address(), Settings.patient(), "answer is not proper HTTP");
    }
  }

  @Test
  void endsAFloodOfHeaders() throws IOException {
    try (RawSite site = RawSite.flooding("HTTP/1.1 200 OK\r\n", "X-One: more\r\n")) {
      isTemporary(site.address(), Settings.patient(), "answer is not proper HTTP");
    }
  }

  @Test
  void saysThatABodyIsShorterThanDeclared() throws IOException {
    try (RawSite site = RawSite.saying(HEAD + "Content-Length: 500\r\n\r\nshort")) {
      isTemporary(site.address(), Settings.patient(), "answer was cut short");
    }
  }

  @Test
  void saysThatAChunkIsCutShort() throws IOException {
    String head = HEAD + "Transfer-Encoding: chunked\r\n\r\n";
    try (RawSite site = RawSite.saying(head + "64\r\nshort")) {
      isTemporary(site.address(), Settings.patient(), "answer was cut short");
    }
  }

  @Test
  void saysThatAChunkSizeIsNoNumber() throws IOException {
    String head = HEAD + "Transfer-Encoding: chunked\r\n\r\n";
    try (RawSite site = RawSite.saying(head + "zz\r\nshort\r\n")) {
      isTemporary(site.address(), Settings.patient(), "answer is not proper HTTP");
    }
  }

  @Test
  void saysThatAnAnswerIsNotHttp() throws IOException {
    try (RawSite site = RawSite.saying("SSH-2.0-OpenSSH_9.2\r\n")) {
      isTemporary(
          site.address(), Settings.patient(), "connection was closed without an HTTP answer");
    }
  }

  @Test
  void endsAFloodThatIsNotHttp() throws IOException {
    try (RawSite site = RawSite.flooding("", "not HTTP at all\r\n")) {
      isTemporary(site.address(), Settings.total(SOON), "");
    }
  }

  @Test
  void saysThatAConnectionWasClosedWithoutAnAnswer() throws IOException {
    try (RawSite site = RawSite.saying("")) {
      isTemporary(
          site.address(), Settings.patient(), "connection was closed without an HTTP answer");
    }
  }

  @Test
  void saysThatAConnectionWasReset() throws IOException {
    RawSite.Script reset =
        (site, socket) -> {
          site.readRequest(socket);
          site.write(socket, HEAD);
          socket.setSoLinger(true, 0);
        };
    try (RawSite site = new RawSite(reset)) {
      isTemporary(site.address(), Settings.patient(), "connection was reset");
    }
  }

  @Test
  void keepsMessagesOnOneLine() throws IOException {
    try (RawSite site = RawSite.saying("HTTP/1.1 200 OK\r\nno\u0007colon\u0085here\r\n\r\n")) {
      try (GuardedClient client = new GuardedClient(Settings.patient())) {
        assertThatThrownBy(() -> get(client, site.address()))
            .isInstanceOf(TemporaryFailure.class)
            .satisfies(e -> assertThat(e.getMessage()).matches("[^\\p{Cntrl}\\u0085]+"));
      }
    }
  }

  @Test
  void goesOnServingAfterDeadlines() throws IOException {
    try (RawSite slow = RawSite.dripping("HTTP/1.1 200 OK\r\nX-Slow: ", "a");
        LocalSite good = new LocalSite().page("/", 200, "hello");
        GuardedClient client = new GuardedClient(Settings.total(SOON))) {
      for (int i = 0; i < 6; i++) { // more than the connections that one host may have
        assertThatThrownBy(() -> get(client, slow.address())).hasMessageContaining("400 ms");
      }
      assertThat(get(client, good.at("/")).body()).asString().isEqualTo("hello");
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

  private static void isPermanent(URI address, String message) {
    try (GuardedClient client = new GuardedClient(Settings.patient())) {
      assertThatThrownBy(() -> get(client, address))
          .isInstanceOf(PermanentFailure.class)
          .hasMessage(message + ": " + address);
    }
  }

  private static FetchResponse get(GuardedClient client, URI address) {
    return client.get(new Request(address, Map.of(), head -> true));
  }
}
