package io.chapar.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {
  private static final String FAMILY = "👨\u200d👩\u200d👧";

  @ParameterizedTest
  @CsvSource({
    "news, 4",
    "می\u200cرود, 5", // a zero-width non-joiner between them
    "مُحَمَّد, 4", // vowels above and below
    "café, 4",
    "cafe\u0301, 4",
    "हिन्दी, 3",
    "ไม่, 2",
    "新华社, 6",
    "ニュース, 8",
    "ﾆｭｰｽ, 4", // halfwidth
    "한국, 4",
    "\u1112\u1161\u11ab, 2", // a syllable in its parts
    "😀, 2",
    "👍🏽, 2", // with a colour of skin
    "🇮🇷, 2",
    "1\ufe0f\u20e3, 2",
    "❤, 1",
    "❤\ufe0f, 2",
    "“a” – b…, 8"
  })
  void countsTheColumnsThatATerminalUses(String text, int columns) {
    assertThat(TerminalText.columns(text)).isEqualTo(columns);
  }

  @Test
  void countsAFamilyOfEmojiAsOne() {
    assertThat(TerminalText.columns(FAMILY)).isEqualTo(2);
  }

  @Test
  void takesNoColumnForAnEmptyText() {
    assertThat(TerminalText.columns("")).isZero();
  }

  @Test
  void keepsATextThatFits() {
    assertThat(TerminalText.cut("新华社", 6)).isEqualTo("新华社");
  }

  @Test
  void cutsSoThatTheEllipsisFitsToo() {
    assertThat(TerminalText.cut("headline", 5)).isEqualTo("head…");
    assertThat(TerminalText.cut("新华社", 5)).isEqualTo("新华…");
    assertThat(TerminalText.cut("新华社", 4)).isEqualTo("新…");
  }

  @Test
  void cutsNoClusterInTwo() {
    assertThat(TerminalText.cut("a" + FAMILY + "b", 3)).isEqualTo("a…");
    assertThat(TerminalText.cut("cafe\u0301s", 5)).isEqualTo("cafe\u0301s");
    assertThat(TerminalText.cut("cafe\u0301ss", 5)).isEqualTo("cafe\u0301…");
  }

  @Test
  void countsHalfOfASurrogatePairAsOne() {
    assertThat(TerminalText.columns("a\ud83db")).isEqualTo(3);
  }
}
