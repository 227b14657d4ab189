package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Evidence;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.split.body.LineModel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no rule and no name tells, and learned weights do. */
class LearnedLinesTest {
  private static final List<String> TEXT =
      List.of(
          "The council met on Monday and decided to repair the old bridge before the winter, though"
              + " the money for it has yet to be found.",
          "Work begins in September, said the mayor, who had asked for it since the floods of last"
              + " year carried away two of the five piers.",
          "Until then heavy lorries have to take the road over the hill, which adds forty minutes to"
              + " the way from the harbour to the motorway.",
          "Shops in the lower town fear for their trade. “We have lived through worse,” one of the"
              + " owners told this paper, “but not for so long.”",
          "The state pays two thirds of the eleven million that the engineers have reckoned with.");
  private static final String TEASER =
      "<section><h2>More on the harbour</h2><p>The minister told the parliament on Sunday that the"
          + " budget would be ready by March.</p></section>";
  private static final String POST =
      "<blockquote><p>It is decided.</p>— Harbour Post (@post)"
          + " <a href=https://t.example/1>November 20, 2024</a></blockquote>";

  private static RawArticle split(String below) {
    String text = "<p>" + String.join("</p><p>", TEXT) + "</p>";
    return new PageSplitter()
        .split(
            Pages.html(
                "<html><body><div><h1>Bridge to be repaired</h1><div>"
                    + text
                    + below
                    + "</div></div></body></html>"));
  }

  private static List<String> body(RawArticle article) {
    return article.blocks().stream()
        .filter(block -> block.kind().isBody())
        .map(RawBlock::text)
        .toList();
  }

  @Test
  void leaveOutATeaserOfWhichOnlyTheHeadingTells() {
    assertThat(body(split(TEASER))).containsExactlyElementsOf(TEXT);
  }

  @Test
  void keepTheLineOfAPostThatEndsTheText() {
    assertThat(body(split(POST)))
        .endsWith("It is decided.", "— Harbour Post (@post) November 20, 2024");
  }

  @Test
  void sayWhatTheyDidAndWhy() {
    Evidence evidence =
        Objects.requireNonNull(split(POST).metadata().provenance().get("blocks"), "blocks");
    assertThat(evidence.rule()).isEqualTo("learned-lines");
    assertThat(evidence.evidence())
        .startsWith("0 left out, 1 taken; \"— Harbour Post (@post) November 20, 2024\" quote 0.9")
        .contains("=");
    assertThat(evidence.confidence()).isBetween(0.9, 1.0);
  }

  @Test
  void sayNothingWhereTheyAgreeWithTheRules() {
    assertThat(split("").metadata().provenance()).doesNotContainKey("blocks");
  }

  @Test
  void seeAPageAlikeEachTime() {
    Set<String> seen = new HashSet<>();
    LineModel learned = LineModel.learned();
    LineModel watching =
        (lines, features) -> {
          seen.add(Arrays.deepToString(features));
          return learned.label(lines, features);
        };
    PageSplitter splitter = new PageSplitter(List.of(), PageModels.shipped().with(watching));
    String twice = "<p>" + TEXT.get(0) + "</p>";
    String nested = "<div>" + "<section>" + twice + "</section>" + twice + "</div>";
    for (int time = 0; time < 50; time++) {
      splitter.split(Pages.html("<html><body><h1>Bridge to be repaired</h1>" + nested));
    }
    assertThat(seen).hasSize(1);
  }
}
