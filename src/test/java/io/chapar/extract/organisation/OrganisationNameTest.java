package io.chapar.extract.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Languages;
import org.junit.jupiter.api.Test;

/** In a language that the tests made up, by its tables alone. */
class OrganisationNameTest {
  private static final Languages LANGUAGES = new Languages();

  private static String name(String text, int from, int to) {
    return new OrganisationName(new TokenisedBlock(0, text, LANGUAGES.of("qaa"))).of(from, to);
  }

  @Test
  void givesAnAdjectiveTheGenderOfTheHeadAfterIt() {
    assertThat(name("Na Lanskimu lurtu krol.", 1, 3)).isEqualTo("Lanskiya lurta");
    assertThat(name("Na Lanskimu domu krol.", 1, 3)).isEqualTo("Lanski dom");
  }

  @Test
  void knowsWordsThatTakeEndingsOfTheirOwn() {
    assertThat(name("Na Zavaskimu domu krol.", 1, 3)).isEqualTo("Zavaskoy dom");
  }

  @Test
  void saysNothingOfANameWithoutEndings() {
    assertThat(name("Na Dom gorim krol.", 1, 3)).isEmpty();
  }
}
