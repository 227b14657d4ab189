package io.chapar.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of {@code cases.tsv}. */
class NormalisationCasesTest {
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");

  static Stream<List<String>> cases() throws Exception {
    try (InputStream in = NormalisationCasesTest.class.getResourceAsStream("cases.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t")));
    }
  }

  private static String read(String written) {
    return UNICODE
        .matcher(written.replace('|', '\u200C'))
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)))
        .translateEscapes();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void normalises(List<String> example) {
    String text = read(example.get(1));
    List<String> right =
        Arrays.stream(example.get(2).split(" / "))
            .map(one -> one.equals("=") ? text : read(one))
            .toList();
    assertThat(Articles.text(example.get(0), text)).isIn(right);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesItsOwnAnswerAlone(List<String> example) {
    String once = Articles.text(example.get(0), read(example.get(1)));
    assertThat(Articles.text(example.get(0), once)).isEqualTo(once);
  }
}
