package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.Hub;
import io.chapar.article.HubRequest;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hubs that a server names, and what they are asked. */
@Timeout(60)
class HubTest {
  private static final URI TOPIC = URI.create("https://a.example/feed");

  private final LocalSite site = new LocalSite();
  private final GuardedClient client = new GuardedClient(Settings.patient());
  private final List<String> forms = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  private Hub named(String links) {
    site.page("/rss", 200, "<rss/>", "Link", links);
    Feed feed = new Feed("a", site.at("/rss"), FeedCursor.NONE, null, null, 20);
    return new FeedFetcher(client, Clock.systemUTC()).fetch(feed).hub();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://hub.example/>; rel=\"hub\", <https://a.example/feed>; rel=\"self\"",
        "<https://a.example/feed>;rel=self,<https://hub.example/>;rel=hub",
        "<https://x.example/a,b>; title=\"<a>, rel=hub\"; rel=next, <https://hub.example/>; title=x;"
            + " REL=\"nofollow Hub\", <https://a.example/feed>; rel=self",
      })
  void readsTheHubThatTheHeadNames(String links) {
    assertThat(named(links)).isEqualTo(new Hub(URI.create("https://hub.example/"), TOPIC));
  }

  @Test
  void takesTheAddressOfTheFeedWhereTheHeadNamesNoOther() {
    assertThat(named("</hub>; rel=hub")).isEqualTo(new Hub(site.at("/hub"), site.at("/rss")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://hub.example/>; rel=next",
        "https://hub.example/; rel=hub",
        "<ftp://hub.example/>; rel=hub",
        "<https://hub.example/>; rel=\"hub",
        "<<<<<>>>>>;;;;rel=\"\"\"hub",
      })
  void readsNoHubWhereNoneIsNamed(String links) {
    assertThat(named(links)).isNull();
  }

  private void hub(int status, String... fields) {
    site.page(
        "/hub",
        exchange -> {
          forms.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
          for (int i = 0; i < fields.length; i += 2) {
            exchange.getResponseHeaders().set(fields[i], fields[i + 1]);
          }
          exchange.sendResponseHeaders(status, -1);
        });
  }

  private void ask() {
    URI callback = URI.create("https://news.example/websub");
    new HubClient(client, Clock.systemUTC(), callback, Duration.ofDays(7))
        .ask(new HubRequest("a", new Hub(site.at("/hub"), TOPIC), "path", "secret"));
  }

  @Test
  void asksByAForm() {
    hub(202);
    ask();
    assertThat(forms)
        .containsExactly(
            "hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Ffeed"
                + "&hub.callback=https%3A%2F%2Fnews.example%2Fwebsub%2Fpath"
                + "&hub.lease_seconds=604800&hub.secret=secret");
    assertThat(site.requests.get(0).getFirst("Content-Type"))
        .startsWith("application/x-www-form-urlencoded");
  }

  @Test
  void asksWhereTheHubHasGone() {
    hub(202);
    site.page("/old", 308, "", "Location", "/hub");
    new HubClient(client, Clock.systemUTC(), TOPIC, Duration.ofDays(7))
        .ask(new HubRequest("a", new Hub(site.at("/old"), TOPIC), "path", "secret"));
    assertThat(forms).hasSize(1);
  }

  @Test
  void saysThatTheHubWillNotHaveIt() {
    hub(403);
    assertThatThrownBy(this::ask)
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("hub answered 403: " + site.at("/hub"));
  }

  @Test
  void waitsAsLongAsTheHubAsks() {
    hub(503, "Retry-After", "120");
    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            TemporaryFailure.class,
            failure -> assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(2)));
  }

  @Test
  void refusesAHubAtAPrivateAddress() {
    HubClient hubs = new HubClient(client, Clock.systemUTC(), TOPIC, Duration.ofDays(7));
    HubRequest request =
        new HubRequest("a", new Hub(URI.create("http://127.0.0.2/hub"), TOPIC), "path", "secret");
    assertThatThrownBy(() -> hubs.ask(request))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("127.0.0.2");
  }
}
