package io.chapar.camel;

import static io.chapar.camel.KeptNode.ARCHIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.config.Edit;
import io.chapar.config.file.Home;
import io.chapar.edits.EditedFiles;
import io.chapar.edits.SetStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose files pass the check, of which one names a route that does not start. */
class UnstartableRouteTest {
  private static final String ROUTE =
      """
      - route:
          id: %s
          description: Wants to be the fifth
          startupOrder: 5
          from:
            uri: timer:mine
            steps:
              - log: { message: x }
      """;

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

  @Test
  void runsTheSetBeforeWhereARouteDoesNotStart() {
    kept.files().write("routes/4-mine.camel.yaml", startsNot());
    assertThat(StartingSet.written(kept.home()).refused()).isEmpty();
    assertThatThrownBy(node::start).hasMessageContaining("startupOrder");
    Edit edit = kept.startAgain();
    assertThat(edit.accepted()).isFalse();
    assertThat(edit.lines()).singleElement().asString().contains("route mine", "startupOrder");
    kept.works();
  }

  /** As parts of an accepted edit do that wait for a start. */
  @Test
  void runsWhatTheNodeBeforeWasStartedWithWhereWhatItTookUpDoesNotStart() throws IOException {
    SetStore set = kept.set();
    Path feeds = folder.resolve("config/feeds.yaml");
    Map<String, String> texts = new TreeMap<>(new EditedFiles(kept.home(), feeds).texts());
    set.keep(texts);
    Files.setLastModifiedTime(kept.kept().set(), FileTime.fromMillis(1));
    texts.put("routes/4-mine.camel.yaml", startsNot());
    set.keep(texts);
    kept.files().edit(ARCHIVE, "concurrent: 4", "concurrence: 5");
    Home taken = kept.keptStart().orElseThrow().home();
    assertThatThrownBy(() -> node.start(taken)).hasMessageContaining("startupOrder");
    Home started = KeptNode.keptStart(taken).orElseThrow().home();
    node.start(started);
    kept.works();
    assertThat(KeptNode.keptStart(started)).as("before it").isEmpty();
  }

  /** What no check sees: two routes want the same place in the order. */
  private static String startsNot() {
    return ROUTE.formatted("mine") + ROUTE.formatted("mine-too");
  }
}
