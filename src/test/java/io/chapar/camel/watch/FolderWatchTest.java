package io.chapar.camel.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.chapar.admin.Folder;
import io.chapar.camel.LogLines;
import io.chapar.camel.trouble.HealthIssues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  @TempDir Path home;

  @Test
  void saysOnceThatAFolderCannotBeWrittenAndOnceThatItCanAgain() throws IOException {
    HealthIssues troubles = new HealthIssues();
    Path archive = Files.writeString(home.resolve("archive"), "a file where a folder is needed");
    FolderWatch watch =
        new FolderWatch(List.of(new Folder("archive.folder", archive.resolve("news"))), troubles);
    try (LogLines said = new LogLines(FolderWatch.class.getName(), Level.INFO)) {
      watch.run();
      watch.run();
      assertThat(troubles.all())
          .singleElement()
          .asString()
          .startsWith("archive.folder: cannot be written (");
      Files.delete(archive);
      watch.run();
      watch.run();
      assertThat(troubles.all()).isEmpty();
      assertThat(said.of(Level.ERROR)).hasSize(1);
      assertThat(said.of(Level.INFO)).hasSize(1);
    }
  }
}
