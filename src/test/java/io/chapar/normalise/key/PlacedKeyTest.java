package io.chapar.normalise.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.normalise.key.PlacedKey.Gap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacedKeyTest {
  @ParameterizedTest
  @CsvSource({
    "علي‌ها, علیها",
    "İSTANBUL, istanbul",
    "Kırım, kirim",
    "٣٤۵, 345",
    "e\u0301tat, état",
    "Oʻzbekiston, ozbekiston",
    "ﷲ, الله",
    "😀 x, x",
    "ے\u200B\u0654, ۓ",
    "e\u00AD\u0301tat, état",
  })
  void hasTheLettersOfTheSearchKey(String text, String letters) {
    assertThat(new String(PlacedKey.of(text).letters())).isEqualTo(letters);
  }

  /** Marks that compose across a base letter are the one thing in which a place costs a letter. */
  @Property(tries = 2_000)
  void hasTheLettersOfTheSearchKeyWhateverTheText(
      @ForAll
          @CharRange(from = ' ', to = 'ÿ')
          @CharRange(from = 'ء', to = 'ۿ')
          @CharRange(from = '\u2000', to = '\u206F')
          String text) {
    Assume.that(text.chars().noneMatch(mark -> mark >= '\u0653' && mark <= '\u0655'));
    assertThat(new String(PlacedKey.of(text).letters()))
        .isEqualTo(SearchKey.of(text).replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "ab, NONE",
    "a b, SPACE",
    "a-b, SPACE",
    "a‌b, JOINER",
    "a ‌b, SPACE",
    "a'b, APOSTROPHE",
    "a’b, APOSTROPHE",
    "aʻb, APOSTROPHE",
    "a''b, SPACE",
    "a\u00ADb, NONE",
    "a。b, SPACE",
    "a😀b, SPACE",
  })
  void knowsWhatPartsTwoLetters(String text, Gap gap) {
    assertThat(PlacedKey.of(text).gapBefore(1)).isEqualTo(gap);
  }

  @Test
  void knowsWhereALetterStandsWithItsMarks() {
    PlacedKey key = PlacedKey.of("«کِتاب»");
    assertThat(key.start(0)).isEqualTo(1);
    assertThat(key.end(0)).isEqualTo(3);
    assertThat(key.end(3)).isEqualTo(6);
  }
}
