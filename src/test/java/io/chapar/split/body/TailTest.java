package io.chapar.split.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.Markers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which last paragraph introduces the writer and is no text. */
class TailTest {
  private static final RawBlock TEXT =
      new RawBlock(BlockKind.PARAGRAPH, "The council met on Monday to speak of the old bridge.");

  @Test
  void isTheOneThatOpensWithTheWholeName() {
    assertThat(kindOf("ANN LEE writes about rivers and what crosses them.", "Ann Lee"))
        .isEqualTo(BlockKind.NOTICE);
    assertThat(kindOf("Ann Lee", "Ann Lee")).isEqualTo(BlockKind.NOTICE);
  }

  @Test
  void isOneOfAgenciesAndInitialsInBracketsOrAnAgencyInCapitals() {
    assertThat(kindOf("(dpa/mz)", "Ann Lee")).isEqualTo(BlockKind.NOTICE);
    assertThat(kindOf("(Reuters)", "Ann Lee")).isEqualTo(BlockKind.NOTICE);
    assertThat(kindOf("AFP", "Ann Lee")).isEqualTo(BlockKind.NOTICE);
    assertThat(kindOf("(The bridge is closed.) So what?", "Ann Lee"))
        .isEqualTo(BlockKind.PARAGRAPH);
    assertThat(kindOf("STOP!", "Ann Lee")).isEqualTo(BlockKind.PARAGRAPH);
  }

  @Test
  void isNoneThatOpensWithSomebodyElse() {
    assertThat(kindOf("Rezaei said that the bridge would be closed.", "Reza"))
        .isEqualTo(BlockKind.PARAGRAPH);
    assertThat(kindOf("Reza is the name of the bridge.", "Reza")).isEqualTo(BlockKind.PARAGRAPH);
    assertThat(kindOf("Ann Leeson said that the bridge would be closed.", "Ann Lee"))
        .isEqualTo(BlockKind.PARAGRAPH);
    assertThat(kindOf("علی رضایی\u200Cفر از پل گفت.", "علی رضایی")).isEqualTo(BlockKind.PARAGRAPH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OSLO", "(Laughs.)", "(applause)"})
  void isNoWordInCapitalsOrInBracketsThatIsNoAgency(String last) {
    assertThat(kindOf(last, "Ann Lee")).isEqualTo(BlockKind.PARAGRAPH);
  }

  @Test
  void isALabelBelowWhichNothingFollows() {
    RawBlock link = new RawBlock(BlockKind.RELATED, "Old bridges of the north");
    assertThat(kindOf("More about bridges:", "Ann Lee")).isEqualTo(BlockKind.NOTICE);
    assertThat(kindOf("This is what the bridge looks like:", "Ann Lee"))
        .isEqualTo(BlockKind.PARAGRAPH);
    assertThat(kindOf("市長は記者会見で、橋の修理には九か月かかると述べた:", "Ann Lee")).isEqualTo(BlockKind.PARAGRAPH);
    RawBlock label = new RawBlock(BlockKind.LIST, "Top searches");
    assertThat(tail("Ann Lee").trim(List.of(TEXT, label, link)).get(1).kind())
        .isEqualTo(BlockKind.NOTICE);
    assertThat(tail("Ann Lee").trim(List.of(TEXT, label))).containsExactly(TEXT, label);
    assertThat(tail("Ann Lee").trim(List.of(TEXT, label, label, link)))
        .containsExactly(TEXT, label, label, link);
  }

  @Test
  void isNoAgencyInAListOfWordsOrBelowHalfASentence() {
    RawBlock half = new RawBlock(BlockKind.PARAGRAPH, "Three agencies wrote of the bridge:");
    RawBlock first = new RawBlock(BlockKind.PARAGRAPH, "AFP");
    RawBlock second = new RawBlock(BlockKind.PARAGRAPH, "TASS");
    assertThat(tail("Ann Lee").trim(List.of(half, first, second)))
        .containsExactly(half, first, second);
    assertThat(tail("Ann Lee").trim(List.of(half, first))).containsExactly(half, first);
  }

  private static Tail tail(String byline) {
    return new Tail(new Markers(), new Publishers(List.of()), List.of(byline));
  }

  private static BlockKind kindOf(String last, String byline) {
    RawBlock block = new RawBlock(BlockKind.PARAGRAPH, last);
    List<RawBlock> trimmed = tail(byline).trim(List.of(TEXT, block));
    return trimmed.get(1).kind();
  }
}
