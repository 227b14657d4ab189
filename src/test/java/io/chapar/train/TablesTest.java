package io.chapar.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The data files of the generator: whoever adds a row or a language sees here what is wrong. */
class TablesTest {

  static Stream<String> languages() {
    return Stories.languages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void eachPhraseCanBeFilled(String tag) {
    Language language = Language.of(tag);
    OwnStories stories = OwnStories.of(tag);
    Story story = stories.draw(new Dice(1));
    Phrases phrases =
        new Phrases(story, stories.others(story), new Told(story), Optional.empty(), new Dice(2));
    language.wordings().sections().values().stream()
        .flatMap(rows -> rows.stream())
        .filter(row -> row.contains("{"))
        .forEach(row -> assertThat(phrases.fill(row)).as(row).doesNotContainPattern("\\{[a-z]"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void eachArticleHasATitleAndSeveralParagraphs(String tag) {
    for (Manuscript article : Manuscript.read(tag)) {
      if (!article.isForAny()) {
        assertThat(article.all('t')).as(article.desk()).isNotEmpty();
        assertThat(article.all('p')).as(article.all('t').get(0)).hasSizeGreaterThan(1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void eachDateOfALanguageCanBeWrittenAndRead(String tag) {
    Language language = Language.of(tag);
    Story story = OwnStories.of(tag).draw(new Dice(3));
    DateForms dates = new DateForms(language, "latn");
    for (String row : language.wordings("dates")) {
      assertThat(dates.write(story.published(), row, new Dice(4))).as(row).containsPattern("\\d");
      assertThat(dates.told(story.published(), row).value().toLocalDate())
          .as(row)
          .isEqualTo(story.published().toLocalDate());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void eachPublisherHasAnAddressOfItsOwn(String tag) {
    assertThat(House.of(tag)).isNotEmpty().extracting(House::host).doesNotHaveDuplicates();
  }
}
