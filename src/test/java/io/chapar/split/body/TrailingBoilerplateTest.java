package io.chapar.split.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import io.chapar.split.wording.Markers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which last paragraph introduces the writer and is no text. */
class TrailingBoilerplateTest {
  private static final RawBlock TEXT =
      new RawBlock(BlockKind.PARAGRAPH, "The council met on Monday to speak of the old bridge.");

  @Test
  void isTheOneThatOpensWithTheWholeName() {
    assertThat(kindOf("ANN LEE writes about rivers and what crosses them.", "Ann Lee"))
        .isEqualTo(BlockKind.NOTICE);
    assertThat(kindOf("Ann Lee", "Ann Lee")).isEqualTo(BlockKind.NOTICE);
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

  @Test
  void isALabelBelowWhichNothingFollows() {
    assertThat(kindOf("More about bridges:", "Ann Lee")).isEqualTo(BlockKind.NOTICE);
    assertThat(kindOf("This is what the bridge looks like:", "Ann Lee"))
        .isEqualTo(BlockKind.PARAGRAPH);
    assertThat(kindOf("市長は記者会見で、橋の修理には九か月かかると述べた:", "Ann Lee")).isEqualTo(BlockKind.PARAGRAPH);
  }

  private static TrailingBoilerplate tail(String byline) {
    return new TrailingBoilerplate(new Markers(), List.of(byline));
  }

  private static BlockKind kindOf(String last, String byline) {
    RawBlock block = new RawBlock(BlockKind.PARAGRAPH, last);
    List<RawBlock> trimmed = tail(byline).trim(List.of(TEXT, block));
    return trimmed.get(1).kind();
  }
}
