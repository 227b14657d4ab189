package io.chapar.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
    "STRASSE, straße",
    "ＥＣＯ, eco",
  })
  void isTheSameForWhatReadersTakeForTheSame(String one, String other) {
    assertThat(SearchKey.of(one)).isEqualTo(SearchKey.of(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"آب, اب", "در آمد, درآمد", "ırmak, irmak", "Иран, Iran", "сом, com"})
  void keepsApartWhatIsNotTheSame(String one, String other) {
    assertThat(SearchKey.of(one)).isNotEqualTo(SearchKey.of(other));
  }

  @Test
  void hasLettersDigitsAndSingleSpacesOnly() {
    assertThat(SearchKey.of(" «ECO» – ۱۶ساله‌ها، (2025)! ")).isEqualTo("eco 16سالهها 2025");
  }

  @Property(tries = 500)
  void isItsOwnKey(@ForAll String text) {
    String key = SearchKey.of(text);
    assertThat(SearchKey.of(key)).isEqualTo(key);
  }
}
