package io.chapar.split.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
  @ParameterizedTest
  @CsvSource({
    "ΟΔΟΣ,οδος",
    "ΣΑΣ,σας",
    "İZMİR,i\u0307zmi\u0307r",
    "'Oʻzbek: 5!',ozbek5",
    "كتابي,کتابی"
  })
  void foldToSmallLetters(String text, String folded) {
    assertThat(Letters.fold(text)).isEqualTo(folded);
  }

  @Test
  void weighByTheirScript() {
    assertThat(Letters.weight("议会")).isEqualTo(6);
    assertThat(Letters.weight("ab")).isEqualTo(2);
  }

  @Test
  void haveTheLowerCaseThatUnicodeGivesThem() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      assertThat(Letters.lower((char) c)).isEqualTo(Character.toLowerCase((char) c));
    }
  }

  @Property
  void areThoseOfTheWholeText(@ForAll("texts") String text) {
    assertThat(Letters.fold(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
  }

  /** Of letters alone, of which nothing is left out. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("aBÄΣσςοİıIЖжازß\u01C5").ofMaxLength(6);
  }
}
