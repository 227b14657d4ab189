package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.chapar.config.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** What nobody writes on purpose, put among the files of a node that runs. */
class OddFilesTest extends EditedNode {
  private static final String ODD = "routes/9-odd.camel.yaml";

  @Test
  void refusesAPipeAndGoesOnLooking() throws IOException, InterruptedException {
    int before = node.edits().size();
    assertThat(new ProcessBuilder("mkfifo", folder.resolve(ODD).toString()).start().waitFor())
        .isZero();
    assertRefused(node.edit(before), "cannot be read (it is a pipe or a device)");
  }

  @Test
  void refusesAFileThatWouldTakeItsMemory() {
    assertRefused(write(ODD, "#".repeat(10_000_001)), "cannot be read (it is larger than 10 MB)");
  }

  @Test
  void refusesEachEditOfAFileThatIsNotUtf8() {
    for (int letter = 0xE8; letter < 0xEA; letter++) {
      int before = node.edits().size();
      node.home().write(ODD, new byte[] {'#', (byte) letter, '\n'});
      assertThat(node.edit(before).lines()).singleElement().asString().contains("it is not UTF-8");
      assertThat(node.edits()).hasSize(before + 1);
    }
  }

  @Test
  void takesAFileOnceItMayBeRead() throws IOException {
    Path file = folder.resolve(ODD);
    int before = node.edits().size();
    Path aside = Files.writeString(folder.resolve("aside"), second("out"));
    Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(aside), "skipped: root reads everything");
    Files.move(aside, file);
    assertThat(node.edit(before).lines()).singleElement().asString().contains("has no permission");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertThat(node.edit(before + 1).lines()).containsExactly("route second is new");
  }

  @Test
  void refusesWhatIsNestedWithoutEndAndGoesOnLooking() {
    assertRefused(write(ODD, "[".repeat(100_000)), "nested deeper than 100 levels");
    assertRefused(write(ODD, "- ".repeat(20_000) + "a"), "nested deeper than 100 levels");
  }

  @Test
  void refusesStepsThatHoldThemselves() {
    assertRefused(
        write(
            ODD,
            """
            - route:
                id: odd
                description: Steps in themselves
                from:
                  uri: "direct:odd"
                  steps: &all
                    - filter: { simple: "${body} != null", steps: *all }
            """),
        "is nested too deep");
  }

  @Test
  void refusesAliasesThatMultiply() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String one = "*a" + (i - 1) + ", ";
      laughs.append("a%d: &a%d [%s x]%n".formatted(i, i, one.repeat(8)));
    }
    assertRefused(write(ODD, laughs.toString()), "aliases");
  }

  private void assertRefused(Edit edit, String why) {
    assertThat(edit.accepted()).isFalse();
    assertThat(edit.lines()).singleElement().asString().contains(ODD, why);
    assertThat(delete(ODD).accepted()).isTrue();
  }
}
