package io.chapar.split.plain.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.line.Cut;
import io.chapar.split.plain.line.Segment;
import io.chapar.split.wording.BylineNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FieldLinesTest {
  private static final FieldLines LINES = new FieldLines(new Labels(), new BylineNames());

  /** The labels of lines that were all taken for items of a list. */
  private static List<TextLabel> labels(String... lines) {
    List<LabelledSegment> segments = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      Segment segment = new Segment(lines[i], i, i + 1, Cut.LINE, i, 0, 1, 0, " ");
      segments.add(new LabelledSegment(segment, TextLabel.LIST, 0.6f, 0, 0, List.of()));
    }
    return LINES.settled(segments).stream().map(LabelledSegment::label).toList();
  }

  @Test
  void areFieldsWhereTheValueHasTheFieldsForm() {
    assertThat(
            labels(
                "راپور: نوریالی څرګند",
                "د خپرېدو نېټه: چهارشنبه، د ۱۴۰۴ کال د زمري ۸مه / د ۲۰۲۵ کال د جولای ۳۰مه",
                "News ID: 48127"))
        .containsExactly(TextLabel.BYLINE, TextLabel.DATE, TextLabel.ID);
  }

  @Test
  @Timeout(60)
  void areReadInOneGoWhereAllIsOneLine() {
    Segment segment = new Segment("It rains.", 0, 9, Cut.SENTENCE, 0, 0, 1, 0, " ");
    LabelledSegment one = new LabelledSegment(segment, TextLabel.PARAGRAPH, 1, 0, 0, List.of());
    List<LabelledSegment> line = Collections.nCopies(1_000_000, one);
    assertThat(LINES.settled(line)).hasSameSizeAs(line).first().isEqualTo(one);
  }

  @Test
  void stayTextWhereTheValueIsASentence() {
    assertThat(
            labels(
                "Published: the first volume came out on 3 May 2024.",
                "News ID: a card that reporters carry",
                "Reporter: nobody knows who said it"))
        .containsOnly(TextLabel.LIST);
  }
}
