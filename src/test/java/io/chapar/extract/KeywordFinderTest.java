package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordFinderTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static List<String> keywords(String language, String text) {
    return facts(language, text).keywords().stream().map(Facts.Keyword::name).toList();
  }

  private static Facts facts(String language, String... paragraphs) {
    return EXTRACTOR.extract(Articles.of(language, paragraphs)).facts();
  }

  @Test
  void takesNoWordForAKeywordWhereItKnowsNoStopWords() {
    assertThat(facts("xx", "Aaa und bbb und ccc und ddd.").keywords()).isEmpty();
  }

  @Test
  void keepsWordsThatSayNothingOutOfTheKeywords() {
    assertThat(keywords("fa", "وی گفت: کریدور برای اکو مهم است. کریدور برای اکو است. وی گفت."))
        .contains("کریدور", "اکو")
        .doesNotContain("وی", "گفت", "برای", "است");
  }

  @Test
  void weighsAWordByHowOftenNewsUsesIt() {
    String twice = "کشور کریدور ساخت. کشور کریدور دارد.";
    assertThat(keywords("fa", "کشور بزرگ است. " + twice + " کریدور کشور باز شد."))
        .startsWith("کریدور");
    assertThat(keywords("en", "The year of the tram. A year with a tram. That year, the tram ran."))
        .startsWith("tram");
  }

  @Test
  void givesAPairForAWordThatHardlyStandsOutsideOfIt() {
    assertThat(keywords("en", "The zinc smelter burns. A zinc smelter costs much."))
        .containsExactly("zinc smelter");
  }

  @Test
  void saysWhereItIsNotKnownHowOftenWordsAreUsed() {
    assertThat(EXTRACTOR.extract(Articles.of("kk", "Zzz.")).article().metadata().provenance())
        .containsOnlyKeys("keywords");
    assertThat(EXTRACTOR.extract(Articles.of("fa", "Zzz.")).article().metadata().provenance())
        .isEmpty();
  }
}
