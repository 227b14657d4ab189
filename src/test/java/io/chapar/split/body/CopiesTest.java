package io.chapar.split.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CopiesTest {
  private static final String FIRST =
      "The harbour of the old town was closed on Monday, after a crane had fallen on the quay.";
  private static final String SECOND =
      "Nobody was hurt, the harbour master said, but ships have to wait until the end of the week.";
  private static final String THIRD = "Divers look for the hook, which sank in twelve metres.";

  @Test
  void leavesOutATextThatIsToldAgain() {
    List<RawBlock> twice =
        paragraphs(FIRST, SECOND, THIRD, FIRST, SECOND.replace(" ", "\u00A0"), THIRD);
    assertThat(body(twice)).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void leavesOutNoLineThatComesAgainAlone() {
    List<RawBlock> refrain = paragraphs(FIRST, SECOND, THIRD, FIRST);
    assertThat(body(refrain)).containsExactly(FIRST, SECOND, THIRD, FIRST);
  }

  @Test
  void leavesOutNoShortLinesThatComeAgain() {
    List<RawBlock> labels = paragraphs("For", "Fast", FIRST, "For", "Fast", SECOND);
    assertThat(body(labels)).hasSize(6);
  }

  @Test
  void keepsTheOrderOfWhatIsNotOfTheBody() {
    List<RawBlock> blocks = new ArrayList<>(paragraphs(FIRST, SECOND));
    blocks.add(new RawBlock(BlockKind.CAPTION, FIRST));
    blocks.addAll(paragraphs(FIRST, SECOND));
    assertThat(leaveOut(blocks))
        .extracting(RawBlock::text)
        .containsExactly(FIRST, SECOND, FIRST, FIRST, SECOND);
    assertThat(body(blocks)).containsExactly(FIRST, SECOND);
  }

  private static List<RawBlock> leaveOut(List<RawBlock> blocks) {
    return Copies.leaveOut(
        blocks,
        blocks.stream()
            .filter(block -> block.kind().isBody())
            .map(block -> Letters.fold(block.text()))
            .toList());
  }

  private static List<String> body(List<RawBlock> blocks) {
    return leaveOut(blocks).stream()
        .filter(block -> block.kind().isBody())
        .map(RawBlock::text)
        .toList();
  }

  private static List<RawBlock> paragraphs(String... texts) {
    return List.of(texts).stream().map(text -> new RawBlock(BlockKind.PARAGRAPH, text)).toList();
  }
}
