package io.chapar.split.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.metadata.Labels;
import io.chapar.split.wording.Names;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriterLinesTest {
  private static final String TEXT = "The harbour stays shut until the wind drops, the port said.";

  private final List<LabelledSegment> segments = new ArrayList<>();

  private void line(TextLabel label, String text) {
    Segment segment = new Segment(text, 0, text.length(), Cut.LINE, segments.size(), 0, 1, 0, " ");
    segments.add(new LabelledSegment(segment, label, 1, 0, 0, List.of()));
  }

  private void besideIt(TextLabel label, String text) {
    Segment segment =
        new Segment(text, 0, text.length(), Cut.SEPARATOR, segments.size() - 1, 0, 1, 1, " | ");
    segments.add(new LabelledSegment(segment, label, 1, 0, 0, List.of()));
  }

  private WriterLines lines() {
    return new WriterLines(segments, new Names(), new Labels(), 0);
  }

  private static List<String> values(List<WriterLines.Line> lines) {
    return lines.stream().map(WriterLines.Line::value).toList();
  }

  @Test
  void areThoseThatEndInAnAnnouncedName() {
    line(TextLabel.TITLE, "Storm shuts the harbour");
    line(TextLabel.CALL, "Live coverage by Mara Linden and Owen Strand");
    line(TextLabel.PARAGRAPH, TEXT);
    assertThat(values(lines().announced())).containsExactly("by Mara Linden and Owen Strand");
  }

  @Test
  void areNoneOfThoseWhoTookPictures() {
    line(TextLabel.TITLE, "Storm shuts the harbour");
    line(TextLabel.CALL, "Photo by Mara Linden");
    line(TextLabel.PARAGRAPH, TEXT);
    assertThat(lines().announced()).isEmpty();
  }

  @Test
  void areNoneWithinTheText() {
    line(TextLabel.TITLE, "Storm shuts the harbour");
    line(TextLabel.PARAGRAPH, TEXT);
    line(TextLabel.CALL, "A poem by Mara Linden");
    line(TextLabel.PARAGRAPH, TEXT);
    assertThat(lines().announced()).isEmpty();
  }

  @Test
  void areFieldsInBracketsThatOpenTheText() {
    line(TextLabel.TITLE, "طوفان سے بندرگاہ بند");
    line(TextLabel.PARAGRAPH, "(رپورٹ: نادیہ صدیقی) بندرگاہ آج صبح سے بند ہے۔");
    assertThat(values(lines().announced())).containsExactly("نادیہ صدیقی");
  }

  @Test
  void areNamesBesideTheDateBelowTheHeadline() {
    line(TextLabel.TITLE, "Storm shuts the harbour");
    line(TextLabel.CALL, "Mara Linden");
    besideIt(TextLabel.CALL, "2 June 2025");
    line(TextLabel.PARAGRAPH, TEXT);
    assertThat(values(lines().placed())).containsExactly("Mara Linden");
  }

  @Test
  void areNoNamesBesideNothing() {
    line(TextLabel.TITLE, "Storm shuts the harbour");
    line(TextLabel.CALL, "Mara Linden");
    line(TextLabel.PARAGRAPH, TEXT);
    assertThat(lines().placed()).isEmpty();
  }
}
