package io.chapar.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.normalise.language.DetectedLanguage;
import io.chapar.normalise.language.LanguageDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks in another language than their article. */
class BlockLanguageTest {
  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The bridge will be opened next year.; en",
        "Belediye başkanı köprünün gelecek yıl trafiğe açılacağını söyledi.; tr",
        "Мэр сообщил, что мост откроют в следующем году.; ru",
      })
  void tellsTheLanguageOfABlockInAnotherScript(String block, String tag) {
    DetectedLanguage article = new DetectedLanguage("fa", "Arab");
    assertThat(DETECTOR.detectWithin(article, block).tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tr; Latn; The mayor said that the bridge will be opened in the spring and that it is safe.; en",
        "kk; Cyrl; Мэр сказал, что мост не откроют и в этом году, но на работы он уже дал деньги.; ru",
        "en; Latn; Der Leiter sagte, dass die Schule und der Garten mit dem Geld nicht auf sind.; de",
        "tr; Latn; Belediye başkanı bu köprü için bir açıklama daha yaptı ve gazeteye konuştu.; tr",
        "tr; Latn; Sözcü “We will be here for as long as it takes, and that is what we said” dedi.; tr",
        "tr; Latn; “We will be here for as long as it takes, and that is what we said.”; en",
        "uk; Cyrl; Міністр сказав: «Это не то, что мы хотим, но так может быть и до конца года».; uk",
        "tr; Latn; The Guardian ve The Times bu haberi dün verdi.; tr",
        "is; Latn; Der Leiter sagte, dass die Schule und der Garten mit dem Geld nicht auf sind.; is",
      })
  void tellsABlockOfAnotherLanguageInTheSameScriptByManySmallWords(
      String article, String script, String block, String tag) {
    assertThat(DETECTOR.detectBeside(new DetectedLanguage(article, script), block).tag())
        .isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Reuters", "Anadolu Ajansı", "Kevin De Bruyne", "Galaxy S24 Ultra"})
  void countsNamesInAnotherScriptAsTheArticlesOwn(String block) {
    DetectedLanguage article = new DetectedLanguage("fa", "Arab");
    assertThat(DETECTOR.detectWithin(article, block)).isEqualTo(new DetectedLanguage("fa", "Latn"));
  }

  @Test
  void countsTwoNamesAsTheArticlesOwnWhereItsLanguageIsWrittenSoToo() {
    DetectedLanguage article = new DetectedLanguage("kk", "Cyrl");
    assertThat(DETECTOR.detectWithin(article, "Manchester United").tag()).isEqualTo("kk");
  }
}
