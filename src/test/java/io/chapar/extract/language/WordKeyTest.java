package io.chapar.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordKeyTest {
  @Property(tries = 20_000)
  void wordsOfOneWholeKeyAreOneWord(@ForAll("words") String one, @ForAll("words") String other) {
    long key = WordKey.of(one);

    assertThat(!WordKey.isWhole(key) || key != WordKey.of(other) || one.equals(other)).isTrue();
  }

  /** Few letters of few blocks, and those whose low byte is none, so that keys meet. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("a\u0100\u0101\u0400\u0601\u0700\u0001").ofMaxLength(3);
  }

  @Test
  void aWordOfPersianIsItsKey() {
    assertThat(WordKey.isWhole(WordKey.of("تهران"))).isTrue();
    assertThat(WordKey.isWhole(WordKey.of("Москва"))).isTrue();
  }

  @Test
  void longWordsAndThoseOfTwoBlocksAreNot() {
    assertThat(WordKey.isWhole(WordKey.of("خبرگزاری"))).isFalse();
    assertThat(WordKey.isWhole(WordKey.of("Çin"))).isTrue();
    assertThat(WordKey.isWhole(WordKey.of("İran"))).isFalse();
    assertThat(WordKey.isWhole(WordKey.of(""))).isFalse();
  }
}
