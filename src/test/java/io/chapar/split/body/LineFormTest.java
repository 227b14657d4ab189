package io.chapar.split.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFormTest {
  @ParameterizedTest
  @CsvSource({
    "The council met.,CAPITAL,STOP",
    "met on Monday:,SMALL,COLON",
    "议会星期一开会。,UNCASED,STOP",
    "آیا شورا تشکیل شد؟,UNCASED,QUESTION",
    "12 March 2024,DIGIT,DIGIT",
    "“We shall see.”,QUOTE,STOP",
    "(photo: A. Lee),BRACKET,BRACKET",
    "– first item,DASH,LETTER",
    "#budget #city,SIGN,LETTER"
  })
  void seesHowALineBeginsAndEnds(String text, LineForm.Start start, LineForm.End end) {
    LineForm form = LineForm.of(text);
    assertThat(form.start()).isEqualTo(start);
    assertThat(form.end()).isEqualTo(end);
  }

  @Test
  void countsEndsOfSentencesWithinTheText() {
    assertThat(LineForm.of("One. Two, three. Four 1.5 five").stops()).isEqualTo(2);
    assertThat(LineForm.of("第一。第二").stops()).isEqualTo(1);
  }

  @Test
  void knowsNoCapitalsWhereTheScriptHasNone() {
    assertThat(LineForm.of("شورا").capitals()).isEqualTo(-1);
    assertThat(LineForm.of("ABc").capitals()).isBetween(0.6, 0.7);
  }
}
