package io.chapar.normalise.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.normalise.change.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  private static String plain(String text, boolean french) {
    return PlainText.normalise(text, french, Trace.NONE);
  }

  @Test
  void hasOneSpaceAndNoInvisibleCharacters() {
    assertThat(plain("  The\u00A0 flood\u200B \t came\uFEFF ", false)).isEqualTo("The flood came");
  }

  @Test
  void composesLettersAndMarks() {
    assertThat(plain("Cafe\u0301", false)).isEqualTo("Caf\u00E9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"false | Oui, dit-il. ", "true | Pourquoi ? Parce que : rien"})
  void keepsTheSpacesOfFrenchMarks(boolean french, String text) {
    assertThat(plain(text, french)).isEqualTo(text.strip());
  }

  @Test
  void isTheSameWhenItIsMadeTwice() {
    String once = plain("A  b\u200C , c\r\n\r\nd ( e )", false);
    assertThat(plain(once, false)).isEqualTo(once);
  }
}
