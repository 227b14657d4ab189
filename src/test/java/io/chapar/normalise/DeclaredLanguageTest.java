package io.chapar.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.normalise.language.LanguageDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a publisher declares, beside what the text shows. */
class DeclaredLanguageTest {
  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @Test
  void believesThePublisherWhereTheTextLeavesItOpen() {
    assertThat(DETECTOR.detect("1404", "fa-AF").tag()).isEqualTo("prs");
    assertThat(DETECTOR.detect("گزارش تازه", "prs").tag()).isEqualTo("prs");
  }

  @Test
  void believesThePublisherWhereTheTextIsAFewNamesInLatinLetters() {
    assertThat(DETECTOR.detect("Tehran", "fa").tag()).isEqualTo("fa");
    assertThat(DETECTOR.detect("Galaxy Watch", "ru").tag()).isEqualTo("ru");
  }

  @Test
  void doesNotBelieveThePublisherAgainstTheText() {
    assertThat(DETECTOR.detect("رئیس مجلس امروز در جلسه علنی از وزیر پرسید که چرا", "en-US").tag())
        .isEqualTo("fa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Belediye başkanı köprünün gelecek yıl trafiğe açılacağını söyledi; fa; tr",
        "Belediye başkanı köprünün gelecek yıl trafiğe açılacağını söyledi; ru; tr",
        "Hokim koʻprik kelgusi yilda ochilishini maʼlum qildi; ru; uz",
        "Şəhər rəhbəri körpünün gələn il istifadəyə veriləcəyini açıqlayıb; ru; az",
        "Қала әкімі көпірдің келесі жылы ашылатынын мәлімдеді; en; kk",
        "Шаардын мэри көпүрөнүн кийинки жылы ачыла турганын билдирди; en; ky",
        "Раиси шаҳр гуфт, ки пул соли оянда кушода мешавад; fa; tg",
      })
  void doesNotBelieveADeclaredLanguageOfAnotherScript(String text, String declared, String tag) {
    assertThat(DETECTOR.detect(text, declared).tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Forsætisráðherra sagði í gær að ríkisstjórnin hygðist leggja fram nýtt frumvarp; is",
        "Lehendakariak esan du gobernuak datorren astean aurkeztuko duela plan berria; eu",
        "Waziri Mkuu alisema jana kwamba serikali itawasilisha mpango mpya wa nyumba; sw",
        "Премьер-министр кисә хөкүмәт киләһе аҙнала яңы план тәҡдим итәсәк, тип белдерҙе; ba"
      })
  void takesTheDeclaredLanguageWhereTheTextIsOfNoneThatItTellsApart(String text, String declared) {
    assertThat(DETECTOR.detect(text, declared).tag()).isEqualTo(declared);
  }

  @Test
  void doesNotBelieveADeclaredLanguageThatTheTextIsNot() {
    String text = "The minister said today that the new project will start in the spring";
    assertThat(DETECTOR.detect(text, "is").tag()).isEqualTo("en");
    assertThat(DETECTOR.detect("Сегодня министр рассказал журналистам о проекте", "ba").tag())
        .isEqualTo("ru");
  }
}
