package io.chapar.split.plain.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.plain.line.TextShape;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentEvidenceTest {
  private static final List<TextShape> PAGE =
      Stream.of(
              "Valley Post",
              "Ferry returns",
              "The ferry between Aldham and Holm took its first passengers on Friday, he said.",
              "Valley Post thanks readers")
          .map(TextShape::new)
          .toList();

  private final DocumentEvidence evidence = new DocumentEvidence(PAGE);

  @Test
  void aNameThatOtherLinesHaveIsOfLines() {
    assertThat(evidence.lineShare(0)).isEqualTo(1);
    assertThat(evidence.lineShare(3)).isEqualTo(0.5);
  }

  @Test
  void aLinesOwnWordsAreNotThoseOfOthers() {
    assertThat(evidence.lineShare(1)).isZero();
  }

  @Test
  void aWordOfAHeadlineIsOfLinesWhereProseHasIt() {
    assertThat(evidence.lineShare(2)).isGreaterThan(0).isLessThan(0.2);
  }
}
