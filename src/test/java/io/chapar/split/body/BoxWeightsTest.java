package io.chapar.split.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxWeightsTest {
  private final BoxWeights shipped = BoxWeights.learned();

  @Test
  void readsWhatItWrites() {
    assertThat(BoxWeights.read(shipped.rows()).rows()).isEqualTo(shipped.rows());
  }

  @Test
  void refusesRowsThatWereChanged() {
    List<String> rows = new ArrayList<>(shipped.rows());
    rows.set(2, rows.get(2) + "1");
    assertThatThrownBy(() -> BoxWeights.read(rows))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the weights boxes.tsv are damaged; install Chapar anew, or make them again");
  }

  @Test
  void refusesRowsThatAreCutOff() {
    List<String> rows = shipped.rows();
    assertThatThrownBy(() -> BoxWeights.read(rows.subList(0, 9)))
        .hasMessageContaining("are cut off");
  }

  @Test
  void refusesAnotherVersion() {
    List<String> rows = new ArrayList<>(shipped.rows());
    rows.set(0, "version\t2");
    assertThatThrownBy(() -> BoxWeights.read(rows)).hasMessageContaining("version\t2");
  }
}
