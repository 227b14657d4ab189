package io.chapar.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Languages;
import io.chapar.extract.tagger.NameTagger.TaggedNames;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameTaggerTest {
  private static final NameTagger TAGGER = new NameTagger(NameWeights.own());
  private static final Languages LANGUAGES = new Languages();

  private static List<String> names(String language, String... paragraphs) {
    List<TokenisedBlock> blocks = new ArrayList<>();
    for (int i = 0; i < paragraphs.length; i++) {
      blocks.add(new TokenisedBlock(i, paragraphs[i], LANGUAGES.of(language)));
    }
    return TaggedNames.in(blocks, TAGGER).all().stream()
        .map(name -> name.kind() + " " + name.block().words(name.from(), name.to()))
        .toList();
  }

  @Test
  void findsPeopleBodiesAndPlacesThatNoTableKnows() {
    assertThat(names("en", "Brenda Quillfeather of Zorbatech Ltd lives in Upper Wexmouth, Devon."))
        .containsExactly(
            "PERSON Brenda Quillfeather",
            "ORGANISATION Zorbatech Ltd",
            "PLACE Upper Wexmouth",
            "PLACE Devon");
  }

  @Test
  void readsAnArticleWithTheNamesOfAllItsParagraphsInMind() {
    assertThat(
            names(
                "en",
                "Mayor Ada Quillfeather opened the bridge.",
                "Quillfeather said it was late."))
        .containsExactly("PERSON Ada Quillfeather", "PERSON Quillfeather");
  }

  @Test
  void takesThePointThatATableHasAndNoneBetweenSentences() {
    assertThat(names("en", "Troops left the U.S. and Canada on Monday."))
        .containsExactly("PLACE U.S.", "PLACE Canada");
    assertThat(names("en", "France won through Ousmane Dembele. Dembele scored in Lyon."))
        .containsExactly("PLACE France", "PERSON Ousmane Dembele", "PERSON Dembele", "PLACE Lyon");
  }

  @Test
  void beginsABodysNameWithTheWordForAPartOfIt() {
    assertThat(names("fa", "وی افزود: دبیرخانه اکو آماده همکاری است."))
        .containsExactly("ORGANISATION دبیرخانه اکو");
  }

  @Test
  void findsNothingInALanguageThatItDoesNotKnow() {
    assertThat(names("de", "Angela Merkel sprach in Berlin.")).isEmpty();
  }

  @Test
  void findsNothingInAnEmptyParagraph() {
    assertThat(names("fa", "", "«»")).isEmpty();
  }
}
