package io.chapar.normalise.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompositionTest {
  @Test
  void writesALetterAndItsMarkAsOne() {
    assertThat(Composition.of("Cafe\u0301")).isEqualTo("Caf\u00E9");
    assertThat(Composition.of("\u0627\u0653")).isEqualTo("\u0622");
  }

  @Test
  void leavesComposedTextAsItIs() {
    for (String text : new String[] {"", "plain", "ایسنا و «خبر»", "é", "한국"}) {
      assertThat(Composition.of(text)).isEqualTo(text);
      assertThat(Composition.isComposed(text)).isTrue();
    }
    assertThat(Composition.isComposed("e\u0301")).isFalse();
  }

  @Test
  void keepsAFewOfAThousandMarksOnOneLetter() {
    String text = "e" + "\u0301".repeat(1000) + "nd";
    assertThat(Composition.of(text)).hasSizeLessThan(50).startsWith("é").endsWith("nd");
  }
}
