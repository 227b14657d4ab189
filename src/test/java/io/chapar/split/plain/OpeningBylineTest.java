package io.chapar.split.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.site.Publishers;
import io.chapar.split.wording.BylineNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningBylineTest {
  private static final OpeningByline OPENING =
      new OpeningByline(new BylineNames(), new Publishers(List.of()));

  @Test
  void standsBehindAHouseThatWeKnow() {
    assertThat(OPENING.of("KAYSERİ (AA) – MERT YILDIZ – Yol açıldı.")).contains("MERT YILDIZ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ridge Daily – Anna Berg: The pass is open.|Anna Berg",
        "کوهستان - سارا کریمی: گردنه باز شد.|سارا کریمی",
        "کوهستان‌نیوز- سارا کریمی: گردنه باز شد.|سارا کریمی"
      })
  void standsBetweenADashAndTheColonBehindAnyHouse(String text, String name) {
    assertThat(OPENING.afterDash(text)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The pass – closed since Monday – is open: cars may go.",
        "Anna Berg: The pass is open.",
        "Prices – bread, milk, cheese: all rose."
      })
  void isNoneInASentence(String text) {
    assertThat(OPENING.afterDash(text)).isEmpty();
  }
}
