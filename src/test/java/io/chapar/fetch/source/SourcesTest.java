package io.chapar.fetch.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.Postponed;
import io.chapar.article.RobotsFile;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.FeedFetcher;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.LocalSite;
import io.chapar.fetch.Settings;
import io.chapar.fetch.page.PageFetcher;
import io.chapar.fetch.robots.Robots;
import io.chapar.fetch.source.SecretField.Form;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How feeds and their pages are asked where the watch list says so, against local servers. */
class SourcesTest {
  private static final String PAGE = "<html><body>words</body></html>";
  private static final SecretField LOGIN =
      new SecretField("password", "Authorization", Form.BASIC, "آژانس", "secretfile:paper");
  private static final SecretField KEY =
      new SecretField("header X-Api-Key", "X-Api-Key", Form.PLAIN, null, "env:KEY");

  private final LocalSite site = new LocalSite();
  private final LocalSite other = new LocalSite();
  private final GuardedClient client =
      Settings.client(Settings.patient(), name -> Settings.addresses("127.0.0.1"));
  private final Map<String, String> secrets = new ConcurrentHashMap<>();
  private final Sources sources = new Sources(this::secret);
  private final FeedFetcher feeds = new FeedFetcher(client, Clock.systemUTC(), sources);

  SourcesTest() {
    secrets.put("secretfile:paper", "گذر:word");
    secrets.put("env:KEY", "k-123");
    site.page("/robots.txt", 404, "").page("/rss", 200, "<rss/>");
    site.page("/news/1", 200, PAGE, "Content-Type", "text/html");
  }

  @AfterEach
  void close() {
    client.close();
    site.close();
    other.close();
  }

  private String secret(String reference) {
    return Optional.ofNullable(secrets.get(reference))
        .orElseThrow(() -> new IllegalArgumentException("there is none"));
  }

  private void use(
      @Nullable String agent, Map<String, String> headers, boolean pages, SecretField... fields) {
    sources.use(
        Map.of(
            "paper",
            new SourceSettings(
                site.at("/rss"), agent, headers, List.of(fields), pages, null, null)));
  }

  private void poll(String path) {
    feeds.fetch(new Feed("paper", site.at(path), FeedCursor.NONE, null, null, 20));
  }

  private void read(URI page) {
    new PageFetcher(client, Clock.systemUTC(), robots(), sources, Duration.ZERO, item -> false)
        .fetch(FeedItem.of("paper", page));
  }

  private Robots robots() {
    return new Robots(client, Clock.systemUTC(), new Known(), Set.of(), Duration.ofMinutes(1));
  }

  private final Map<String, RobotsFile> known = new ConcurrentHashMap<>();

  private final class Known implements Robots.Memory {
    @Override
    public Optional<RobotsFile> find(String origin) {
      return Optional.ofNullable(known.get(origin));
    }

    @Override
    public void keep(RobotsFile file) {
      known.put(file.origin(), file);
    }
  }

  private static @Nullable String sent(LocalSite to, int request, String field) {
    return to.requests.get(request).getFirst(field);
  }

  @Test
  void sendsTheFeedsOwnAgentAndHeadersWithPollsPagesAndRobotsTxt() {
    use("Paper/2 reader", Map.of("Accept-Language", "fa"), false);
    poll("/rss");
    assertThatThrownBy(() -> read(site.at("/news/1"))).isInstanceOf(Postponed.class);
    read(site.at("/news/1"));
    assertThat(site.requests)
        .hasSize(3)
        .allSatisfy(fields -> assertThat(fields.get("User-Agent")).containsOnly("Paper/2 reader"))
        .allSatisfy(fields -> assertThat(fields.get("Accept-Language")).containsOnly("fa"));
  }

  @Test
  void asksAllOtherFeedsInTheCommonWay() {
    use("Paper/2", Map.of("Accept-Language", "fa"), true, LOGIN);
    feeds.fetch(new Feed("another", site.at("/rss"), FeedCursor.NONE, null, null, 20));
    assertThat(sent(site, 0, "User-Agent")).startsWith("chapar-test");
    assertThat(sent(site, 0, "Authorization")).isNull();
  }

  @Test
  void sendsUserAndPasswordInUtf8() {
    use(null, Map.of(), false, LOGIN);
    poll("/rss");
    String login = String.valueOf(sent(site, 0, "Authorization")).substring("Basic ".length());
    assertThat(new String(Base64.getDecoder().decode(login), StandardCharsets.UTF_8))
        .isEqualTo("آژانس:گذر:word");
  }

  @Test
  void takesANewSecretAtTheNextRequest() {
    use(
        null,
        Map.of(),
        false,
        new SecretField("bearer", "Authorization", Form.BEARER, null, "env:KEY"));
    poll("/rss");
    secrets.put("env:KEY", "new");
    poll("/rss");
    assertThat(sent(site, 0, "Authorization")).isEqualTo("Bearer k-123");
    assertThat(sent(site, 1, "Authorization")).isEqualTo("Bearer new");
  }

  @Test
  void sendsSecretsToTheFeedsOwnOriginAlone() {
    use(null, Map.of("X-Plain", "1"), false, LOGIN, KEY);
    other.page("/rss", 200, "<rss/>");
    site.page("/moved", 302, "", "Location", other.at("/rss").toString());
    poll("/moved");
    assertThat(sent(site, 0, "X-Api-Key")).isEqualTo("k-123");
    assertThat(sent(other, 0, "X-Plain")).isEqualTo("1");
    assertThat(sent(other, 0, "X-Api-Key")).isNull();
    assertThat(sent(other, 0, "Authorization")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/rss,    https://a.example/1,      true",
    "https://a.example/rss,    https://A.example:443/1,  true",
    "https://a.example/rss,    http://a.example/1,       false",
    "https://a.example/rss,    https://www.a.example/1,  false",
    "https://a.example/rss,    https://a.example:8443/1, false",
    "http://a.example/rss,     https://a.example/1,      true",
    "http://a.example:81/rss,  https://a.example/1,      false"
  })
  void knowsTheFeedsOwnOrigin(String feed, String hop, boolean own) {
    SourceSettings settings =
        new SourceSettings(URI.create(feed), null, Map.of(), List.of(), false, null, null);
    assertThat(settings.isOwn(URI.create(hop))).isEqualTo(own);
  }

  @ParameterizedTest
  @CsvSource({"true, k-123", "false,"})
  void sendsSecretsWithPagesWhereThatIsSaid(boolean pages, @Nullable String sent) {
    use(null, Map.of(), pages, KEY);
    assertThatThrownBy(() -> read(site.at("/news/1"))).isInstanceOf(Postponed.class);
    read(site.at("/news/1"));
    assertThat(sent(site, 1, "X-Api-Key")).isEqualTo(sent);
  }

  @Test
  void saysThatASecretIsMissingAndSendsNothing() {
    secrets.remove("env:KEY");
    use(null, Map.of(), false, KEY);
    assertThatThrownBy(() -> poll("/rss"))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessage("header X-Api-Key of feed paper cannot be sent (there is none): env:KEY");
    assertThat(site.requests).isEmpty();
  }

  @Test
  void sendsNoSecretThatWouldBreakTheHeader() {
    secrets.put("env:KEY", "a\r\nHost: evil.example");
    use(null, Map.of(), false, KEY);
    assertThatThrownBy(() -> poll("/rss"))
        .hasMessageContaining("more than one line of ASCII")
        .hasMessageNotContaining("evil");
  }

  @Test
  void saysWhichCredentialsAServerRefuses() {
    site.page("/private", 401, "", "WWW-Authenticate", "Basic realm=\"x\"");
    use(null, Map.of(), false, LOGIN);
    assertThatThrownBy(() -> poll("/private"))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessage(
            "server answered 401: "
                + site.at("/private")
                + "; it refuses what is sent for feed paper: password (secretfile:paper)");
  }

  @Test
  void saysThatAServerWantsCredentials() {
    site.page("/private", 401, "", "WWW-Authenticate", "Basic realm=\"x\"");
    assertThatThrownBy(() -> poll("/private"))
        .hasMessageEndingWith(
            "; give feed paper user and password, or bearer (the server asks for basic)");
  }

  @Test
  void saysThatAPageWantsCredentialsWhichOnlyTheFeedGets() {
    site.page("/private", 401, "");
    use(null, Map.of(), false, LOGIN);
    assertThatThrownBy(() -> read(site.at("/private"))).isInstanceOf(Postponed.class);
    assertThatThrownBy(() -> read(site.at("/private")))
        .hasMessageEndingWith("; pages get no credentials; write pages: true for feed paper");
  }
}
