package io.chapar.extract.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts.Organisation;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the name of a body begins and ends, in languages whose names have capital letters. */
class LongBodyNamesTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static List<String> bodies(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts().organisations().stream()
        .map(Organisation::name)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; She heads the Tea and Coffee Board.; Tea and Coffee Board",
        "en; The Electoral and Boundaries Commission met.; Electoral and Boundaries Commission",
        "en; The Ministry of Trade & Industry is shut.; Ministry of Trade & Industry",
        "tr; İşçi Sağlığı ve İş Güvenliği Meclisi toplandı.; İşçi Sağlığı ve İş Güvenliği Meclisi",
        "ru; Афиша висит в Литературном музее имени Даля.; Литературный музей имени Даля",
        "ru; Там Школа имени Рогова.; Школа имени Рогова",
        "ru; Она лежит в Больнице имени Юрия Рогова Казани.; Больница имени Юрия Рогова",
        "ru; Это «Дом», Музей имени А. С. Рогова открыт.; Музей имени А. С. Рогова",
        "az; Naxçıvan Rayon prokurorluğu susub.; Naxçıvan Rayon prokurorluğu",
        "tr; Azerbaycan Enerji, Moğolistan ve Katar anlaştı.; Azerbaycan Enerji",
        "tr; Dün Verem ile Savaş Derneği toplandı.; Verem ile Savaş Derneği",
        "tr; Astım ile Mücadele Vakfı kuruldu.; Astım ile Mücadele Vakfı",
        "kk; Ол Halyk Finance талдаушысы.; Halyk Finance",
      })
  void aBodyHasItsWholeName(String language, String text, String name) {
    assertThat(bodies(language, text)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; Outside Parliament, the bells rang.",
        "en; Inside Congress, the lights went out.",
        "tr; Kupanın C Grubu maçı ertelendi.",
        "uz; Yangi rais Odina Shermanova qishloq shifoxonalari haqida gapirdi.",
      })
  void whatIsNoNameNamesNoBody(String language, String text) {
    assertThat(bodies(language, text)).isEmpty();
  }
}
