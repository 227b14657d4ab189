package io.chapar.extract.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts.Place;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Towns of the table of GeoNames's names, where the words around let them be places. */
class ListedTownTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static List<Place> found(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts().places();
  }

  private static List<String> places(String language, String text) {
    return found(language, text).stream().map(Place::name).toList();
  }

  @Test
  void callsARussianTownByItsNameInAllCases() {
    assertThat(found("ru", "Дорога из Верхневилюйска в Зырянку закрыта."))
        .extracting(Place::name, Place::country)
        .containsExactly(tuple("Верхневилюйск", "RU"), tuple("Зырянка", "RU"));
  }

  @Test
  void callsARussianTownThatIsANeuterOrPluralByItsName() {
    assertThat(places("ru", "Цех строят в Жигалове и в Бронницах."))
        .containsExactly("Жигалово", "Бронницы");
  }

  @Test
  void takesATownCalledLikeAFamilyForAPlaceOnlyAfterAPreposition() {
    assertThat(places("ru", "Завод закрыли в Скопине.")).containsExactly("Скопин");
    assertThat(places("ru", "Во вторник Скопин приехал на завод.")).isEmpty();
  }

  @Test
  void takesNoAdjectiveForTheTownThatIsSpeltLikeIt() {
    assertThat(places("ru", "Трассу закрыли в Зырянском ущелье. Ремонт идет в Светлом зале."))
        .doesNotContain("Зырянское", "Светлое", "Светлый");
  }

  @Test
  void takesNoWordThatBeginsASentenceForACaseOfATown() {
    assertThat(places("ru", "Короче, завод закрыли. Цех перевели в Корочу."))
        .containsExactly("Короча");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ru; Дом стоит на улице Ленина, рядом с площадью Свободы.",
        "ru; Пешки и ложки лежали рядом. Поляны затопило.",
        "ru; Он служил Родине. Дунай вышел из берегов.",
        "ru; Врач Малышева закрыла прием. Ширак уехал.",
        "ru; В Метро начались скидки, пишут в Правде.",
        "kk; Кейде жол бітеліп қалады. Арада үш ай өтті.",
        "kk; Салам, балалар! Қызыл кітап шықты. Қашар семірді.",
        "kk; Кеше Думада дауыс берілді. Қоғамда пікір көп.",
        "uz; Payshamba kuni bozor yopiq. Qizil kitob chiqdi.",
        "tr; Güney'de yağmur var. Saray'da yemek verildi.",
        "az; Ellər bir oldu. Sarayda konsert oldu. Saqqız bahalaşıb.",
      })
  void takesAWordOfTheLanguageForNoTown(String language, String text) {
    assertThat(found(language, text)).isEmpty();
  }

  @Test
  void takesAFamilyForATownWithItsCaseOnlyWhereAPrepositionSaysWhere() {
    assertThat(found("ru", "Фильм о Репине снят. Спор шел о Языкове.")).isEmpty();
    assertThat(places("ru", "Цех строят в Репине.")).containsExactly("Репино");
  }

  @Test
  void leavesATownToThePersonWhoIsCalledSo() {
    assertThat(places("ru", "Рабочий Олег Зырянка получил премию.")).isEmpty();
  }

  @Test
  void hearsFromTheEndingThatATownIsMeantWhereNothingPartsItFromTheName() {
    assertThat(places("kk", "Көпір кеше Жәнібекте ашылды.")).containsExactly("Жәнібек");
    assertThat(places("az", "Körpü dünən Xıllıda tikilib.")).containsExactly("Xıllı");
    assertThat(places("kk", "Жәнібек көпір салды.")).isEmpty();
  }

  @Test
  void hearsFromTheEndingBehindAMarkThatATownIsMeant() {
    assertThat(places("tr", "Demirci'de köprü açıldı.")).containsExactly("Demirci");
    assertThat(places("tr", "Demirci'nin köprüsü açıldı.")).isEmpty();
  }

  @Test
  void putsATownAfterTheWordForItInItsLand() {
    assertThat(found("ru", "В поселке Зырянка и городе Москва открыли школы в Казахстане."))
        .extracting(Place::name, Place::country)
        .contains(tuple("Зырянка", "RU"));
  }

  @Test
  void knowsTownsAbroadInArabicAndUrdu() {
    assertThat(places("ar", "وقع حريق في بالاشيكا.")).containsExactly("بالاشيكا");
    assertThat(places("ur", "بایبورت میں زلزلہ آیا۔")).containsExactly("بایبورت");
  }
}
