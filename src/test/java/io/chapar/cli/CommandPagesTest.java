package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandPagesTest {
  @TempDir private Path share;

  @BeforeEach
  void write() throws IOException {
    CommandPages.main(new String[] {share.toString()});
  }

  @Test
  void hasAManualPageOfEachCommand() throws IOException {
    String page = Files.readString(share.resolve("man/man1/chapar-edits-rollback.1"));
    assertThat(page)
        .startsWith(".TH \"CHAPAR-EDITS-ROLLBACK\" 1")
        .contains(
            ".SH SYNOPSIS\nchapar edits rollback", ".B \"\\-\\-dry\\-run\"", ".SH EXIT STATUS")
        .contains(".SH EXAMPLES\n.nf\n  chapar edits rollback 3f2a91c0");
    assertThat(share.resolve("man/man1/chapar.1")).content().contains(".SH COMMANDS");
  }

  @Test
  void completesTheCommandsInBash() throws Exception {
    Path script = share.resolve("bash-completion/completions/chapar");
    String ask =
        ". "
            + script
            + "; COMP_WORDS=(chapar edits ro); COMP_CWORD=2; _complete_chapar; echo \"${COMPREPLY[@]}\"";
    // Outside of a completion bash has no options to set, and says so.
    Process bash =
        new ProcessBuilder("bash", "-c", ask)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).isZero();
    assertThat(said.strip()).isEqualTo("rollback");
  }
}
