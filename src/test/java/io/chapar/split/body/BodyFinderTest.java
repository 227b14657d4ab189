package io.chapar.split.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.RawBlock;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made up for this project, whose elements are called nothing, or something wrong. */
class BodyFinderTest {
  private static final List<String> STORY =
      List.of(
          "The harbour of Nordvik was closed on Monday after a crane fell into the basin, the port"
              + " authority said.",
          "Two ferries were sent back to the islands, and some four hundred passengers spent the"
              + " night in a school.",
          "Divers are to look at the wreck on Tuesday, when the storm is expected to have passed.",
          "The crane was built in 1968 and had been inspected in spring, according to the port's"
              + " own records.");

  private static String paragraphs(String attributes) {
    return STORY.stream()
        .map(text -> "<p" + attributes + ">" + text + "</p>")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"paywall", "ad", "related", "sidebar", "comments", "x7-ad-9fk2", "newsletter"})
  void keepsParagraphsThatAreAllCalledSomethingElse(String name) {
    String text = paragraphs(" class='" + name + "'");
    assertThat(body("<article>" + text + "</article>")).containsExactlyElementsOf(STORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"paywall", "ad", "related", "sidebar", "promo", "newsletter"})
  void keepsOneParagraphThatIsCalledSomethingElse(String name) {
    String text = paragraphs("").replaceFirst("<p>Two", "<p class='" + name + "'>Two");
    assertThat(body("<article>" + text + "</article>")).containsExactlyElementsOf(STORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"with-sidebar", "related-articles", "paywall", "comments", "ad-page"})
  void keepsTheTextWithinABoxOfAllThatIsCalledSomethingElse(String name) {
    String page = "<div class='" + name + "'><div>" + paragraphs("") + "</div></div>";
    assertThat(body(page)).containsExactlyElementsOf(STORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sidebar", "widget", "promo", "related"})
  void keepsTheTextOfWhichAllPartsAreCalledSomethingElse(String name) {
    String part = "<div class='" + name + "'>%s</div>";
    String half = paragraphs("").substring(0, paragraphs("").indexOf("<p>Divers"));
    String rest = paragraphs("").substring(half.length());
    String page = "<main>" + part.formatted(half) + part.formatted(rest) + "</main>";
    assertThat(body(page)).containsExactlyElementsOf(STORY);
  }

  @Test
  void leavesAPollInAnotherColumnOut() {
    String links =
        IntStream.range(0, 20)
            .mapToObj(i -> "<p><a href=/n" + i + ">News of the coast, part " + i + "</a></p>")
            .collect(Collectors.joining());
    String poll =
        "<form><h4>Should the harbour be widened?</h4><p>Yes</p><p>No</p></form><p>The council has"
            + " talked of a wider harbour for twenty years, and every year the money went to the"
            + " road along the coast; readers may tell what they think of it here.</p>";
    String page =
        "<div><div>" + paragraphs("") + "</div></div><div><div>" + links + "</div>" + poll;
    assertThat(body(page + "</div>")).containsExactlyElementsOf(STORY);
  }

  private static List<String> body(String html) {
    String title = "Crane falls into the harbour of Nordvik";
    String page = "<title>" + title + "</title><body><h1>" + title + "</h1>" + html + "</body>";
    return new PageSplitter()
        .split(Pages.html(page)).blocks().stream()
            .filter(block -> block.kind().isBody())
            .map(RawBlock::text)
            .toList();
  }
}
