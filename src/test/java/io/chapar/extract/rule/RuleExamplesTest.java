package io.chapar.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.rule.Rule.Example;
import io.chapar.extract.rule.RuleLists.Listed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule gives in its examples what they say, and nothing in its counter-examples. */
class RuleExamplesTest {
  @TestFactory
  Stream<DynamicTest> everyRuleGivesWhatItsExamplesSay() {
    return RuleLists.rules()
        .flatMap(listed -> listed.rule().examples().stream().map(e -> test(listed, e)));
  }

  @TestFactory
  Stream<DynamicTest> noRuleAppliesToItsCounterExamples() {
    return RuleLists.rules()
        .flatMap(listed -> listed.rule().counterExamples().stream().map(e -> test(listed, e)));
  }

  private static DynamicTest test(Listed listed, Example example) {
    List<String> values =
        example.value().isEmpty() ? List.of() : Arrays.asList(example.value().split("; "));
    return DynamicTest.dynamicTest(
        listed.rule().id() + ", " + example.language() + ": " + example.text(),
        () ->
            assertThat(listed.values(example))
                .as(listed.rule().where())
                .containsExactlyElementsOf(values));
  }

  @Test
  void noTwoRulesOfAListShareAName() {
    assertThat(RuleLists.rules().map(listed -> listed.list() + listed.tag() + listed.rule().id()))
        .doesNotHaveDuplicates();
  }
}
