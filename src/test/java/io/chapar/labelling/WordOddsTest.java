package io.chapar.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordOddsTest {
  private static final WordOdds ODDS = new WordOdds(Map.of("subscr", 1.6f, "said", -2.3f));

  @Test
  void theFormsOfAWordHaveTheSameOdds() {
    assertThat(ODDS.of("subscribe")).isEqualTo(1.6f);
    assertThat(ODDS.of("subscription")).isEqualTo(1.6f);
    assertThat(ODDS.of("said")).isEqualTo(-2.3f);
  }

  @Test
  void aWordThatIsNotKnownTellsNothing() {
    assertThat(ODDS.of("ferry")).isZero();
    assertThat(ODDS.of("")).isZero();
  }

  @Test
  void rowsAreReadAsTheyWereWritten() {
    WordOdds read = WordOdds.of(ODDS.rows(), "odds");

    assertThat(read.rows()).isEqualTo(ODDS.rows());
    assertThat(read.of("subscribe")).isEqualTo(1.6f);
  }

  @Test
  void rowsThatWereChangedOrCutOffAreRefusedInOneLine() {
    List<String> changed = new ArrayList<>(ODDS.rows());
    changed.set(changed.size() - 1, "said\t23");

    assertThatThrownBy(() -> WordOdds.of(changed, "odds"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the weights odds are damaged; install Chapar anew, or make them again");
    assertThatThrownBy(() -> WordOdds.of(List.of(), "odds")).hasMessageContaining("are cut off");
    assertThatThrownBy(() -> WordOdds.of(List.of("version\t9", ""), "odds"))
        .hasMessageContaining("another version: version\t9");
  }
}
