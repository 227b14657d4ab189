package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chapar.camel.edit.EditedFiles;
import io.chapar.config.Edit;
import io.chapar.config.Home;
import io.chapar.config.InvalidConfiguration;
import io.chapar.config.KeptSet;
import io.chapar.ledger.Overview.FeedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A node that is started again over files that a check refuses. */
class KeptStartTest {
  private static final String ARCHIVE = "routes/3-archive.camel.yaml";
  private static final String PROPERTIES = "config/application.properties";
  private static final String FEEDS =
      "feeds:\n  - { name: one, address: \"https://one.example/feed\", every: 6h }\n";

  @TempDir private Path folder;
  private LiveNode node;

  @BeforeEach
  void ran() {
    node = new LiveNode(folder);
    node.home().write("config/feeds.yaml", FEEDS);
    runOnce();
  }

  @AfterEach
  void close() {
    node.close();
  }

  private void runOnce() {
    node.start();
    kept();
    node.stop();
  }

  private Home kept() {
    KeptSet set = new KeptSet(node.home().home(), folder.resolve("data"));
    return await().atMost(LiveHome.LONG).until(set::homes, all -> !all.isEmpty()).get(0);
  }

  private Optional<StartingSet> keptStart() {
    return keptStart(node.home().home());
  }

  private static Optional<StartingSet> keptStart(Home refused) {
    return StartingSet.kept(refused, new IllegalStateException("refused"));
  }

  /** The verdict on what is on disk. */
  private Edit startAgain() {
    int before = node.edits().size();
    node.start(keptStart().orElseThrow().home());
    return node.edit(before);
  }

  private void works() {
    assertThat(node.routes()).contains("feeds", "articles", "archive");
    assertThat(node.feeds()).extracting(FeedState::name).containsExactly("one");
    node.report("https://a.example/1");
    node.settled("archive");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "routes/3-archive.camel.yaml, - route: [",
    "routes/4-new.camel.yaml, - route: { id: x }",
    "routes/mine/4-new.camel.yaml, '- route: { id: x, description: x }'",
    "routes/kamelets/rss-feed.kamelet.yaml, spec: []",
    "config/feeds.yaml, feeds: nothing",
    "config/sites/dawn.yaml, hosts: 7",
    "config/application.properties, data.folder =",
    "config/application.properties, feeds.concurrent = many",
    "config/application.properties, fetch.contact = C:\\users",
    "config/application.properties, '\uFEFFfetch.contact = a@b.example'",
  })
  void runsWhatRanBeforeWhateverIsWrong(String file, String text) {
    node.home().write(file, text);
    assertThatThrownBy(() -> StartingSet.written(node.home().home()))
        .isInstanceOf(InvalidConfiguration.class);
    Edit edit = startAgain();
    assertThat(edit.accepted()).isFalse();
    assertThat(edit.files()).containsExactly(file);
    assertThat(edit.lines()).isEqualTo(node.home().faults()).isNotEmpty();
    works();
  }

  /** A file that is none as a whole may be all that says where it is. */
  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "fetch.contact = \\u12\n"})
  void findsWhatRanInTheFolderThatAFileSaysWhichCannotBeTaken(String wrong) {
    Home home = node.home().home();
    node.home().edit(PROPERTIES, "data.folder = data", "data.folder = state");
    Path state = folder.resolve("state");
    new KeptSet(home, state)
        .keep(new EditedFiles(home, folder.resolve("config/feeds.yaml")).texts());
    node.home().write(PROPERTIES, wrong + node.home().read(PROPERTIES));
    assertThatThrownBy(() -> StartingSet.written(home)).isInstanceOf(InvalidConfiguration.class);
    assertThat(keptStart().orElseThrow().home().set()).startsWith(state);
  }

  @Test
  void warnsUntilTheFilesAreMendedAndRunsThemThen() {
    node.home().edit(ARCHIVE, "concurrent: 4", "concurrence: 5");
    startAgain();
    Object archive = node.running("archive");
    assertThat(node.warnings()).singleElement().asString().contains("edit: ", "concurrence");
    assertThat(node.problems()).as("what keeps the node from its work").isEmpty();
    assertThat(node.metrics()).contains("chapar_warnings 1");
    int before = node.edits().size();
    node.home().edit(ARCHIVE, "concurrence: 5", "concurrent: 5");
    Edit mended = node.edit(before);
    assertThat(mended.lines()).containsExactly("route archive is replaced");
    assertThat(node.running("archive")).isNotSameAs(archive);
    assertThat(node.warnings()).isEmpty();
    works();
  }

  /** Of a node that is started again and again, as by a machine that fails. */
  @Test
  void tellsOfOneRefusedEditOnce() {
    node.home().edit(ARCHIVE, "concurrent: 4", "concurrence: 5");
    Edit edit = startAgain();
    node.stop();
    node.start(keptStart().orElseThrow().home());
    await().atMost(LiveHome.LONG).until(() -> !node.warnings().isEmpty());
    node.stop();
    assertThat(node.edits()).containsExactly(edit);
  }

  @Test
  void takesUpWhatBecomesGoodThoughNoneOfItsFilesChanges() {
    String stray = "routes/mine/4-new.camel.yaml";
    node.home().write(stray, "- route: { id: x, description: x }");
    startAgain();
    int before = node.edits().size();
    node.home().delete(stray);
    Edit edit = node.edit(before);
    assertThat(edit.accepted()).isTrue();
    assertThat(edit.files()).containsExactly(stray);
    assertThat(edit.lines()).containsExactly("changes nothing");
    assertThat(node.warnings()).isEmpty();
  }

  @Test
  void bringsBackARouteWhoseFileWasDeletedInARefusedSet() {
    node.home().delete(ARCHIVE).write("config/feeds.yaml", "feeds: nothing");
    assertThat(keptStart().orElseThrow().refused())
        .containsExactly("refused", ARCHIVE + "  is deleted, and goes on until the set is good");
    Edit edit = startAgain();
    assertThat(edit.files()).containsExactly("config/feeds.yaml", ARCHIVE);
    works();
    int before = node.edits().size();
    node.home().write("config/feeds.yaml", FEEDS);
    assertThat(node.edit(before).lines()).contains("route archive is removed");
  }

  @Test
  void runsWhatAnEditHadMadeOfIt() {
    node.start();
    int before = node.edits().size();
    node.home().edit(ARCHIVE, "concurrent: 4", "concurrent: 3");
    String version = node.edit(before).routes();
    await()
        .atMost(LiveHome.LONG)
        .until(() -> Files.readString(kept().set().resolve(ARCHIVE)).contains("concurrent: 3"));
    node.stop();
    node.home().edit(ARCHIVE, "concurrent: 3", "concurrent: none");
    assertThat(startAgain().routes()).isEqualTo(version);
    works();
  }

  @Test
  void keepsNoSetThatWasRefused() {
    node.start();
    Home good = kept();
    int before = node.edits().size();
    node.home().edit(ARCHIVE, "concurrent: 4", "concurrent: none");
    assertThat(node.edit(before).accepted()).isFalse();
    assertThat(kept()).isEqualTo(good);
  }

  @Test
  void runsTheSetBeforeWhereARouteDoesNotStart() {
    node.home().write("routes/4-mine.camel.yaml", startsNot());
    assertThat(StartingSet.written(node.home().home()).refused()).isEmpty();
    assertThatThrownBy(node::start).hasMessageContaining("nowhere");
    Edit edit = startAgain();
    assertThat(edit.accepted()).isFalse();
    assertThat(edit.lines()).singleElement().asString().contains("route mine", "nowhere");
    works();
  }

  /** As parts of an accepted edit do that wait for a start. */
  @Test
  void runsWhatTheNodeBeforeWasStartedWithWhereWhatItTookUpDoesNotStart() throws IOException {
    KeptSet set = new KeptSet(node.home().home(), folder.resolve("data"));
    Path feeds = folder.resolve("config/feeds.yaml");
    Map<String, String> texts = new TreeMap<>(new EditedFiles(node.home().home(), feeds).texts());
    set.keep(texts);
    Files.setLastModifiedTime(kept().set(), FileTime.fromMillis(1));
    texts.put("routes/4-mine.camel.yaml", startsNot());
    set.keep(texts);
    node.home().edit(ARCHIVE, "concurrent: 4", "concurrence: 5");
    Home taken = keptStart().orElseThrow().home();
    assertThatThrownBy(() -> node.start(taken)).hasMessageContaining("nowhere");
    Home started = keptStart(taken).orElseThrow().home();
    node.start(started);
    works();
    assertThat(keptStart(started)).as("before it").isEmpty();
  }

  private String startsNot() {
    return """
        - route:
            id: mine
            description: Reads a folder that is not there
            from:
              uri: file:%s
              parameters: { autoCreate: false, startingDirectoryMustExist: true }
              steps:
                - log: { message: x }
        """
        .formatted(folder.resolve("nowhere"));
  }

  /** As of a version that knows a knob or an option no longer. */
  @Test
  void isNoneWhereWhatRanIsNoLongerGoodEither() {
    String old = node.home().read(ARCHIVE).replace("concurrent: 4", "concurrence: 4");
    new KeptSet(node.home().home(), folder.resolve("data")).keep(Map.of(ARCHIVE, old));
    assertThat(keptStart()).isEmpty();
  }

  @Test
  void isNoneOfAnotherDataFolder() {
    String elsewhere = "data.folder = " + folder.resolve("elsewhere") + "\n";
    node.home().append(PROPERTIES, elsewhere);
    new KeptSet(node.home().home(), folder.resolve("data"))
        .keep(Map.of(PROPERTIES, node.home().read(PROPERTIES), ARCHIVE, node.home().read(ARCHIVE)));
    node.home().write(PROPERTIES, "feeds.concurrent = many\n");
    assertThat(keptStart()).isEmpty();
  }
}
