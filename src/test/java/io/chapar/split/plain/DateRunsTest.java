package io.chapar.split.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.line.Cut;
import io.chapar.split.plain.line.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

  private static DateRuns.Run chosen(LabelledSegment... segments) {
    Labels labels = new Labels();
    return new DateChoice(labels)
        .of(new DateRuns(List.of(segments), labels).runs()).stream()
            .max(Comparator.comparingDouble(one -> one.trust().in(one.field())))
            .orElseThrow()
            .run();
  }

  @Test
  void areOfAPrinterWhereTheyHeadEachPage() {
    LabelledSegment head =
        segment(
            TextLabel.DATE, "4/28/24, 4:07 PM  Funds of gold take small savings - A House", 0, 0);
    LabelledSegment own = segment(TextLabel.DATE, "30 April 2024", 1, 1);
    assertThat(chosen(head, own, head).segment()).isEqualTo(own);
    assertThat(chosen(head, own).segment()).isEqualTo(head);
  }

  @Test
  @Timeout(60)
  void areReadInTimeWhereEachLineIsADate() {
    List<LabelledSegment> lines = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      lines.add(
          segment(TextLabel.DATE, "4/28/24, 4:07 PM  Funds of gold take small savings", i, 0));
    }
    assertThat(new DateRuns(lines, new Labels()).runs()).hasSize(50_000);
  }

  @Test
  void standAboveTheTextAlsoBelowAShortSummary() {
    LabelledSegment sent = segment(TextLabel.DATE, "19/9/2024, 9:41:07 PM", 0, 0);
    LabelledSegment summary = segment(TextLabel.PARAGRAPH, "A farmer shows how it was done.", 1, 1);
    LabelledSegment own = segment(TextLabel.DATE, "17 September 2024", 2, 0);
    assertThat(chosen(sent, summary, own).segment()).isEqualTo(own);
    LabelledSegment text = segment(TextLabel.PARAGRAPH, "The pass is open. ".repeat(10), 1, 1);
    assertThat(chosen(sent, text, own).segment()).isEqualTo(sent);
  }
}
