package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.camel.step.SplitPage;
import io.chapar.config.Edit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Edits under a node that runs of what routes use: kamelets, settings, profiles, beans. */
class EditedPartsTest extends EditedNode {
  @Test
  void replacesTheUsersOfAKameletThatHasChanged() {
    write("routes/kamelets/to-folder.kamelet.yaml", KAMELET.formatted("a"));
    Object archive = node.running("archive");
    Edit added =
        write(
            "routes/4-second.camel.yaml",
            """
            - route:
                id: second
                description: By a kamelet
                from:
                  uri: ledger:reports
                  parameters: { subscriber: second }
                  steps:
                    - to:
                        uri: kamelet:to-folder
                        parameters: { folder: "%s" }
            """
                .formatted(folder.resolve("out")));
    assertThat(added.lines()).containsExactly("route second is new");
    int routes = node.context().getRoutesSize();
    node.report("https://example.org/1");
    delivered("out/a", 1);
    Edit edit = write("routes/kamelets/to-folder.kamelet.yaml", KAMELET.formatted("b"));
    assertThat(edit.lines()).containsExactly("route second is replaced");
    node.report("https://example.org/2");
    delivered("out/b", 1);
    assertThat(node.context().getRoutesSize()).isEqualTo(routes);
    assertThat(node.running("archive")).isSameAs(archive);
  }

  @Test
  void takesASettingThatRoutesAloneUseAndSaysWhichOthersWait() {
    write("routes/4-second.camel.yaml", second("out"));
    Edit edit =
        write(
            "config/application.properties",
            "second.folder = %s\nfetch.host-delay = 7s\narticles.concurrent = 3\n"
                .formatted(folder.resolve("elsewhere")));
    assertThat(edit.lines())
        .containsExactly(
            "route articles is replaced",
            "route second is replaced",
            "at the next start takes effect: fetch.host-delay");
    node.report("https://example.org/1");
    delivered("elsewhere", 1);
  }

  @Test
  void splitsTheNextPageByANewSiteProfileAndRefusesAWrongOne() {
    assertThat(title()).isEqualTo("News of the day");
    Edit edit = write("config/sites/gazette.yaml", "hosts: gazette.example\ntitle: .headline\n");
    assertThat(edit.lines())
        .containsExactly(
            "site profiles in force: 2",
            "config/sites/gazette.yaml is new; what it changes of articles that were read before:"
                + " chapar reread --host gazette.example --since 7d --dry-run");
    assertThat(title()).isEqualTo("Bridge to be repaired");
    Edit wrong = write("config/sites/gazette.yaml", "hosts: gazette.example\ntitle: 'p['\n");
    assertThat(wrong.accepted()).isFalse();
    assertThat(title()).isEqualTo("Bridge to be repaired");
    assertThat(delete("config/sites/gazette.yaml").lines())
        .containsExactly("site profiles in force: 1", "config/sites/gazette.yaml is removed");
    assertThat(title()).isEqualTo("News of the day");
  }

  private @Nullable String title() {
    String html =
        "<h1>News of the day</h1><p class=headline>Bridge to be repaired</p>"
            + "<p>The council met and decided to repair the old bridge before the winter.</p>"
                .repeat(4);
    URI link = URI.create("https://gazette.example/1");
    Origin origin = new Origin("gazette", link, link, Instant.EPOCH, "0");
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    FeedItem item = FeedItem.of("gazette", link);
    return node.context()
        .getRegistry()
        .lookupByNameAndType("split-page", SplitPage.class)
        .split(new FetchedPage(origin, item, "text/html", bytes))
        .metadata()
        .title();
  }

  @Test
  void saysThatBeansWaitForTheNextStart() {
    Edit edit =
        write(
            "routes/0-beans.camel.yaml",
            """
            - beans:
                - name: clock
                  type: java.util.Date
            """);
    assertThat(edit.accepted()).as(edit.lines().toString()).isTrue();
    assertThat(edit.lines())
        .containsExactly("at the next start takes effect: beans of routes/0-beans.camel.yaml");
  }

  @Test
  void appliesAChangedRouteConfigurationToAllRoutes() {
    Edit edit =
        write(
            "routes/0-failures.camel.yaml",
            """
            - routeConfiguration:
                description: Keeps what fails
                onException:
                  - onException:
                      exception: [java.lang.Exception]
                      handled: { constant: "true" }
                      steps:
                        - to: { uri: "file:%s" }
            """
                .formatted(folder.resolve("failed")));
    assertThat(edit.accepted()).as(edit.lines().toString()).isTrue();
    assertThat(edit.lines()).contains("route webhook is replaced", "route articles is replaced");
    assertThat(edit.lines()).as("a route that is off").noneMatch(line -> line.contains(" rss"));
    receiver.answers(Receiver.status(500));
    node.report("https://example.org/1");
    node.settled("webhook");
    assertThat(receiver.calls()).hasSize(1);
  }

  @Test
  void finishesWhatARouteHasInWorkBeforeItReplacesIt() {
    CountDownLatch answer = new CountDownLatch(1);
    receiver.answers(
        exchange -> {
          answer.await(1, TimeUnit.MINUTES);
          exchange.sendResponseHeaders(204, -1);
        });
    node.report("https://example.org/1");
    await().atMost(LONG).until(() -> receiver.calls().size() == 1);
    Object webhook = node.running("webhook");
    int before = node.edits().size();
    node.home().edit("routes/3-webhook.camel.yaml", "signed POST", "POST");
    await().atMost(LONG).until(() -> node.isStopping("webhook"));
    node.report("https://example.org/2");
    node.settled("archive");
    answer.countDown();
    assertThat(node.edit(before).lines()).containsExactly("route webhook is replaced");
    node.settled("webhook");
    assertThat(receiver.calls()).hasSize(2);
    assertThat(node.running("webhook")).isNotSameAs(webhook);
  }
}
