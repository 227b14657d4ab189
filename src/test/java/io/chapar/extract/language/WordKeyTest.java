package io.chapar.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordKeyTest {
  private static final char[] LETTERS =
      "a\u0100\u0101\u0400\u0601\u0700\u0001\u8001\uFB56\uD83D\uDCF0".toCharArray();

  @Property(tries = 20_000)
  void wordsOfOneWholeKeyAreOneWord(@ForAll("words") String one, @ForAll("words") String other) {
    long key = WordKey.of(one);

    assertThat(!WordKey.isWhole(key) || key != WordKey.of(other) || one.equals(other)).isTrue();
  }

  /** Few letters of few blocks, and those whose low byte is none, so that keys meet. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars(LETTERS).ofMaxLength(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"تهران", "Москва", "Çin", "خبرنگا"})
  void shortWordsOfOneBlockAreTheirKeys(String word) {
    assertThat(WordKey.isWhole(WordKey.of(word))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "خبرگزاری", "İran", "\u0100", "\u8001"})
  void othersAreNot(String word) {
    assertThat(WordKey.isWhole(WordKey.of(word))).isFalse();
  }
}
