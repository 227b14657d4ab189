package io.chapar.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.train.LabelledText.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClippingVariantsTest {
  private static final int MANY = 200;
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cf}]*");
  private static final List<Clipping> CLIPPINGS = Clipping.all(Clipping.FOLDER);
  private static final List<LabelledText> TEXTS =
      new ClippingVariants(CLIPPINGS, 3).texts(MANY).toList();

  @Test
  void theSameSeedMakesTheSameVariants() {
    assertThat(new ClippingVariants(CLIPPINGS, 3).texts(20).toList())
        .isEqualTo(TEXTS.subList(0, 20));
    assertThat(new ClippingVariants(CLIPPINGS, 4).texts(20).toList())
        .isNotEqualTo(TEXTS.subList(0, 20));
  }

  @Test
  void spansCoverAllButWhiteSpaceAndDoNotOverlap() {
    for (LabelledText text : TEXTS) {
      int end = 0;
      for (Span span : text.spans()) {
        assertThat(span.start()).as(text.id()).isGreaterThanOrEqualTo(end);
        assertThat(text.text().substring(end, span.start())).as(text.id()).matches(UNSEEN);
        end = span.end();
      }
      assertThat(text.text().substring(end)).as(text.id()).matches(UNSEEN);
    }
  }

  @Test
  void piecesOfOneParagraphHaveOneLabel() {
    for (LabelledText text : TEXTS) {
      text.spans().stream()
          .collect(Collectors.groupingBy(Span::paragraph))
          .values()
          .forEach(
              pieces ->
                  assertThat(pieces.stream().map(Span::label).distinct()).as(text.id()).hasSize(1));
    }
  }

  @Test
  void aHouseThatIsLeftOutLeavesNoLineInTheVariantsOfOthers() {
    Clipping left = CLIPPINGS.get(0);
    Set<String> lines =
        left.pieces().stream()
            .filter(piece -> piece.text().length() > 40)
            .map(Draft.Piece::text)
            .collect(Collectors.toSet());

    List<LabelledText> others =
        ClippingVariants.of(house -> !house.equals(left.house()), 3).texts(MANY).toList();

    assertThat(lines).isNotEmpty();
    assertThat(others).noneMatch(text -> text.host().equals(left.house()));
    assertThat(others).noneMatch(text -> lines.stream().anyMatch(text.text()::contains));
  }
}
