package io.chapar.split.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.metadata.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateRunsTest {
  private static LabelledSegment segment(TextLabel label, String text, int line, int gap) {
    Segment segment = new Segment(text, line, line + 1, Cut.LINE, line, gap, 1, 0, " ");
    return new LabelledSegment(segment, label, 1, 0, 0, List.of());
  }

  private static List<Boolean> ofMail(LabelledSegment... segments) {
    return new DateRuns(List.of(segments), new Labels())
        .runs().stream().map(DateRuns.Run::ofMail).toList();
  }

  @Test
  void areOfAMailBesideTheAddressesOfItsHeader() {
    assertThat(
            ofMail(
                segment(TextLabel.CALL, "To: <desk@news.example>", 0, 0),
                segment(TextLabel.DATE, "Date: Tue, 3 Jun 2025 06:30:11 +0300", 1, 0)))
        .containsExactly(true);
  }

  @Test
  void areNoneOfTheMailBelowABlankLine() {
    assertThat(
            ofMail(
                segment(TextLabel.CALL, "To: <desk@news.example>", 0, 0),
                segment(TextLabel.DATE, "2 June 2025", 1, 1)))
        .containsExactly(false);
  }

  @Test
  void areNoneOfTheMailBelowItsFirstWords() {
    assertThat(
            ofMail(
                segment(TextLabel.CALL, "To: <desk@news.example>", 0, 0),
                segment(TextLabel.PARAGRAPH, "Dear desk, please print this.", 1, 0),
                segment(TextLabel.DATE, "2 June 2025", 2, 0)))
        .containsExactly(false);
  }
}
