package io.chapar.normalise.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ShortWordsTest {
  @Test
  void knowsEachOfThousandsOfWordsAndNoOther() {
    Map<String, Integer> words = new HashMap<>();
    for (char first = 'ا'; first <= 'غ'; first++) {
      for (char second = 'ا'; second <= 'غ'; second++) {
        words.put("ک" + first + second, 1 + (first + second) % ShortWords.MOST);
      }
    }
    ShortWords table = new ShortWords(words);
    words.forEach((word, value) -> assertThat(table.get(key(word))).isEqualTo(value));
    assertThat(table.get(key("ک"))).isZero();
    assertThat(table.get(key("کا"))).isZero();
    assertThat(table.get(key("ااک"))).isZero();
  }

  @Test
  void leavesOutWordsOfTooManyLettersAndThoseWithOtherLetters() {
    String longest = "ا".repeat(ShortWords.LONGEST);
    ShortWords table = new ShortWords(Map.of(longest, 1, longest + "ا", 2, "ٹا", 3));
    assertThat(table.get(key(longest))).isEqualTo(1);
    assertThat(ShortWords.number('ٹ')).isZero();
    assertThat(table.get(key("ا"))).isZero();
  }

  @Test
  void refusesWhatTenBitsDoNotHold() {
    assertThatThrownBy(() -> new ShortWords(Map.of("ا", ShortWords.MOST + 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ShortWords(Map.of("ا", 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long key(String word) {
    return word.chars()
        .mapToLong(c -> ShortWords.number((char) c))
        .reduce(0, (key, number) -> ShortWords.longer(key, (int) number));
  }
}
