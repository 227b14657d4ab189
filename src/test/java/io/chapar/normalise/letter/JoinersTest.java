package io.chapar.normalise.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JoinersTest {
  private static boolean isMeant(String text) {
    int at = Math.max(text.indexOf('\u200C'), text.indexOf('\u200D'));
    return Joiners.isMeant(text, at, text.substring(0, at));
  }

  @Test
  void areMeantBetweenLetters() {
    assertThat(isMeant("می\u200Cرود")).isTrue();
    assertThat(isMeant("\u200Cرود")).isFalse();
    assertThat(isMeant("می\u200C رود")).isFalse();
    assertThat(isMeant("12\u200C3")).isFalse();
  }

  @Test
  void areMeantBehindTheVowelThatEndsASoraniWord() {
    assertThat(isMeant("بە ئێمه\u200C بڵێ")).isTrue();
  }

  @Test
  void bindThePicturesOfAFamily() {
    assertThat(isMeant("👩\u200D👧")).isTrue();
    assertThat(isMeant("a\u200Db")).isFalse();
  }
}
