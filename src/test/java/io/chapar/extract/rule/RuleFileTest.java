package io.chapar.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a file of rules says where it stands. */
class RuleFileTest {
  private static final String RIGHT =
      """
      rule r
        match  number
        gives  date
        yes    en: 5 = 5
        yes    en: 6 = 6
        no     en: x
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "match  MOON; no pattern",
        "match  YEAR[green]; no trait of YEAR green",
        "match  number[x]; no filter x",
        "match  (number; no bracket closes (",
        "match  ordinal; no pattern ordinal",
        "match  @declines; no feature declines",
        "needs  declines; no feature declines",
        "gives  money; cannot give money",
        "wants  money; no line of a rule",
        "yes    en She left = x; no language before",
        "yes    en: 5 = 5; needs two examples and a counter-example",
      })
  void saysTheLineOfAMistake(String line, String fault) {
    String others =
        RIGHT
            .lines()
            .filter(other -> !other.strip().startsWith(line.split(" ")[0] + ' '))
            .collect(Collectors.joining("\n"));
    assertThatThrownBy(() -> read(others + "\n  " + line))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching("(?s)x.rules:[0-9]: .*")
        .hasMessageContaining(fault);
  }

  @Test
  void readsARuleOverSeveralLines() {
    RuleFile file =
        read(
            """
            day = number[1..31]
            rule r
              match  day
                (word | ',')
              gives  date
              yes    en: 5 x = 5
              yes    en: 6 , = 6
              no     en: x
            """);
    assertThat(file.rules())
        .extracting(Rule::id, Rule::confidence, Rule::where)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("r", 1.0, "x.rules:2"));
  }

  private static RuleFile read(String text) {
    return RuleFile.of("x.rules", text, RuleFile.empty(Set.of("date"), Map.of()));
  }
}
