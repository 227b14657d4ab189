package io.chapar.split.plain.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.line.LineJoiner.JoinedLine;
import io.chapar.split.plain.line.TextLines.TextLine;
import io.chapar.split.wording.Markers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
  private static final Segmenter SEGMENTER = new Segmenter(new Markers(), new Labels());

  private static List<String> cut(String line) {
    List<TextLine> lines = TextLines.of(line);
    return SEGMENTER.segments(List.of(joined(lines))).stream().map(Segment::text).toList();
  }

  @Test
  void cutsAnAddressWithItsLabelOutOfTheTextAround() {
    assertThat(
            cut(
                "The pass is open. Source: https://a.example/news/12345-snow-pass Drivers need chains."))
        .containsExactly(
            "The pass is open.",
            "Source: https://a.example/news/12345-snow-pass",
            "Drivers need chains.");
  }

  @Test
  void cutsWhereTextLostTheSpaceBehindAnAddress() {
    assertThat(cut("منبع: https://a.ir/news/1/%D8%A7%DA%A9%D9%88وی افزود: راه باز است."))
        .containsExactly("منبع: https://a.ir/news/1/%D8%A7%DA%A9%D9%88", "وی افزود: راه باز است.");
  }

  @Test
  void keepsAnAddressWithinASentence() {
    String sentence =
        "Those who want to help may write to https://a.example/help until the first of May.";
    assertThat(cut(sentence)).containsExactly(sentence);
  }

  @Test
  void cutsGluedSentences() {
    assertThat(cut("He closed the pass.Two villages stayed without bread for a week or more."))
        .containsExactly(
            "He closed the pass.", "Two villages stayed without bread for a week or more.");
  }

  @Test
  void cutsTheSeveralFieldsOfOneLine() {
    assertThat(cut("3 May 2024 | By Anna Berg | 4 min read"))
        .containsExactly("3 May 2024", "By Anna Berg", "4 min read");
    assertThat(cut("کد خبر: 85234567 خبرنگار: سارا کریمی"))
        .containsExactly("کد خبر: 85234567", "خبرنگار: سارا کریمی");
  }

  @Test
  void cutsAShortLastSentence() {
    assertThat(cut("The first train left the station on Monday at noon. By Nigar Aliyeva"))
        .containsExactly("The first train left the station on Monday at noon.", "By Nigar Aliyeva");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 May 2024, 10:31",
        "چهارشنبه ۱۹ اردیبهشت ۱۴۰۳ - ۱۰:۴۵",
        "14 мая 2024 18:40",
        "Source water for the nursery is pumped from a brackish well.",
        "The board's 3.5 million U.S. dollars went to a school.",
        "به گفته م.احمدی راه باز است."
      })
  void leavesOneThingWhole(String line) {
    assertThat(cut(line)).containsExactly(line);
  }

  @Test
  void writesASpaceForTheLineEndsOfAWrappedParagraph() {
    String text = "The pass that leads\nto the north is open.";
    assertThat(SEGMENTER.segments(List.of(joined(TextLines.of(text)))))
        .containsExactly(
            new Segment(
                "The pass that leads to the north is open.",
                0,
                text.length(),
                Cut.LINE,
                0,
                0,
                2,
                0,
                " "));
  }

  /** Lines of which each surely goes on, the first apart. */
  private static JoinedLine joined(List<TextLine> lines) {
    return JoinedLine.of(
        lines, IntStream.range(0, lines.size()).mapToObj(i -> i == 0 ? 0f : 1f).toList());
  }

  @Test
  void cutsWhereALineMayNotGoOn() {
    List<TextLine> lines = TextLines.of("Snow closes the pass\nto the north for a week");
    assertThat(SEGMENTER.segments(List.of(JoinedLine.of(lines, List.of(0f, 0.6f)))))
        .extracting(Segment::text, Segment::cut)
        .containsExactly(
            tuple("Snow closes the pass", Cut.LINE), tuple("to the north for a week", Cut.WRAPPED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Oxu.Az xəbər verir ki, yol açıqdır.",
        "Москва. 12 февраля. INTERFAX.RU - Перевал открыт, сообщили в управлении."
      })
  void leavesTheNameOfASiteWhole(String line) {
    assertThat(cut(line)).noneMatch(piece -> piece.startsWith("Az ") || piece.startsWith("RU "));
  }

  @Test
  void cutsBetweenDigitsOfTwoScripts() {
    assertThat(cut("۲۷ شهریور ۱۴۰۲ - ۱۶:۰۵18 September 2023"))
        .containsExactly("۲۷ شهریور ۱۴۰۲ - ۱۶:۰۵", "18 September 2023");
  }

  @Test
  void cutsAWriterFromTheDateBeside() {
    assertThat(cut("Nino Kharadze   Apr 8, 2025")).containsExactly("Nino Kharadze", "Apr 8, 2025");
  }
}
