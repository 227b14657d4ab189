package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.camel.RouteCheck.HomeCheck;
import io.chapar.config.Edit;
import io.chapar.edits.Rollback;
import io.chapar.edits.SetStore;
import io.chapar.edits.StoredSet;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rollback under a node that runs. */
class EditRollbackTest {
  private static final String ARCHIVE = "routes/3-archive.camel.yaml";

  @TempDir private Path folder;
  private LiveNode node;
  private String first;

  @BeforeEach
  void start() {
    node = new LiveNode(folder).start();
    SetStore sets = new SetStore(node.home().home(), folder.resolve("data"));
    first =
        await()
            .atMost(LiveHome.LONG)
            .until(sets::running, set -> set.isPresent())
            .map(StoredSet::name)
            .orElseThrow();
  }

  @AfterEach
  void close() {
    node.close();
  }

  private Edit edit(String from, String to) {
    int before = node.edits().size();
    node.home().edit(ARCHIVE, from, to);
    return node.edit(before);
  }

  private Edit rollback() {
    int before = node.edits().size();
    Rollback rollback = new Rollback(node.home().home(), folder.resolve("data"));
    rollback.apply(rollback.plan(first, new HomeCheck()), null);
    return node.edit(before);
  }

  @Test
  void isTakenUpUnderTheNameThatTheSetHad() {
    Edit edit = edit("concurrent: 4", "concurrent: 3");
    assertThat(edit.before()).isEqualTo(first);
    Edit back = rollback();
    assertThat(back.accepted()).isTrue();
    assertThat(back.set()).isEqualTo(first);
    assertThat(back.before()).isEqualTo(edit.set());
    assertThat(back.lines()).containsExactly("route archive is replaced");
  }

  @Test
  void bringsBackWhatRunsOverARefusedEditAndKeepsThatEdit() throws Exception {
    Edit refused = edit("concurrent: 4", "concurrence: 4");
    assertThat(refused.accepted()).isFalse();
    Path aside = folder.resolve("data/set-aside").resolve(String.valueOf(refused.set()));
    assertThat(Files.readString(aside.resolve(ARCHIVE))).contains("concurrence");
    assertThat(rollback().accepted()).isTrue();
    assertThat(node.warnings()).isEmpty();
  }

  /** As after a crash between two files: what there is to do stands in the data folder. */
  @Test
  void isFinishedByTheNodeWhereItWasCutShort() throws Exception {
    Edit edit = edit("concurrent: 4", "concurrent: 3");
    int before = node.edits().size();
    Files.writeString(
        folder.resolve("data/rollback.json"),
        """
        {"set":"%s","feeds":"config/feeds.yaml","written":["%s"],"deleted":[]}"""
            .formatted(first, ARCHIVE));
    Edit back = node.edit(before);
    assertThat(back.set()).isEqualTo(first).isNotEqualTo(edit.set());
    assertThat(folder.resolve("data/rollback.json")).doesNotExist();
  }
}
