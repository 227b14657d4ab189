package io.chapar.extract.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Quantity;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far names of bodies reach, in languages with capital letters. */
class BodyNamesTest {
  private static Facts facts(String language, String... paragraphs) {
    return FactExtractor.byRulesAlone().extract(Articles.of(language, paragraphs)).facts();
  }

  private static List<String> bodies(String language, String text) {
    return facts(language, text).organisations().stream().map(Organisation::name).toList();
  }

  @Test
  void aKnownNameIsNoneWhereAHeadFollowsIt() {
    assertThat(bodies("az", "O, \"SOCAR Logistika\" şirkətində işləyir."))
        .containsExactly("SOCAR Logistika");
  }

  @Test
  void aNumberMayStandInAName() {
    assertThat(bodies("tr", "Meteoroloji 12. Bölge Müdürlüğü kar bekliyor."))
        .containsExactly("Meteoroloji 12. Bölge Müdürlüğü");
    assertThat(bodies("tr", "Van 2'nci Asliye Ceza Mahkemesi'nde görülen dava bitti."))
        .containsExactly("Van 2'nci Asliye Ceza Mahkemesi");
    assertThat(bodies("ru", "Жалобу рассмотрел Шестой кассационный суд."))
        .containsExactly("Шестой кассационный суд");
  }

  @Test
  void andJoinsANounWithoutAnEndingToTheNext() {
    assertThat(bodies("az", "İpoteka və Kredit Zəmanət Fondu 3 min ailəyə kömək edəcək."))
        .containsExactly("İpoteka və Kredit Zəmanət Fondu");
  }

  @Test
  void russianNamesGoOnInTheGenitive() {
    assertThat(bodies("ru", "Об этом узнал Международный союз объединенных стилей борьбы."))
        .containsExactly("Международный союз объединенных стилей борьбы");
    assertThat(
            bodies(
                "ru",
                "Там работает Государственное агентство по делам молодежи, физической культуры и"
                    + " спорта."))
        .containsExactly(
            "Государственное агентство по делам молодежи, физической культуры и спорта");
  }

  @Test
  void thePossessiveEndsAName() {
    assertThat(bodies("en", "He met the Royal College of Emergency Medicine's vice-president."))
        .containsExactly("Royal College of Emergency Medicine");
  }

  @Test
  void aPersonsTeamInSmallLettersIsNoBody() {
    assertThat(bodies("az", "O, Elçin Quluzadə komandasından razıdır.")).isEmpty();
  }

  @Test
  void nothingHappensInAClubThatHasTheNameOfItsTown() {
    assertThat(bodies("az", "Oyun sabah Zirədə olacaq.")).isEmpty();
  }

  @Test
  void aBodySpeaksAfterWordsThatSayWhatItIs() {
    assertThat(
            facts(
                    "tr",
                    "Denizli merkezli Egeteks Holding, dün yaptığı bildirimde 75 milyon avroluk"
                        + " tahvil ihraç edeceğini duyurdu.")
                .quotes())
        .extracting(Quote::speaker, Quote::text)
        .containsExactly(tuple("Egeteks Holding", "75 milyon avroluk tahvil ihraç edeceğini"));
  }

  @Test
  void everyWordThatAnInflectedOneMayComeFromIsAsked() {
    assertThat(facts("ru", "В Новосибирской области идет дождь.").places())
        .extracting(Place::name)
        .containsExactly("Новосибирская область");
  }

  @Test
  void aSurnameNeedsNoGivenNameThatATableKnows() {
    assertThat(facts("ru", "Золото взяла Айпери Токтосунова из Бишкека.").people())
        .extracting(Person::name)
        .containsExactly("Айпери Токтосунова");
  }

  @Test
  void numbersOfOneScaleAreNotAdded() {
    assertThat(
            facts("en", "It expects between 3.1 billion and 3.3 billion euros this year.")
                .numbers())
        .extracting(Quantity::value, Quantity::unit)
        .containsExactly(tuple(3.1e9, "EUR"), tuple(3.3e9, "EUR"));
  }

  @Test
  void uzbekIsReadInBothItsAlphabetsAndNamesAreSpelledAsInTheText() {
    assertThat(facts("uz", "Жаҳон банки Ўзбекистонга кредит беради.").places())
        .extracting(Place::name)
        .containsExactly("Ўзбекистон");
    assertThat(bodies("uz", "Жаҳон банки Ўзбекистонга кредит беради."))
        .containsExactly("Жаҳон банки");
    assertThat(facts("uz", "Bank Oʻzbekistonga kredit beradi.").places())
        .extracting(Place::name)
        .containsExactly("Oʻzbekiston");
  }

  @Test
  void aFieldInAnotherCaseThatBeginsASentenceBeginsNoName() {
    assertThat(bodies("kk", "Экономикаға Самара университетінің ғалымдары үлес қосты."))
        .containsExactly("Самара университеті");
  }

  @Test
  void anEmployerMayBeCalledLikeATown() {
    assertThat(bodies("en", "Acme, a software company based in Reno, hired a cook."))
        .contains("Acme");
    assertThat(bodies("en", "Shares of Hon Hai rose.")).containsExactly("Hon Hai");
  }

  @Test
  void initialsThatSeveralLandsHaveStayAsTheyAreWritten() {
    assertThat(bodies("en", "Jamaica's PNP lost, and the OPP in Victoria appealed."))
        .doesNotContain("Philippine National Police", "Ontario Provincial Police");
  }
}
