package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.ledger.view.Overview.FeedState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of feeds.yaml under a node that runs. */
class FeedsEditTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private LiveNode node;
  private NewsSite first;
  private NewsSite second;

  @BeforeEach
  void open() throws IOException {
    first = new NewsSite();
    second = new NewsSite();
    node = new LiveNode(folder);
    write(feed("first", first));
    node.start();
    node.archived("url", first.article(1));
  }

  @AfterEach
  void close() {
    node.close();
    first.close();
    second.close();
  }

  private void write(String... feeds) {
    node.home().write("config/feeds.yaml", "feeds:\n" + String.join("", feeds));
  }

  private static String feed(String name, NewsSite site) {
    return "  - { name: %s, address: \"%s\", every: 1s }\n".formatted(name, site.address("/rss"));
  }

  private void awaitTrouble(String words) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> assertThat(node.warnings()).singleElement().asString().contains(words));
  }

  private void pollsGoOn(NewsSite site) {
    int polls = site.polls().size();
    await().atMost(LONG).until(() -> site.polls().size() > polls + 1);
  }

  @Test
  void watchesWhatIsAddedWithoutARestart() {
    write(feed("first", first), feed("second", second));
    node.archived("url", second.article(1));
    pollsGoOn(first);
    assertThat(node.archive()).hasSize(2);
  }

  @Test
  void watchesNoLongerWhatIsTakenOut() {
    write(feed("second", second));
    node.archived("url", second.article(1));
    assertThat(node.feeds()).extracting(FeedState::name).containsExactly("second");
  }

  @Test
  void refusesABadEditAndGoesOnWithTheListBefore() {
    write(feed("first", first), "  - { nam: second }\n");
    awaitTrouble("config/feeds.yaml:3  unknown \"nam\"");
    pollsGoOn(first);
    assertThat(node.feeds()).extracting(FeedState::name).containsExactly("first");
    write(feed("first", first), feed("second", second));
    node.archived("url", second.article(1));
    assertThat(node.warnings()).isEmpty();
  }

  @Test
  void judgesAsACheckDoes() {
    write(feed("first", first), feed("again", first));
    awaitTrouble("the address of line 2 again; a feed is watched once");
  }

  @Test
  void goesOnWhereTheFileIsEmptyOrGone() {
    node.home().write("config/feeds.yaml", "");
    awaitTrouble("is empty");
    node.home().delete("config/feeds.yaml");
    awaitTrouble("cannot be read");
    pollsGoOn(first);
    assertThat(node.feeds()).extracting(FeedState::name).containsExactly("first");
  }

  private static String feed(String name, NewsSite site, String more) {
    return "  - { name: %s, address: \"%s\", every: 1s, %s }\n"
        .formatted(name, site.address("/rss"), more);
  }

  @Test
  void asksAsTheListNowSaysWithoutARestart() {
    node.home().write("config/secrets/first", "open sesame");
    write(feed("first", first, "agent: Reader/2, bearer: \"secretfile:first\""));
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(first.polls())
                    .last()
                    .satisfies(poll -> assertThat(poll.get("User-Agent")).containsOnly("Reader/2"))
                    .satisfies(
                        poll ->
                            assertThat(poll.get("Authorization"))
                                .containsOnly("Bearer open sesame")));
  }

  @Test
  void refusesAnEditThatNamesASecretWhichIsNotThere() {
    write(feed("first", first, "bearer: \"secretfile:first\""));
    awaitTrouble(
        "config/feeds.yaml:2  bearer refers to secretfile:first: the secret cannot be read");
  }
}
