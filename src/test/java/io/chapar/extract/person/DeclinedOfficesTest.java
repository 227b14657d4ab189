package io.chapar.extract.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts.Person;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offices and names in cases, where heads of offices stand last. */
class DeclinedOfficesTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static List<Person> people(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts().people();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kk; Кеше Алмагүл Серікова сотталушыны босатуды сұрады.",
        "uz; Kecha Anvar Saidov sudlanuvchiga yangi jazo so‘radi.",
      })
  void nobodyHoldsTheOfficeOfTheOneToWhomTheyDoSomething(String language, String text) {
    assertThat(people(language, text)).hasSize(1);
    assertThat(people(language, text).get(0).roles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kk; Алмагүл Серікова, Қазақстан экономисті, айтты.; экономисті",
        "uz; Anvar Saidov, viloyat ombudsmani, ishdan ketdi.; ombudsmani",
      })
  void anOfficeOfSomethingIsInNoCase(String language, String text, String role) {
    assertThat(people(language, text).get(0).roles()).anyMatch(r -> r.endsWith(role));
  }

  @Test
  void theOneInWhoseNameSomethingIsDoneIsMentioned() {
    assertThat(people("ru", "Письмо пришло от имени Павла Рогова."))
        .extracting(Person::name)
        .containsExactly("Павел Рогов");
    assertThat(people("ru", "Рядом улица имени Павла Рогова.")).isEmpty();
  }

  @Test
  void aSurnameKeepsAnEndingThatItsVowelsForbidAsACase() {
    assertThat(people("az", "Baş məşqçi Zaza Gogeliya istefa verib."))
        .extracting(Person::name)
        .containsExactly("Zaza Gogeliya");
  }

  @Test
  void aCompanyThatATableKnowsIsNoGivenName() {
    assertThat(people("ru", "Экономист Т-Инвестиций Анна Рогова ждет роста."))
        .extracting(Person::name)
        .containsExactly("Анна Рогова");
  }

  @Test
  void aBowlerHasAnOffice() {
    assertThat(people("en", "Off-spinner Ravi Deshpande took four wickets.").get(0).roles())
        .containsExactly("Off-spinner");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ru; Глава Омутнинского муниципального округа Павел Рогов ушёл.; Глава Омутнинского"
            + " муниципального округа",
        "ru; Суд оправдал бывшего главу Верходонского района Павла Рогова.; глава Верходонского"
            + " района",
        "kk; Ауыл тұрғыны, 71 жастағы Алмагүл Серікова келді.; Ауыл тұрғыны",
      })
  void theOfficeGoesOnToTheNameBehindADistrictOrAnAge(String language, String text, String role) {
    assertThat(people(language, text)).hasSize(1);
    assertThat(people(language, text).get(0).roles()).anyMatch(role::endsWith);
  }

  @Test
  void theWordForAMotherIsAnOffice() {
    assertThat(people("tr", "Emre'nin annesi Fatma Kaya konuştu.").get(0).roles())
        .containsExactly("annesi");
  }

  @Test
  void whatIsGreatIsNobodysSon() {
    assertThat(people("kk", "Ұлы Отан соғысы аяқталды. Ұлы Ерлан Сапаров келді."))
        .allMatch(p -> p.roles().isEmpty() && !p.name().equals("Отан"));
  }

  @Test
  void kinIsAnOfficeBesideAName() {
    assertThat(people("kk", "Ақынның қызы Алмагүл Серікова келді.").get(0).roles())
        .anyMatch(r -> r.endsWith("қызы"));
    assertThat(people("uz", "Shoirning qizi Nargiza Saidova keldi.").get(0).roles())
        .anyMatch(r -> r.endsWith("qizi"));
  }
}
