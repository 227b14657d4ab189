package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.config.Edit;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of routes, kamelets and knobs under a node that runs. */
class EditTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String ARCHIVE = "routes/3-archive.camel.yaml";
  private static final String SECOND =
      """
      - route:
          id: second
          description: A second archive
          from:
            uri: ledger:reports
            parameters: { subscriber: second }
            steps:
              - bean: { ref: file-report }
              - process: { ref: open-envelope }
              - to:
                  uri: file:{{second.folder:%s}}
      """;

  private static final String KAMELET =
      """
      apiVersion: camel.apache.org/v1
      kind: Kamelet
      metadata:
        name: to-folder
        labels:
          camel.apache.org/kamelet.type: sink
      spec:
        definition:
          title: To a folder
          type: object
          required: [folder]
          properties:
            folder: { title: Folder, type: string }
        template:
          from:
            uri: kamelet:source
            steps:
              - bean: { ref: file-report }
              - process: { ref: open-envelope }
              - to: { uri: "file:{{folder}}/%s" }
      """;

  @TempDir private Path folder;
  private Receiver receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    node = new LiveNode(folder).withWebhook(receiver.url()).start();
  }

  @AfterEach
  void close() {
    receiver.close();
    node.close();
  }

  private String second(String to) {
    return SECOND.formatted(folder.resolve(to));
  }

  private Edit write(String file, String text) {
    int before = node.edits().size();
    node.home().write(file, text);
    return node.edit(before);
  }

  private Edit replace(String file, String shipped, String edited) {
    int before = node.edits().size();
    node.home().edit(file, shipped, edited);
    return node.edit(before);
  }

  private Edit delete(String file) {
    int before = node.edits().size();
    node.home().delete(file);
    return node.edit(before);
  }

  private void delivered(String to, int reports) {
    await().atMost(LONG).until(() -> files(to) == reports);
  }

  private long files(String to) throws IOException {
    Path out = folder.resolve(to);
    if (!Files.isDirectory(out)) {
      return 0;
    }
    try (var files = Files.walk(out)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void startsARouteWhoseFileIsNewAndTouchesNoOther() {
    Object archive = node.running("archive");
    Edit edit = write("routes/4-second.camel.yaml", second("out"));
    assertThat(edit.accepted()).isTrue();
    assertThat(edit.files()).containsExactly("routes/4-second.camel.yaml");
    assertThat(edit.lines()).containsExactly("route second is new");
    node.report("https://example.org/1");
    delivered("out", 1);
    assertThat(node.running("archive")).isSameAs(archive);
  }

  @Test
  void replacesAChangedRouteAndKeepsItsSubscriber() throws IOException {
    write("routes/4-second.camel.yaml", second("out"));
    node.report("https://example.org/1");
    delivered("out", 1);
    Edit edit = write("routes/4-second.camel.yaml", second("elsewhere"));
    assertThat(edit.lines()).containsExactly("route second is replaced");
    node.report("https://example.org/2");
    delivered("elsewhere", 1);
    assertThat(files("out")).isEqualTo(1);
  }

  private void report(String link) {
    node.report(link);
    node.settled("archive");
    node.settled("webhook");
  }

  @Test
  void remembersWhichVersionOfTheRoutesDeliveredWhat() {
    report("https://a.example/1");
    Edit edit = replace(ARCHIVE, "concurrent: 4", "concurrent: 3");
    report("https://a.example/2");
    var before = node.deliveredBy("https://a.example/1");
    var after = node.deliveredBy("https://a.example/2");
    assertThat(before.get("archive")).isEqualTo(before.get("webhook")).isNotEqualTo(edit.routes());
    assertThat(after.get("archive")).isEqualTo(edit.routes());
    assertThat(after.get("webhook")).isEqualTo(before.get("webhook"));
    Edit back = replace(ARCHIVE, "concurrent: 3", "concurrent: 4");
    assertThat(back.routes()).isEqualTo(before.get("archive"));
  }

  @Test
  void replacesAloneWhatHasChangedInAFile() {
    Object articles = node.running("articles");
    Object pages = node.running("pages");
    Edit edit = replace("routes/2-articles.camel.yaml", "uri: ledger:items", "uri:  ledger:items");
    assertThat(edit.lines()).containsExactly("route articles is replaced");
    assertThat(node.running("articles")).isNotSameAs(articles);
    assertThat(node.running("pages")).isSameAs(pages);
  }

  @Test
  void removesTheRoutesOfADeletedFileAndKeepsItsSubscriber() {
    write("routes/4-second.camel.yaml", second("out"));
    assertThat(node.routes()).contains("second");
    Edit edit = delete("routes/4-second.camel.yaml");
    assertThat(edit.lines()).containsExactly("route second is removed");
    assertThat(node.routes()).doesNotContain("second").contains("archive");
    node.report("https://example.org/1");
    node.settled("archive");
    assertThat(node.subscriber("second").backlog()).isEqualTo(1);
    write("routes/4-second.camel.yaml", second("out"));
    delivered("out", 1);
  }

  @Test
  void letsARenamedFileRunOn() throws IOException {
    Object archive = node.running("archive");
    int before = node.edits().size();
    Files.move(folder.resolve(ARCHIVE), folder.resolve("routes/9-archive.camel.yaml"));
    Edit edit = node.edit(before);
    assertThat(edit.accepted()).isTrue();
    assertThat(edit.files()).containsExactly(ARCHIVE, "routes/9-archive.camel.yaml");
    assertThat(edit.lines()).containsExactly("changes nothing");
    assertThat(node.running("archive")).isSameAs(archive);
  }

  @Test
  void refusesWhatACheckRefusesAndSaysTheSame() {
    Object archive = node.running("archive");
    Edit edit = replace(ARCHIVE, "fileExist: Override", "fileExists: Override");
    assertThat(edit.accepted()).isFalse();
    assertThat(edit.lines()).isEqualTo(node.home().faults()).isNotEmpty();
    assertThat(node.problems()).singleElement().asString().contains("fileExists");
    assertThat(node.running("archive")).isSameAs(archive);
    node.report("https://example.org/1");
    node.settled("archive");
    Edit mended = replace(ARCHIVE, "fileExists: Override", "fileExist: Override");
    assertThat(mended.accepted()).isTrue();
    assertThat(mended.lines()).containsExactly("changes nothing");
    assertThat(node.problems()).isEmpty();
  }

  @Test
  void takesNothingOfASetInWhichOneFileIsBad() {
    int before = node.edits().size();
    node.home().write("routes/4-second.camel.yaml", second("out"));
    node.home().write("config/feeds.yaml", "feeds: nothing");
    assertThat(node.edit(before).accepted()).isFalse();
    assertThat(node.routes()).doesNotContain("second");
    assertThat(write("config/feeds.yaml", "feeds: []\n").lines())
        .containsExactly("route second is new");
  }

  @Test
  void bringsTheRoutesBeforeBackWhenOneDoesNotStart() {
    write("routes/4-second.camel.yaml", second("out"));
    int before = node.edits().size();
    node.home().write("routes/4-second.camel.yaml", second("elsewhere"));
    node.home()
        .write(
            "routes/5-third.camel.yaml",
            """
            - route:
                id: third
                description: Reads a folder that is not there
                from:
                  uri: file:%s
                  parameters: { autoCreate: false, startingDirectoryMustExist: true }
                  steps:
                    - log: { message: x }
            """
                .formatted(folder.resolve("nowhere")));
    Edit edit = node.edit(before);
    assertThat(edit.accepted()).isFalse();
    assertThat(edit.lines()).singleElement().asString().contains("route third", "nowhere");
    assertThat(node.routes()).contains("second").doesNotContain("third");
    node.report("https://example.org/1");
    delivered("out", 1);
    assertThat(delete("routes/5-third.camel.yaml").lines())
        .containsExactly("route second is replaced");
  }

  @Test
  void waitsForTheRestOfAFileThatIsHalfWritten() throws IOException {
    String whole = second("out");
    int before = node.edits().size();
    for (int i = 0; i < whole.length(); i += 60) {
      node.home().write("routes/4-second.camel.yaml", whole.substring(0, i));
      pause();
    }
    node.home().write("routes/4-second.camel.yaml", whole);
    assertThat(node.edit(before).lines()).containsExactly("route second is new");
    assertThat(node.edits()).hasSize(before + 1);
  }

  /** Between two writes of an editor that is slow. */
  private static void pause() {
    await().pollDelay(Duration.ofMillis(30)).until(() -> true);
  }

  @Test
  void seesNothingInWhatEditorsPutBesideAFile() throws IOException {
    int before = node.edits().size();
    Path routes = folder.resolve("routes");
    Files.createSymbolicLink(
        routes.resolve(".#3-archive.camel.yaml"), Path.of("me@machine.1234:1764000000"));
    for (String aside :
        List.of(
            ".3-archive.camel.yaml.swp",
            "4913",
            "3-archive.camel.yaml~",
            "#3-archive.camel.yaml#",
            ".3-archive.camel.yaml.Xy12Ab",
            ".hidden.camel.yaml",
            "sedhR3xKq")) {
      node.home().write("routes/" + aside, "- route: [");
    }
    // As vim saves: the old one aside, a new one in its place, the old one away.
    Files.move(
        routes.resolve("3-archive.camel.yaml"),
        routes.resolve("3-archive.camel.yaml~"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.copy(routes.resolve("3-archive.camel.yaml~"), routes.resolve("3-archive.camel.yaml"));
    Files.delete(routes.resolve("3-archive.camel.yaml~"));
    assertThat(write("routes/4-second.camel.yaml", second("out")).files())
        .containsExactly("routes/4-second.camel.yaml");
    assertThat(node.edits()).hasSize(before + 1);
  }

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
  void takesAKnobThatRoutesAloneUseAndSaysWhichOthersWait() {
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
    assertThat(edit.lines()).containsExactly("2 site profiles are in force");
    assertThat(title()).isEqualTo("Bridge to be repaired");
    Edit wrong = write("config/sites/gazette.yaml", "hosts: gazette.example\ntitle: 'p['\n");
    assertThat(wrong.accepted()).isFalse();
    assertThat(title()).isEqualTo("Bridge to be repaired");
    assertThat(delete("config/sites/gazette.yaml").lines())
        .containsExactly("1 site profiles are in force");
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
