package io.chapar.split.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.line.Cut;
import io.chapar.split.plain.line.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleScoreTest {
  private static LabelledSegment segment(TextLabel label, String text, int line, float title) {
    Segment segment = new Segment(text, line, line + 1, Cut.LINE, line, 0, 1, 0, " ");
    return new LabelledSegment(segment, label, 1, title, 0, List.of());
  }

  private static final LabelledSegment TEXT =
      segment(
          TextLabel.PARAGRAPH,
          "Volunteers turned the wheel of the old paper mill again on Sunday, and the first sheets"
              + " of paper left it in the evening, the owner told neighbours.",
          2,
          0);

  private static String title(LabelledSegment... segments) {
    return TitleOf.among(List.of(segments)).map(TitleOf::text).orElse("");
  }

  @Test
  void isHigherForWordsOfTheTextThanForAMasthead() {
    String headline = "Paper mill turns its wheel again";
    assertThat(
            title(
                segment(TextLabel.TITLE, "Ridge Daily", 0, 0.97f),
                segment(TextLabel.CALL, headline, 1, 0.2f),
                TEXT,
                segment(TextLabel.LEGAL, "© 2024 Ridge Daily", 3, 0)))
        .isEqualTo(headline);
  }

  @Test
  void isHigherForTheSubjectThanForTheLinkOfANewsletter() {
    String headline = "Paper mill turns its wheel again";
    assertThat(
            title(
                segment(TextLabel.TITLE, "View this email in your browser", 0, 0.99f),
                segment(TextLabel.CALL, headline, 1, 0.1f),
                TEXT))
        .isEqualTo(headline);
  }

  @Test
  void isOfAHeadlineThatIsBrokenInTwoLines() {
    assertThat(
            title(
                segment(TextLabel.TITLE, "Paper mill turns its wheel", 0, 0.9f),
                segment(TextLabel.KICKER, "after nine years of rest", 1, 0.1f),
                TEXT))
        .isEqualTo("Paper mill turns its wheel after nine years of rest");
  }

  @Test
  void keepsWhatTheLabellerIsSureOf() {
    assertThat(
            title(
                segment(TextLabel.TITLE, "A second life", 0, 0.98f),
                segment(TextLabel.CAPTION, "The wheel of the mill", 1, 0.01f),
                TEXT))
        .isEqualTo("A second life");
  }
}
