package io.chapar.normalise.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.normalise.change.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenWordsTest {
  private static String mend(String text, String... others) {
    return new BrokenWords(List.of(others)).mend(text, Trace.NONE);
  }

  @Test
  void areJoinedWhereTheArticleHasTheWholeWord() {
    assertThat(mend("Движение тран- спорта закрыто.", "Много транспорта на дорогах."))
        .isEqualTo("Движение транспорта закрыто.");
  }

  @Test
  void stayWhereTheHyphenIsOfTwoWords() {
    String text = "Vor- und Nachteile";
    assertThat(mend(text, text, "Die Vor- und Nachteile sind bekannt.")).isEqualTo(text);
  }

  @Test
  void areNotLookedForWithoutAHyphen() {
    assertThat(mend("a plain text")).isEqualTo("a plain text");
  }
}
