package io.chapar.split.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.line.Cut;
import io.chapar.split.plain.line.Segment;
import io.chapar.split.wording.BylineNames;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who wrote a text, by the form and the place of lines. */
class WriterModelTest {
  private static final WriterModel MODEL = new WriterModel();
  private static final String TEXT = "The harbour stays shut until the wind drops, the port said.";

  private final List<LabelledSegment> segments = new ArrayList<>();

  private void line(TextLabel label, String text, double byline) {
    add(label, text, byline, segments.size(), Cut.LINE);
  }

  private void besideIt(TextLabel label, String text, double byline) {
    int last = segments.get(segments.size() - 1).segment().line();
    add(label, text, byline, last, Cut.SEPARATOR);
  }

  private void add(TextLabel label, String text, double byline, int line, Cut cut) {
    Segment segment = new Segment(text, 0, text.length(), cut, line, 0, 1, 0, " | ");
    segments.add(new LabelledSegment(segment, label, 1, 0, (float) byline, List.of()));
  }

  private List<String> writers() {
    return lines(0).stream().map(WriterModel.Line::value).toList();
  }

  private List<WriterModel.Line> lines(int title) {
    return MODEL.of(segments, new BylineNames(), new Labels(), new PublisherNames(segments), title);
  }

  @Test
  void isSheWhomTheEndOfALineAnnounces() {
    line(TextLabel.TITLE, "Storm shuts the harbour", 0);
    line(TextLabel.BYLINE, "Live coverage by Mara Linden and Owen Strand", 0.4);
    line(TextLabel.PARAGRAPH, TEXT, 0);
    assertThat(writers()).containsExactly("by Mara Linden and Owen Strand");
  }

  @Test
  void isNobodyWhoTookThePicture() {
    line(TextLabel.TITLE, "Storm shuts the harbour", 0);
    line(TextLabel.CREDIT, "Photo by Mara Linden", 0.02);
    line(TextLabel.PARAGRAPH, TEXT, 0);
    assertThat(writers()).isEmpty();
  }

  @Test
  void isNobodyInAMenuAboveTheHeadline() {
    line(TextLabel.BYLINE, "English Français Español", 0.6);
    line(TextLabel.NAVIGATION, "News Sport Weather", 0.01);
    line(TextLabel.NAVIGATION, "Politics Culture Regions", 0.01);
    line(TextLabel.TITLE, "Storm shuts the harbour", 0);
    line(TextLabel.PARAGRAPH, TEXT, 0);
    assertThat(lines(3)).isEmpty();
  }

  @Test
  void isTheNameWithoutItsPlace() {
    line(TextLabel.TITLE, "طوفان يغلق المرفأ", 0);
    line(TextLabel.BYLINE, "صيدا - هناء المرعشي", 0.8);
    line(TextLabel.DATE, "16 يناير 2025", 0);
    line(TextLabel.PARAGRAPH, "أغلقت السلطات المرفأ صباح اليوم حتى تهدأ الريح، بحسب الإدارة.", 0);
    assertThat(writers()).containsExactly("هناء المرعشي");
  }

  @Test
  void isTheNameBehindTheWordsOfAField() {
    line(TextLabel.TITLE, "توفان بندر را بست", 0);
    line(TextLabel.PARAGRAPH, "بندر تا آرام شدن باد بسته می‌ماند، اداره بندر گفت.", 0);
    line(TextLabel.CREDIT, "گفت و گو: الهام دریاباری", 0.3);
    line(TextLabel.CREDIT, "عکس: رضا ساحلی", 0.01);
    assertThat(writers()).containsExactly("الهام دریاباری");
  }

  @Test
  void isTheNameBesideADate() {
    line(TextLabel.TITLE, "Storm shuts the harbour", 0);
    line(TextLabel.BYLINE, "Mara Linden", 0.5);
    besideIt(TextLabel.DATE, "2 June 2025", 0);
    line(TextLabel.PARAGRAPH, TEXT, 0);
    assertThat(writers()).containsExactly("Mara Linden");
  }

  @Test
  void hasItsEvidenceInWords() {
    line(TextLabel.TITLE, "Storm shuts the harbour", 0);
    line(TextLabel.BYLINE, "By Dana Whitcombe", 0.9);
    line(TextLabel.PARAGRAPH, "The harbour was shut on Monday after the storm, the mayor said.", 0);
    assertThat(lines(0))
        .flatExtracting(line -> line.segment().evidence())
        .isNotEmpty()
        .noneMatch(reason -> reason.matches("(?:byline|place|form-.*|in-line|.*-above)=\\d+"));
  }
}
