package io.chapar.split.plain.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.plain.line.TextLines.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u0085", "\f"})
  void cutsAtEachKindOfLineEnd(String end) {
    assertThat(TextLines.of("One" + end + "two"))
        .extracting(TextLine::text)
        .containsExactly("One", "two");
  }

  @Test
  void countsBlankLinesAsGaps() {
    assertThat(TextLines.of("One\r\n\r\n \r\ntwo\r\nthree"))
        .extracting(TextLine::gap)
        .containsExactly(0, 2, 0);
  }

  @Test
  void dropsMarksOfOrderAndDirectionAtTheEdges() {
    assertThat(TextLines.of("\uFEFF\u200Fسلام\u200E \n"))
        .containsExactly(new TextLine("سلام", 2, 6, 0, 2));
  }

  @Test
  void hasNoneWhereAllIsBlank() {
    assertThat(TextLines.of(" \n\uFEFF\n\t")).isEmpty();
  }
}
