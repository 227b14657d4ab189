package io.chapar.extract.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offices with the whole name of the body before them, and where they end. */
class OfficesOfBodiesTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static Facts facts(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts();
  }

  private static List<String> roles(String language, String text) {
    return facts(language, text).people().stream().flatMap(p -> p.roles().stream()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "tr; Sarıçam Ticaret Borsası Başkanı Ali Demir konuştu.; Sarıçam Ticaret Borsası Başkanı",
        "tr; Yazıkent Üniversitesi Veteriner Fakültesi Öğretim Üyesi Ayşe Demir geldi.;"
            + " Yazıkent Üniversitesi Veteriner Fakültesi Öğretim Üyesi",
        "az; Dərəkənd Mərkəzi Xəstəxanasının baş həkimi Əli Həsənov gəlib.;"
            + " Dərəkənd Mərkəzi Xəstəxanasının baş həkimi",
        "kk; Сот алдында «Жаңа Дала» ЖШС директоры Мұрат Сейтқалиев сөйледі.;"
            + " «Жаңа Дала» ЖШС директоры",
        "en; Larkfield Research Institute scientist Mary Smith spoke.;"
            + " Larkfield Research Institute scientist",
      })
  void holdTheWholeNameOfTheBodyBeforeThem(String language, String text, String role) {
    assertThat(roles(language, text)).containsExactly(role);
  }

  @Test
  void areNoneInsideOfABodysName() {
    String text =
        "Yazıkent Üniversitesi Veteriner Fakültesi Öğretim Üyesi Ayşe Demir ise aşının"
            + " bu yıl çok geciktiğini kaydetti.";
    assertThat(facts("tr", text).quotes()).extracting(Quote::speaker).containsExactly("Ayşe Demir");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "По мнению управляющего директора \"Лугового банка\" Павла Рогова, рынок вырос.;"
            + " управляющий директор \"Лугового банка\"",
        "Приехал адвокат Павел Рогов.; адвокат",
      })
  void standInTheNominativeWithAllTheirWords(String text, String role) {
    assertThat(roles("ru", text)).containsExactly(role);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ru; Победил норвежец Стейнар Квандаль, набрав 280 баллов.; Стейнар Квандаль",
        "ru; Первой стала японка Мидзуки Таробэй.; Мидзуки Таробэй",
        "az; Finalda serbiyalı Dragan Petroviç qalib gəlib.; Dragan Petroviç",
        "ur; محقق ژولیا فرنکلی کہتی ہیں کہ جھیلیں بڑھ رہی ہیں۔; ژولیا فرنکلی",
      })
  void andThePeopleOfALandLeadToANameThatNoTableKnows(String language, String text, String name) {
    assertThat(facts(language, text).people()).extracting(Person::name).containsExactly(name);
  }
}
