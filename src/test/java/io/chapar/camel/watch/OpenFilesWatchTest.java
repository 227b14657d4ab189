package io.chapar.camel.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.chapar.camel.LogLines;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.file.OpenFiles;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenFilesWatchTest {
  private final HealthIssues troubles = new HealthIssues();
  private OpenFiles files = new OpenFiles(20, 128);

  @Test
  void saysOnceThatNearlyAllAreInUseAndOnceThatItIsOver() {
    OpenFilesWatch watch = new OpenFilesWatch(() -> Optional.of(files), troubles);
    try (LogLines said = new LogLines(OpenFilesWatch.class.getName())) {
      watch.run();
      assertThat(troubles.warnings()).isEmpty();
      files = new OpenFiles(127, 128);
      watch.run();
      watch.run();
      assertThat(troubles.warnings())
          .singleElement()
          .asString()
          .contains("128 files and connections")
          .contains("LimitNOFILE=");
      files = new OpenFiles(30, 128);
      watch.run();
      watch.run();
      assertThat(troubles.warnings()).isEmpty();
      assertThat(said.of(Level.ERROR)).hasSize(1);
    }
  }

  @Test
  void knowsThoseOfThisProcess() {
    assertThat(OpenFiles.now().orElseThrow().open()).isPositive();
  }

  @Test
  void saysAtTheStartWhatANodeMayLack() {
    assertThat(new OpenFiles(100, 1024).lacking(650)).isEmpty();
    assertThat(new OpenFiles(100, 512).lacking(650).orElseThrow())
        .startsWith("only 512 files and connections may be open at once")
        .contains("may need 750");
  }
}
