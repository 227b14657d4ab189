package io.chapar.camel;

import static io.chapar.camel.KeptNode.ARCHIVE;
import static io.chapar.camel.KeptNode.FEEDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chapar.config.Edit;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.edits.EditedFiles;
import io.chapar.edits.SetStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A node that is started again over files that a check refuses. */
class KeptStartTest {
  private static final String PROPERTIES = "config/application.properties";

  @TempDir private Path folder;
  private KeptNode kept;
  private LiveNode node;

  @BeforeEach
  void ran() {
    kept = new KeptNode(folder);
    node = kept.node();
  }

  @AfterEach
  void close() {
    kept.close();
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
    kept.files().write(file, text);
    assertThatThrownBy(() -> StartingSet.written(kept.home()))
        .isInstanceOf(InvalidConfiguration.class);
    Edit edit = kept.startAgain();
    assertThat(edit.accepted()).isFalse();
    assertThat(edit.files()).containsExactly(file);
    assertThat(edit.lines()).isEqualTo(kept.files().faults()).isNotEmpty();
    kept.works();
  }

  /** A file that is none as a whole may be all that says where it is. */
  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "fetch.contact = \\u12\n"})
  void findsWhatRanInTheFolderThatAFileSaysWhichCannotBeTaken(String wrong) {
    Home home = kept.home();
    kept.files().edit(PROPERTIES, "data.folder = data", "data.folder = state");
    Path state = folder.resolve("state");
    new SetStore(home, state)
        .keep(new EditedFiles(home, folder.resolve("config/feeds.yaml")).texts());
    kept.files().write(PROPERTIES, wrong + kept.files().read(PROPERTIES));
    assertThatThrownBy(() -> StartingSet.written(home)).isInstanceOf(InvalidConfiguration.class);
    assertThat(kept.keptStart().orElseThrow().home().set()).startsWith(state);
  }

  @Test
  void warnsUntilTheFilesAreMendedAndRunsThemThen() {
    kept.files().edit(ARCHIVE, "concurrent: 4", "concurrence: 5");
    kept.startAgain();
    Object archive = node.running("archive");
    assertThat(node.warnings()).singleElement().asString().contains("edit: ", "concurrence");
    assertThat(node.problems()).as("what keeps the node from its work").isEmpty();
    assertThat(node.metrics()).contains("chapar_warnings 1");
    int before = node.edits().size();
    kept.files().edit(ARCHIVE, "concurrence: 5", "concurrent: 5");
    Edit mended = node.edit(before);
    assertThat(mended.lines()).containsExactly("route archive is replaced");
    assertThat(node.running("archive")).isNotSameAs(archive);
    assertThat(node.warnings()).isEmpty();
    kept.works();
  }

  /** Of a node that is started again and again, as by a machine that fails. */
  @Test
  void tellsOfOneRefusedEditOnce() {
    kept.files().edit(ARCHIVE, "concurrent: 4", "concurrence: 5");
    Edit edit = kept.startAgain();
    node.stop();
    node.start(kept.keptStart().orElseThrow().home());
    await().atMost(LiveHome.LONG).until(() -> !node.warnings().isEmpty());
    node.stop();
    assertThat(node.edits()).containsExactly(edit);
  }

  @Test
  void takesUpWhatBecomesGoodThoughNoneOfItsFilesChanges() {
    String stray = "routes/mine/4-new.camel.yaml";
    kept.files().write(stray, "- route: { id: x, description: x }");
    kept.startAgain();
    int before = node.edits().size();
    kept.files().delete(stray);
    Edit edit = node.edit(before);
    assertThat(edit.accepted()).isTrue();
    assertThat(edit.files()).containsExactly(stray);
    assertThat(edit.lines()).containsExactly("changes nothing");
    assertThat(node.warnings()).isEmpty();
  }

  @Test
  void bringsBackARouteWhoseFileWasDeletedInARefusedSet() {
    kept.files().delete(ARCHIVE).write("config/feeds.yaml", "feeds: nothing");
    assertThat(kept.keptStart().orElseThrow().refused())
        .containsExactly("refused", ARCHIVE + "  is deleted, and goes on until the set is good");
    Edit edit = kept.startAgain();
    assertThat(edit.files()).containsExactly("config/feeds.yaml", ARCHIVE);
    kept.works();
    int before = node.edits().size();
    kept.files().write("config/feeds.yaml", FEEDS);
    assertThat(node.edit(before).lines()).contains("route archive is removed");
  }

  @Test
  void runsWhatAnEditHadMadeOfIt() {
    node.start();
    int before = node.edits().size();
    kept.files().edit(ARCHIVE, "concurrent: 4", "concurrent: 3");
    String version = node.edit(before).set();
    await()
        .atMost(LiveHome.LONG)
        .until(
            () -> Files.readString(kept.kept().set().resolve(ARCHIVE)).contains("concurrent: 3"));
    node.stop();
    kept.files().edit(ARCHIVE, "concurrent: 3", "concurrent: none");
    assertThat(kept.startAgain().before()).isEqualTo(version);
    kept.works();
  }

  @Test
  void keepsNoSetThatWasRefused() {
    node.start();
    Home good = kept.kept();
    int before = node.edits().size();
    kept.files().edit(ARCHIVE, "concurrent: 4", "concurrent: none");
    assertThat(node.edit(before).accepted()).isFalse();
    assertThat(kept.kept()).isEqualTo(good);
  }

  /** As of a version that knows a setting or an option no longer. */
  @Test
  void isNoneWhereWhatRanIsNoLongerGoodEither() {
    String old = kept.files().read(ARCHIVE).replace("concurrent: 4", "concurrence: 4");
    kept.set().keep(Map.of(ARCHIVE, old));
    assertThat(kept.keptStart()).isEmpty();
  }

  @Test
  void isNoneOfAnotherDataFolder() {
    String elsewhere = "data.folder = " + folder.resolve("elsewhere") + "\n";
    kept.files().append(PROPERTIES, elsewhere);
    kept.set()
        .keep(
            Map.of(PROPERTIES, kept.files().read(PROPERTIES), ARCHIVE, kept.files().read(ARCHIVE)));
    kept.files().write(PROPERTIES, "feeds.concurrent = many\n");
    assertThat(kept.keptStart()).isEmpty();
  }
}
