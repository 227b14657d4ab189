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
  private static final FactExtractor EXTRACTOR = new FactExtractor();

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

  @Test
  void whatIsCalledAfterSomebodyInMarksIsNoMentionOfThem() {
    assertThat(people("uz", "O‘yin “Qirol Faysal” stadionida bo‘ldi.")).isEmpty();
    assertThat(people("uz", "Qirol Faysal stadionda edi.")).hasSize(1);
  }
}
