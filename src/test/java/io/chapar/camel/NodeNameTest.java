package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeNameTest {
  @TempDir private Path data;

  @Test
  void isKeptForTheNextStart() {
    NodeName first = NodeName.claim(data);
    first.close();
    NodeName second = NodeName.claim(data);
    assertThat(second.name()).isEqualTo(first.name());
    second.close();
  }

  @Test
  void isRefusedToASecondNodeWhichIsToldTheProcessOfTheFirst() {
    NodeName first = NodeName.claim(data);
    String says =
        "another Chapar (process %d) runs on this data folder: %s"
            .formatted(ProcessHandle.current().pid(), data);
    assertThatThrownBy(() -> NodeName.requireFree(data))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage(says);
    assertThatThrownBy(() -> NodeName.claim(data))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage(says);
    first.close();
    NodeName.requireFree(data);
  }

  /** {@code /dev/full} can be locked and read, and takes no byte. */
  @Test
  void isFreeAgainAfterADiskThatIsFull() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    Files.createSymbolicLink(data.resolve("node"), full);
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> NodeName.claim(data))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessageContaining("No space left on device");
    }
  }

  @Test
  void isNotMadeByAsking() {
    NodeName.requireFree(data);
    assertThat(data).isEmptyDirectory();
  }
}
