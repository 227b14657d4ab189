package io.chapar.split.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSubjectTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: Snow closes the pass",
        "Subject: Fwd: Snow closes the pass",
        "FW: Re: Snow closes the pass",
        "Konu: İlt: Snow closes the pass",
        "Betreff: WG: AW: Snow closes the pass",
        "Subject: [caucasus-news] FW: Snow closes the pass",
        "موضوع: Fwd: Snow closes the pass"
      })
  void isFreeOfWhatMailProgramsWrite(String line) {
    assertThat(MailSubject.without(line)).isEqualTo("Snow closes the pass");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Snow closes the pass", "Weather: snow closes the pass", "Re:", "[Live] x"})
  void leavesOtherLinesAlone(String line) {
    assertThat(MailSubject.without(line)).isEqualTo(line);
  }

  @Test
  void keepsWhatOnlyLooksLikeAPrefixWithin() {
    assertThat(MailSubject.without("Subject: Minister: snow closes the pass"))
        .isEqualTo("Minister: snow closes the pass");
  }
}
