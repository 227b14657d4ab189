package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.source.SourceSettings;
import io.chapar.fetch.source.Sources;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that are asked through an HTTP proxy, against a proxy of this machine. */
class ProxyTest {
  private final LocalSite site = new LocalSite().page("/rss", 200, "<rss/>");
  private final LocalProxy proxy = new LocalProxy(site.port());
  private final GuardedClient client = new GuardedClient(Settings.patient());
  private final Sources sources = new Sources(reference -> "");

  @AfterEach
  void close() {
    client.close();
    proxy.close();
    site.close();
  }

  private void poll(String address, URI through) {
    URI feed = URI.create(address);
    sources.use(
        Map.of("a", new SourceSettings(feed, null, Map.of(), List.of(), false, through, null)));
    new FeedFetcher(client, Clock.systemUTC(), sources)
        .fetch(new Feed("a", feed, FeedCursor.NONE, null, null, 20));
  }

  @Test
  void leavesTheLookUpOfTheHostToTheProxy() {
    poll("http://nowhere.invalid/rss", proxy.address());
    assertThat(proxy.lines).containsExactly("GET http://nowhere.invalid/rss HTTP/1.1");
    assertThat(site.requests)
        .singleElement()
        .satisfies(sent -> assertThat(sent.getFirst("Host")).isEqualTo("nowhere.invalid"));
  }

  @Test
  void asksForATunnelToAServerThatSpeaksTls() {
    proxy.refuse("403 Forbidden");
    assertThatThrownBy(() -> poll("https://nowhere.invalid/rss", proxy.address()))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageContaining("403")
        .hasMessageContaining("(through proxy " + proxy.address().getAuthority() + ")");
    assertThat(proxy.lines).containsExactly("CONNECT nowhere.invalid:443 HTTP/1.1");
  }

  @Test
  void saysThatTheProxyWantsCredentials() {
    proxy.refuse("407 Proxy Authentication Required");
    assertThatThrownBy(() -> poll("http://nowhere.invalid/rss", proxy.address()))
        .hasMessageContaining("the proxy wants credentials");
  }

  @Test
  void saysThatTheProxyCannotBeReached() {
    proxy.close();
    assertThatThrownBy(() -> poll("http://nowhere.invalid/rss", proxy.address()))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessage(
            "connection was refused (through proxy "
                + proxy.address().getAuthority()
                + "): http://nowhere.invalid/rss");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/rss",
        "http://169.254.169.254/rss",
        "http://localhost/rss",
        "http://0x7f.1/rss",
        "http://nowhere.invalid:25/rss"
      })
  void judgesWrittenAddressesAndPortsItself(String address) {
    assertThatThrownBy(() -> poll(address, proxy.address()))
        .hasMessageContaining("address is refused");
    assertThat(proxy.lines).isEmpty();
  }
}
