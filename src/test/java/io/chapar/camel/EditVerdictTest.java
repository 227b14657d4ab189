package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.config.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits under a node that runs that are refused, taken back, or not there yet. */
class EditVerdictTest extends EditedNode {
  @Test
  void refusesWhatACheckRefusesAndSaysTheSame() {
    Object archive = node.running("archive");
    Edit edit = replace(ARCHIVE, "fileExist: Override", "fileExists: Override");
    assertThat(edit.accepted()).isFalse();
    assertThat(edit.lines()).isEqualTo(node.home().faults()).isNotEmpty();
    assertThat(node.warnings()).singleElement().asString().contains("fileExists");
    assertThat(node.problems()).as("what keeps the node from its work").isEmpty();
    assertThat(node.running("archive")).isSameAs(archive);
    node.report("https://example.org/1");
    node.settled("archive");
    Edit mended = replace(ARCHIVE, "fileExists: Override", "fileExist: Override");
    assertThat(mended.accepted()).isTrue();
    assertThat(mended.lines()).containsExactly("changes nothing");
    assertThat(node.warnings()).isEmpty();
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
                description: Says that it runs
                startupOrder: 5
                from:
                  uri: direct:third
                  steps:
                    - log: { message: x }
            - route:
                id: fourth
                description: Wants to start in the same place
                startupOrder: 5
                from:
                  uri: direct:fourth
                  steps:
                    - log: { message: x }
            """);
    Edit edit = node.edit(before);
    assertThat(edit.accepted()).isFalse();
    assertThat(edit.lines())
        .singleElement()
        .asString()
        .contains("does not start", "startupOrder 5");
    assertThat(node.routes()).contains("second").doesNotContain("third", "fourth");
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
}
