package io.chapar.split.plain.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.plain.line.Cut;
import io.chapar.split.plain.line.Segment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoneLinesTest {
  private static List<TextLabel> settled(TextLabel... labels) {
    Segment segment = new Segment("Words.", 0, 6, Cut.LINE, 0, 0, 1, 0, "");
    List<LabelledSegment> segments =
        Arrays.stream(labels)
            .map(label -> new LabelledSegment(segment, label, 1, 0, 0, List.of()))
            .toList();
    return LoneLines.settled(segments).stream().map(LabelledSegment::label).toList();
  }

  @Test
  void theOnlyLineAboveTheTextIsItsTitle() {
    assertThat(settled(TextLabel.NAVIGATION, TextLabel.PARAGRAPH, TextLabel.PARAGRAPH))
        .containsExactly(TextLabel.TITLE, TextLabel.PARAGRAPH, TextLabel.PARAGRAPH);
  }

  @Test
  void aDayAboveTheTextIsNoTitle() {
    assertThat(settled(TextLabel.DATE, TextLabel.PARAGRAPH))
        .containsExactly(TextLabel.DATE, TextLabel.PARAGRAPH);
  }

  @Test
  void aLineIsNoTitleWhereAnotherIs() {
    assertThat(settled(TextLabel.TAG, TextLabel.PARAGRAPH, TextLabel.TITLE))
        .containsExactly(TextLabel.TAG, TextLabel.PARAGRAPH, TextLabel.TITLE);
  }

  @Test
  void aSummaryIsTheTextWhereNothingElseIs() {
    assertThat(settled(TextLabel.TITLE, TextLabel.SUMMARY))
        .containsExactly(TextLabel.TITLE, TextLabel.PARAGRAPH);
    assertThat(settled(TextLabel.TITLE, TextLabel.SUMMARY, TextLabel.PARAGRAPH))
        .contains(TextLabel.SUMMARY);
  }
}
