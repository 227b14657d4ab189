package io.chapar.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {
  private static final Languages LANGUAGES = new Languages();

  private static List<Token> tokens(String language, String text) {
    return LANGUAGES.of(language).tokeniser().tokens(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The train to Xi'an left. | the train to xi'an left .",
        "en | Iran-backed fighters | iran fighters",
        "en | The mayor's son | the mayor son",
        "en | 2.5 million | 2.5 million",
        "fa | جان\u200Cنويل گفت. | جاننویل گفت ."
      })
  void takesWordsWithTheirInnerMarksAndPutsEndingsApart(
      String language, String text, String words) {
    assertThat(tokens(language, text)).extracting(Token::folded).containsExactly(words.split(" "));
  }

  @Test
  void keepsTheEndingOfAName() {
    Token name = tokens("en", "McDonald's").get(0);
    assertThat(name.folded()).isEqualTo("mcdonald");
    assertThat(name.suffix()).isEqualTo("s");
    assertThat(name.whole()).isEqualTo("mcdonald's");
  }

  @Test
  void saysWhereEachTokenStandsAndWhatItIsMadeOf() {
    List<Token> tokens = tokens("en", "NATO met 12 Envoys, twice");
    assertThat(tokens)
        .extracting(Token::shape)
        .containsExactly(
            Token.Shape.UPPER,
            Token.Shape.WORD,
            Token.Shape.NUMBER,
            Token.Shape.CAPITAL,
            Token.Shape.MARK,
            Token.Shape.WORD);
    assertThat(tokens).extracting(Token::start).containsExactly(0, 5, 9, 12, 18, 20);
    assertThat(tokens).extracting(Token::end).containsExactly(4, 8, 11, 18, 19, 25);
  }

  @Test
  void hasNoTokensWhereThereAreOnlySpaces() {
    assertThat(tokens("en", " \t\u00A0\n")).isEmpty();
  }
}
