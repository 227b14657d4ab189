package io.chapar.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.plain.label.TextLabel;
import io.chapar.train.LabelledText.Span;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextGeneratorTest {
  private static final int MANY = 900;
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cf}]*");
  private static final List<LabelledText> TEXTS =
      TextGenerator.of(List.of(), 5).texts(MANY).toList();

  @Test
  void spansCoverAllButWhiteSpaceAndDoNotOverlap() {
    for (LabelledText text : TEXTS) {
      int end = 0;
      for (Span span : text.spans()) {
        assertThat(span.start()).as(text.id()).isGreaterThanOrEqualTo(end);
        assertThat(span.end()).as(text.id()).isGreaterThan(span.start());
        assertThat(text.text().substring(end, span.start())).as(text.id()).matches(UNSEEN);
        end = span.end();
      }
      assertThat(text.text().substring(end)).as(text.id()).matches(UNSEEN);
    }
  }

  @Test
  void theSameSeedMakesTheSameTexts() {
    assertThat(TextGenerator.of(List.of(), 5).texts(100).toList()).isEqualTo(TEXTS.subList(0, 100));
    assertThat(TextGenerator.of(List.of(), 6).text(0)).isNotEqualTo(TEXTS.get(0));
  }

  @Test
  void eachLayoutWayAndLabelOccurs() {
    Set<String> ways = new HashSet<>();
    TEXTS.forEach(text -> ways.addAll(text.ways()));
    for (Layout layout : Layout.all()) {
      assertThat(ways).contains(layout.name()).containsAll(layout.ways());
    }
    Set<TextLabel> labels =
        TEXTS.stream()
            .flatMap(text -> text.spans().stream())
            .map(Span::label)
            .collect(Collectors.toSet());
    assertThat(labels).containsAll(Arrays.asList(TextLabel.values()));
  }

  @Test
  void whatATextTellsStandsInASpanOfItsLabel() {
    for (LabelledText text : TEXTS) {
      if (text.facts().id() != null && text.facts().id().chars().allMatch(c -> c < 128)) {
        assertThat(digits(words(text, TextLabel.ID))).as(text.id()).contains(text.facts().id());
      }
      if (text.facts().url() != null) {
        assertThat(words(text, TextLabel.SOURCE))
            .as(text.id())
            .contains(text.facts().url().substring(0, 20));
      }
    }
  }

  @Test
  void theTitleThatATextTellsStandsInATitle() {
    for (LabelledText text : TEXTS) {
      boolean isArabic = List.of("fa", "prs", "ar", "ur").contains(text.language());
      if (text.facts().title() != null && isArabic && !text.ways().contains("ocr")) {
        assertThat(letters(words(text, TextLabel.TITLE)))
            .as(text.id())
            .contains(letters(text.facts().title()));
      }
    }
  }

  @Test
  void theArticlesOfTheProjectAreAmongThem() {
    assertThat(TEXTS.stream().map(LabelledText::corpus)).contains("own", "golden", "demo");
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

  private static String words(LabelledText text, TextLabel label) {
    return text.spans().stream()
        .filter(span -> span.label() == label)
        .map(text::text)
        .collect(Collectors.joining(" "));
  }

  /** Letters and digits alone, as the letters of another keyboard and other digits may stand. */
  private static String letters(String text) {
    return digits(text.replaceAll("[^\\p{L}\\p{N}]", "").replace('ي', 'ی').replace('ك', 'ک'));
  }

  private static String digits(String text) {
    return text.chars()
        .mapToObj(c -> Character.isDigit(c) ? "" + Character.digit(c, 10) : Character.toString(c))
        .collect(Collectors.joining());
  }
}
