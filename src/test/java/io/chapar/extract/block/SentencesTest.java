package io.chapar.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.language.Languages;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final Languages LANGUAGES = new Languages();

  private static final String TEXT = "Dr. Holt left. “It is over. Go home,” she said! Why?";

  private final TokenisedBlock block = new TokenisedBlock(0, TEXT, LANGUAGES.of("en"));

  private List<String> words(List<Sentences.Range> ranges) {
    return ranges.stream().map(range -> block.words(range.from(), range.to())).toList();
  }

  @Test
  void endAtTheirMarksButNotAtAnAbbreviation() {
    assertThat(words(block.sentences().all())).startsWith("Dr. Holt left.").endsWith("Why?");
  }

  @Test
  void haveQuotationsWithoutTheirMarks() {
    assertThat(words(block.sentences().quotations())).containsExactly("It is over. Go home,");
    int over = block.tokenAt(TEXT.indexOf("over"));
    assertThat(block.sentences().quoted(over)).isTrue();
    assertThat(block.sentences().quoted(0)).isFalse();
  }

  @Test
  void leaveAloneAMarkThatNothingCloses() {
    TokenisedBlock open = new TokenisedBlock(0, "She said: “It is over.", LANGUAGES.of("en"));
    assertThat(open.sentences().quotations()).isEmpty();
    assertThat(open.sentences().open()).isNull();
  }
}
