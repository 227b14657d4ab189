package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
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

  @Test
  void isNotMadeByAsking() {
    NodeName.requireFree(data);
    assertThat(data).isEmptyDirectory();
  }
}
