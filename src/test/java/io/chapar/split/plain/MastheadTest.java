package io.chapar.split.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.line.Cut;
import io.chapar.split.plain.line.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class MastheadTest {

  private static LabelledSegment segment(TextLabel label, String text) {
    Segment segment = new Segment(text, 0, text.length(), Cut.LINE, 0, 0, 1, 0, " ");
    return new LabelledSegment(segment, label, 1, 0, 0, List.of());
  }

  private static final LabelledSegment TITLE =
      segment(TextLabel.TITLE, "Old mill turns its wheel again");

  private static boolean isNoTitle(String name) {
    return !name.equals(TITLE.text());
  }

  private static final LabelledSegment TEXT =
      segment(TextLabel.PARAGRAPH, "The first sheets left the mill, the owner told Ridge Daily.");

  @Test
  void isTheNameThatStandsAtOtherPlacesToo() {
    LabelledSegment name = segment(TextLabel.NAVIGATION, "RIDGE DAILY");
    List<LabelledSegment> segments =
        List.of(
            name,
            segment(TextLabel.NAVIGATION, "Culture"),
            TITLE,
            TEXT,
            segment(TextLabel.NAVIGATION, "Ridge Daily | 7"));
    assertThat(new Masthead(segments, MastheadTest::isNoTitle).find()).contains(name);
  }

  @Test
  void isNoWordThatStandsOnceMore() {
    List<LabelledSegment> segments =
        List.of(segment(TextLabel.NAVIGATION, "Ridge Daily"), TITLE, TEXT);
    assertThat(new Masthead(segments, MastheadTest::isNoTitle).find()).isEmpty();
  }

  @Test
  void isNoPartOfOtherWords() {
    LabelledSegment text =
        segment(TextLabel.PARAGRAPH, "The inkwell stood beside a blinking lamp.");
    List<LabelledSegment> segments =
        List.of(segment(TextLabel.NAVIGATION, "Ink"), TITLE, text, text, TEXT);
    assertThat(new Masthead(segments, MastheadTest::isNoTitle).find()).isEmpty();
  }
}
