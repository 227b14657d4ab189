package io.chapar.normalise.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordTableTest {
  @Test
  void findsEachWordOfManyAndNoOther() {
    Map<String, Integer> words =
        IntStream.range(0, 5000).boxed().collect(Collectors.toMap(n -> "word" + n, n -> n));
    WordTable<Integer> table = new WordTable<>(words);
    assertThat(words.keySet()).allMatch(word -> words.get(word).equals(table.get(word)));
    assertThat(table.get("word5000")).isNull();
    assertThat(table.get("")).isNull();
  }

  @Test
  void tellsWordsOfOneHashApart() {
    WordTable<String> table = new WordTable<>(Map.of("Aa", "first", "BB", "second"));
    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(table.get("Aa")).isEqualTo("first");
    assertThat(table.get("BB")).isEqualTo("second");
  }

  @Test
  void findsAWordInsideOfAText() {
    char[] text = "در سیل امروز".toCharArray();
    WordTable<String> table = new WordTable<>(Map.of("سیل", "flood"));
    assertThat(table.get(text, 3, 6)).isEqualTo("flood");
    assertThat(table.get(text, 3, 5)).isNull();
  }

  @Test
  void refusesWordsThatItCannotHold() {
    assertThatThrownBy(() -> new WordTable<>(Map.of("", 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WordTable<>(Map.of("a".repeat(256), 1)))
        .hasMessageStartingWith("a word of 256 letters");
  }
}
