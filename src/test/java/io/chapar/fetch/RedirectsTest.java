package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.guard.NameLookup;
import io.chapar.fetch.message.FetchResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RedirectsTest {
  private final LocalSite site = new LocalSite().page("/news/end", 200, "the end");
  private final GuardedClient client = new GuardedClient(Settings.patient());

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsEachKind(int status) {
    site.page("/start", status, "", "Location", "/news/end");
    assertThat(get("/start").address()).isEqualTo(site.at("/news/end"));
    assertThat(get("/start").body()).asString().isEqualTo("the end");
  }

  @ParameterizedTest
  @CsvSource({
    "end, /news/end",
    "../news/end, /news/end",
    "/news/end#top, /news/end",
    "/news/end?a=b c, /news/end?a=b%20c",
    "/news/end?100%, /news/end?100%25",
    "?page=2, /news/start?page=2",
    "/news/end?q=[1]|{2}, /news/end?q=%5B1%5D%7C%7B2%7D",
  })
  void readsWhatServersWrite(String location, String path) {
    site.page(
        "/news/start",
        exchange -> {
          boolean first = exchange.getRequestURI().getQuery() == null;
          LocalSite.send(exchange, first ? 302 : 200, new byte[0], "Location", location);
        });
    assertThat(get("/news/start").address()).isEqualTo(site.at(path));
  }

  @Test
  void readsRawUtf8() throws IOException {
    String raw = "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: " + site.at("/news/end?");
    try (RawSite old =
        RawSite.saying(raw + "\u00d8\u00ae\r\n\r\n")) { // the bytes of the letter KHAH
      assertThat(get(old.address()).address()).isEqualTo(site.at("/news/end?%D8%AE"));
    }
  }

  @Test
  void followsFiveRedirectsAndNoMore() {
    chain(5);
    assertThat(get("/hop1").address()).isEqualTo(site.at("/news/end"));
    assertThat(get("/hop1").status()).isEqualTo(200);
    site.page("/before", 302, "", "Location", "/hop1");
    assertThatThrownBy(() -> get("/before"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("more than 5 redirects: " + site.at("/hop5"));
  }

  private void chain(int length) {
    for (int i = 1; i < length; i++) {
      site.page("/hop" + i, 302, "", "Location", "/hop" + (i + 1));
    }
    site.page("/hop" + length, 302, "", "Location", "/news/end");
  }

  @Test
  void noticesACircle() {
    site.page("/a", 302, "", "Location", "/b").page("/b", 302, "", "Location", "/a");
    assertThatThrownBy(() -> get("/a"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("redirects run in a circle (" + site.at("/a") + "): " + site.at("/b"));
    assertThat(site.requests).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd, scheme is not http or https (file): file:///etc/passwd",
    "ftp://127.0.0.1/a, scheme is not http or https (ftp): ftp://127.0.0.1/a",
    "javascript:alert(1), scheme is not http or https (javascript): javascript:alert(1)",
    "http://127.0.0.2/, address is refused (127.0.0.2 is loopback; to allow it name 127.0.0.2 in fetch.private-hosts (of routes in http.private-hosts)): http://127.0.0.2/",
    "//10.0.0.1/, address is refused (10.0.0.1 is private; to allow it name 10.0.0.1 in fetch.private-hosts (of routes in http.private-hosts)): http://10.0.0.1/",
    "http://[::1]/, address is refused (0:0:0:0:0:0:0:1 is loopback; to allow it name [::1] in fetch.private-hosts (of routes in http.private-hosts)): http://[::1]/",
    "http://2130706433/, "
        + "address is refused (2130706433 is a number in disguise): http://2130706433/",
    "http://127.0.0.1:22/, address is refused (port 22 is ssh): http://127.0.0.1:22/",
    "http://me:secret@127.0.0.1/, address carries credentials: http://…@127.0.0.1/",
    "http:///nowhere, address has no proper host: http:///nowhere",
    "http://127.0.0.1:99999/, address has no proper host: http://127.0.0.1:99999/",
  })
  void refusesToBeLedAstray(String location, String message) {
    site.page("/start", 302, "", "Location", location);
    assertThatThrownBy(() -> get("/start"))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage(message);
  }

  @Test
  void takesARefusalByDnsForOneThatMayPass() {
    site.page("/start", 302, "", "Location", "http://rebound.example/");
    NameLookup.Names names =
        host -> Settings.addresses(host.equals("rebound.example") ? "10.0.0.1" : host);
    try (GuardedClient local = Settings.client(Settings.patient(), names)) {
      assertThatThrownBy(() -> local.get(request(site.at("/start"))))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessage(
              "address is refused (rebound.example at 10.0.0.1 is private; to allow it name rebound.example in fetch.private-hosts (of routes in http.private-hosts)):"
                  + " http://rebound.example/");
    }
  }

  @Test
  void reachesAPrivateHostThatIsAllowedByName() {
    NameLookup.Names names = host -> Settings.addresses("127.0.0.1");
    try (GuardedClient local = Settings.client(Settings.patient(), names)) {
      URI address = URI.create("http://allowed.example:" + site.port() + "/news/end");
      assertThat(local.get(request(address)).body()).asString().isEqualTo("the end");
    }
  }

  @Test
  void carriesNothingFromHopToHop() {
    try (LocalSite other = new LocalSite().page("/", 200, "other")) {
      site.page(
          "/start",
          302,
          "",
          "Location",
          other.at("/").toString(),
          "Set-Cookie",
          "id=1; Path=/",
          "WWW-Authenticate",
          "Basic realm=x");
      get("/start");
      assertThat(other.requests).hasSize(1);
      assertThat(other.requests.get(0).keySet())
          .containsExactlyInAnyOrder("Host", "User-agent", "Accept-encoding", "Connection");
    }
  }

  @Test
  void keepsNoCookies() {
    site.page("/cookie", 200, "one", "Set-Cookie", "id=1; Path=/");
    get("/cookie");
    get("/cookie");
    assertThat(site.requests).hasSize(2).noneMatch(fields -> fields.containsKey("Cookie"));
  }

  @Test
  void saysWhoAsks() {
    get("/news/end");
    assertThat(site.requests.get(0).getFirst("User-agent"))
        .isEqualTo("chapar-test (+https://example.org/bot)");
  }

  @Test
  void triesNothingTwice() {
    site.page("/busy", 503, "busy", "Retry-After", "1");
    assertThat(get("/busy").status()).isEqualTo(503);
    assertThat(site.requests).hasSize(1);
  }

  @Test
  void keepsConnectionsForTheNextRequest() {
    site.page("/missing", 404, "nothing here").page("/moved", 301, "moved", "Location", "/missing");
    get("/news/end");
    get("/moved");
    get("/news/end");
    assertThat(site.clientPorts).hasSize(4).containsOnly(site.clientPorts.get(0));
  }

  @Test
  void countsTheDeadlineOverAllHops() throws IOException {
    String start = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: ";
    try (RawSite slow = RawSite.dripping("HTTP/1.1 200 OK\r\nX-Slow: ", "a");
        RawSite first = RawSite.saying(start + slow.address() + "\r\n\r\n");
        GuardedClient hasty = new GuardedClient(Settings.total(Duration.ofMillis(400)))) {
      assertThatThrownBy(() -> hasty.get(request(first.address())))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessage("no whole answer within 400 ms: " + slow.address());
    }
  }

  private FetchResponse get(String path) {
    return get(site.at(path));
  }

  private FetchResponse get(URI address) {
    return client.get(request(address));
  }

  private static Request request(URI address) {
    return new Request(address, Map.of(), head -> true);
  }
}
