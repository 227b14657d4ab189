package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that cannot keep what it runs for a start over refused files. */
class UnkeptSetTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void asksForAPersonUntilItCan() throws Exception {
    Path good = Files.createDirectories(folder.resolve("data")).resolve("good");
    Files.writeString(good, "no folder");
    try (LiveNode node = new LiveNode(folder).start()) {
      await().atMost(LONG).until(() -> !node.warnings().isEmpty());
      assertThat(node.warnings())
          .singleElement()
          .asString()
          .startsWith("good: what runs cannot be kept for the next start (");
      assertThat(node.problems()).isEmpty();
      Files.delete(good);
      await().atMost(LONG).until(() -> node.warnings().isEmpty());
      assertThat(good).isNotEmptyDirectory();
    }
  }
}
