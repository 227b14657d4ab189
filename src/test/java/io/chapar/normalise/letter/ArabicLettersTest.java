package io.chapar.normalise.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicLettersTest {
  @Test
  void areTheLettersOfTheBlockWithoutKashidaAndMarks() {
    assertThat("سیلכs1ـ\u064B".chars().filter(c -> ArabicLetters.isLetter((char) c)).count())
        .isEqualTo(3);
    assertThat(ArabicLetters.isMark('\u064B')).isTrue();
    assertThat(ArabicLetters.isLetterOrMark('\u064B')).isTrue();
  }

  @Test
  void joinTheNextButForThoseThatNeverDo() {
    assertThat("اآدذرزژو".chars()).noneMatch(c -> ArabicLetters.joinsNext((char) (int) c));
    assertThat("بیکهگ".chars()).allMatch(c -> ArabicLetters.joinsNext((char) (int) c));
  }

  @Test
  void haveAJoinerOnlyBetweenLettersThatWouldJoin() {
    assertThat(ArabicLetters.hasJoiner("می\u200Cرود")).isTrue();
    assertThat(ArabicLetters.hasJoiner("کار\u200Cها")).isFalse();
    assertThat(ArabicLetters.hasJoiner("می\u200C")).isFalse();
    assertThat(ArabicLetters.hasJoiner("می\u200C رود")).isFalse();
  }
}
