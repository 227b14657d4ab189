package io.chapar.camel;

import static io.chapar.camel.KeptNode.ARCHIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.camel.edit.EditedFiles;
import io.chapar.config.Edit;
import io.chapar.config.Home;
import io.chapar.config.KeptSet;
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
    assertThatThrownBy(node::start).hasMessageContaining("nowhere");
    Edit edit = kept.startAgain();
    assertThat(edit.accepted()).isFalse();
    assertThat(edit.lines()).singleElement().asString().contains("route mine", "nowhere");
    kept.works();
  }

  /** As parts of an accepted edit do that wait for a start. */
  @Test
  void runsWhatTheNodeBeforeWasStartedWithWhereWhatItTookUpDoesNotStart() throws IOException {
    KeptSet set = kept.set();
    Path feeds = folder.resolve("config/feeds.yaml");
    Map<String, String> texts = new TreeMap<>(new EditedFiles(kept.home(), feeds).texts());
    set.keep(texts);
    Files.setLastModifiedTime(kept.kept().set(), FileTime.fromMillis(1));
    texts.put("routes/4-mine.camel.yaml", startsNot());
    set.keep(texts);
    kept.files().edit(ARCHIVE, "concurrent: 4", "concurrence: 5");
    Home taken = kept.keptStart().orElseThrow().home();
    assertThatThrownBy(() -> node.start(taken)).hasMessageContaining("nowhere");
    Home started = KeptNode.keptStart(taken).orElseThrow().home();
    node.start(started);
    kept.works();
    assertThat(KeptNode.keptStart(started)).as("before it").isEmpty();
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
}
