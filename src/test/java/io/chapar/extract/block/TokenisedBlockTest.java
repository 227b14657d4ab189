package io.chapar.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.language.Languages;
import io.chapar.extract.language.LexicalCategory;
import org.junit.jupiter.api.Test;

class TokenisedBlockTest {
  private static final Languages LANGUAGES = new Languages();
  private static final String TEXT = "Judge Georgia Brown, 52, left Beijing.";

  private final TokenisedBlock block = new TokenisedBlock(0, TEXT, LANGUAGES.of("en"));

  @Test
  void hasTheTokensOfItsTextAndNothingBesideThem() {
    assertThat(block.size()).isEqualTo(9);
    assertThat(block.words(0, 3)).isEqualTo("Judge Georgia Brown");
    assertThat(block.capital(1)).isTrue();
    assertThat(block.number(4)).isTrue();
    assertThat(block.mark(3, ",;")).isTrue();
    assertThat(block.word(-1)).isFalse();
    assertThat(block.word(99)).isFalse();
  }

  @Test
  void knowsWhatTheTablesSayOfATokenAndWhereTheNextOneStands() {
    assertThat(block.is(LexicalCategory.ROLE, 0)).isTrue();
    assertThat(block.after(LexicalCategory.ROLE, 0)).isEqualTo(1);
    assertThat(block.is(LexicalCategory.ROLE, 6)).isFalse();
  }

  @Test
  void findsTheTokenOfAPlaceInTheText() {
    assertThat(block.tokenAt(TEXT.indexOf("Brown"))).isEqualTo(2);
    assertThat(block.tokenAt(TEXT.length())).isEqualTo(block.size());
  }

  @Test
  void remembersWhichTokensANameHasTaken() {
    assertThat(block.free(1, 3)).isTrue();
    block.takePerson(1, 3);
    assertThat(block.free(1)).isFalse();
    assertThat(block.free(3)).isTrue();
    assertThat(block.afterPerson(1)).isEqualTo(3);
    assertThat(block.personBefore(3)).isEqualTo(1);
  }
}
