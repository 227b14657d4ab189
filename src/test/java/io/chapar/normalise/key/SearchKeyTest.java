package io.chapar.normalise.key;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {

  @ParameterizedTest
  @CsvSource({
    "كتاب علي, کتاب علی",
    "خانۀ او, خانهٔ او",
    "می\u200Cرود, میرود",
    "مُحَمَّد, محمد",
    "کتـــاب, کتاب",
    "سال ١٤٠٤, سال 1404",
    "سال ۱۴۰۴, سال 1404",
    "مسئول, مسيول",
    "ﺳﻼﻡ, سلام",
    "«سلام»، گفت!, سلام  گفت",
    "İSTANBUL, istanbul",
    "ALTIN FİYATLARI, altın fiyatları",
    "STRASSE, straße",
    "ＥＣＯ, eco",
    "Oʻzbekiston, O‘zbekiston",
    "maʼlum, ma’lum",
  })
  void isTheSameForWhatReadersTakeForTheSame(String one, String other) {
    assertThat(SearchKey.of(one)).isEqualTo(SearchKey.of(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"آب, اب", "در آمد, درآمد", "ölüm, olum", "Иран, Iran", "сом, com"})
  void keepsApartWhatIsNotTheSame(String one, String other) {
    assertThat(SearchKey.of(one)).isNotEqualTo(SearchKey.of(other));
  }

  @Test
  void hasLettersDigitsAndSingleSpacesOnly() {
    assertThat(SearchKey.of(" «ECO» – ۱۶ساله‌ها، (2025)! ")).isEqualTo("eco 16سالهها 2025");
  }

  @Test
  void partsNoWordAtAMarkThatTakesItsOwnPlace() {
    assertThat(SearchKey.of("हिन्दी की")).isEqualTo("हनद क");
  }

  @Property(tries = 500)
  void isItsOwnKey(@ForAll String text) {
    String key = SearchKey.of(text);
    assertThat(SearchKey.of(key)).isEqualTo(key);
  }

  /** The table and the rules must agree for texts of any of its characters, side by side. */
  @Property(tries = 2000)
  void isTheSameByTheTableAndByTheRules(@ForAll("plain") String text) {
    assertThat(SearchKey.of(text)).isEqualTo(SearchKey.byRules(text));
  }

  @Provide
  Arbitrary<String> plain() {
    return Arbitraries.strings()
        .withCharRange('\u0020', '\u007E')
        .withCharRange('\u00A0', '\u024F')
        .withCharRange('\u0400', '\u052F')
        .withCharRange('\u0600', '\u06FF')
        .withCharRange('\u2000', '\u206F')
        .withChars("ه\u0654هيكه\u0654 ")
        .ofMaxLength(12);
  }

  @Test
  void isTheSameByTheTableAndByTheRulesForEveryPair() {
    for (char first = 0x600; first < 0x700; first++) {
      for (char second = 0x600; second < 0x700; second++) {
        String pair = "" + first + second;
        assertThat(SearchKey.of(pair)).isEqualTo(SearchKey.byRules(pair));
      }
    }
  }
}
