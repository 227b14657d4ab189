package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.fetch.body.ContentCodingsTest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpClientsTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";

  @Test
  void postsAndReadsTheAnswerDecoded() throws IOException {
    byte[] packed = ContentCodingsTest.gzip("thanks".getBytes(StandardCharsets.UTF_8));
    try (LocalSite site =
        new LocalSite()
            .page("/hook", 200, packed, "Content-Encoding", "gzip", "Set-Cookie", "a=b")) {
      assertThat(post(Settings.patient(), site.at("/hook"))).isEqualTo("200 thanks");
      assertThat(site.requests.get(0).getFirst("User-agent")).startsWith("chapar-test");
    }
  }

  @Test
  void neitherRetriesNorFollows() throws IOException {
    try (LocalSite site =
        new LocalSite()
            .page("/busy", 503, "busy", "Retry-After", "1")
            .page("/moved", 302, "moved", "Location", "/busy")) {
      assertThat(post(Settings.patient(), site.at("/busy"))).isEqualTo("503 busy");
      assertThat(post(Settings.patient(), site.at("/moved"))).isEqualTo("302 moved");
      assertThat(site.requests).hasSize(2);
    }
  }

  @Test
  void endsDripsAtTheDeadline() throws IOException {
    FetchSettings hasty = Settings.total(Duration.ofMillis(400));
    try (RawSite headers = RawSite.dripping("HTTP/1.1 200 OK\r\nX-Slow: ", "a");
        RawSite body = RawSite.dripping(HEAD + "\r\n", "a")) {
      assertThatThrownBy(() -> post(hasty, headers.address()))
          .isInstanceOf(InterruptedIOException.class)
          .hasMessage("no whole answer within 400 ms");
      assertThatThrownBy(() -> get(hasty, body.address()))
          .isInstanceOf(InterruptedIOException.class)
          .hasMessage("no whole answer within 400 ms");
    }
  }

  @Test
  void endsFloodsAtTheCap() throws IOException {
    try (RawSite site = RawSite.flooding(HEAD + "\r\n", "a".repeat(10_000));
        RawSite refusing = RawSite.flooding("HTTP/1.1 500 Sorry\r\n\r\n", "a".repeat(10_000))) {
      assertThatThrownBy(() -> get(Settings.patient(), site.address()))
          .isInstanceOf(IOException.class)
          .hasMessage("body is larger than 100000 bytes");
      assertThatThrownBy(() -> post(Settings.patient(), refusing.address()))
          .isInstanceOf(IOException.class)
          .hasMessage("body is larger than 100000 bytes");
    }
  }

  @Test
  void takesWhatItSendsForArrivedWhereTheStatusSaysSoWhateverTheBodyIs() throws IOException {
    FetchSettings hasty = Settings.total(Duration.ofMillis(400));
    try (RawSite flood = RawSite.flooding(HEAD + "\r\n", "a".repeat(10_000));
        RawSite drip = RawSite.dripping(HEAD + "\r\n", "a")) {
      assertThat(post(Settings.patient(), flood.address())).isEqualTo("200 ");
      assertThat(post(hasty, drip.address())).isEqualTo("200 ");
    }
  }

  @Test
  void guardsAddresses() {
    assertThatThrownBy(() -> post(Settings.patient(), URI.create("http://127.0.0.2/")))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "127.0.0.2 is loopback; to allow it name 127.0.0.2 in fetch.private-hosts (of routes in"
                + " http.private-hosts)");
  }

  private static String post(FetchSettings settings, URI address) throws IOException {
    HttpPost post = new HttpPost(address);
    post.setEntity(new StringEntity("{}"));
    return send(settings, post);
  }

  private static String get(FetchSettings settings, URI address) throws IOException {
    return send(settings, new HttpGet(address));
  }

  private static String send(FetchSettings settings, ClassicHttpRequest request)
      throws IOException {
    try (HttpClients clients = new HttpClients(settings);
        CloseableHttpClient client = client(clients)) {
      return client.execute(
          request, answer -> answer.getCode() + " " + EntityUtils.toString(answer.getEntity()));
    }
  }

  private static CloseableHttpClient client(HttpClients clients) {
    HttpClientBuilder builder =
        HttpClientBuilder.create().setConnectionManager(clients.connections());
    clients.configure(builder);
    return builder.build();
  }
}
