package io.chapar.extract.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts.Place;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Persian places that no table knows, by the word for their kind. */
class PersianPlacesTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static List<Place> found(String text) {
    return EXTRACTOR.extract(Articles.of("fa", text)).facts().places();
  }

  private static List<String> places(String text) {
    return found(text).stream().map(Place::name).toList();
  }

  @Test
  void callsAStreetOrAirportWithItsKind() {
    assertThat(places("در ایران، فرودگاه شمس‌کلا را بستند."))
        .containsExactly("ایران", "فرودگاه شمس‌کلا");
  }

  @Test
  void callsANeighbourhoodOrVillageByItsNameAlone() {
    assertThat(places("در ایران، روستای لفورک آب ندارد.")).containsExactly("ایران", "لفورک");
  }

  @Test
  void letsACountryThatActsBeNoLandOfTheVillageBeforeIt() {
    assertThat(found("در روستای بوچا روسیه عقب نشست."))
        .extracting(Place::name, Place::country)
        .contains(tuple("بوچا", "UA"));
  }

  @Test
  void takesNoIdiomOfFieldsOrAlleysForAPlace() {
    assertThat(places("میدان دیپلماسی مهم است. به کسی میدان نمی‌دهد. خود را به کوچه علی‌چپ زد."))
        .isEmpty();
  }

  @Test
  void takesNoOtherWordThatATownIsSpeltLikeForIt() {
    assertThat(places("در سن‌گال نسخه المثنی گرفت و حرف ناروا زد."))
        .doesNotContain("سن‌گال", "المثنی", "ناروا");
  }

  @Test
  void takesNoVerbAfterTheWordForAStreetForAName() {
    assertThat(places("اهالی تهران شب را در خیابان گذراندند.")).containsExactly("تهران");
  }

  @Test
  void partsPlacesThatHyphensJoin() {
    assertThat(places("خط آهن کابل-هرات-مشهد ساخته می‌شود."))
        .containsExactly("کابل", "هرات", "مشهد");
  }

  @Test
  void findsEachVillageOfASeries() {
    assertThat(places("به روستاهای لفورک، بورخیل و سنگ‌چال در مازندران رفتند."))
        .containsExactly("لفورک", "بورخیل", "سنگ‌چال", "مازندران");
    assertThat(places("به روستاهای صعب‌العبور مازندران رفتند.")).containsExactly("مازندران");
  }

  @Test
  void putsASeaInNoCountry() {
    assertThat(found("ناو ایران به دریای سرخ رفت."))
        .filteredOn(place -> place.name().equals("دریای سرخ"))
        .singleElement()
        .satisfies(sea -> assertThat(sea.country()).isNull());
  }

  @Test
  void takesNoPartOfAVerbForAName() {
    assertThat(places("در ایران بچه‌ها در خیابان رها شده بودند.")).containsExactly("ایران");
    assertThat(places("در ایران او در این محله سکونت داشت.")).containsExactly("ایران");
  }

  @Test
  void callsAPlaceAsTheArticleWritesIt() {
    assertThat(places("راه نایین بسته شد.")).containsExactly("نایین");
  }

  @Test
  void takesNoWordBetweenTwoPlacesForOne() {
    assertThat(places("در غبار، اهواز و آبادان تعطیل شد.")).containsExactly("اهواز", "آبادان");
    assertThat(places("خانه در تهران، هم‌پیمانان و ارزروم گران شد.")).doesNotContain("هم‌پیمانان");
  }

  @Test
  void takesATownThatIsAnotherWordTooForAPlaceBeforeOneOfItsLand() {
    assertThat(places("در ایران، انار و پسته گران شد.")).containsExactly("ایران");
  }

  @Test
  void takesNoAdjectiveOfACityInALandForAPlace() {
    assertThat(places("شهر خاموش در سوریه کشف شد.")).containsExactly("سوریه");
    assertThat(places("شهر اشباح در اوکراین دیده شد.")).containsExactly("اوکراین");
    assertThat(places("مسئولان شهر تفرجگاهی در اسپانیا کمک خواستند.")).containsExactly("اسپانیا");
    assertThat(places("شهر فرنگ ایران.")).containsExactly("ایران");
  }

  @Test
  void takesNoEverydayWordForATownAndNoOreForAMine() {
    assertThat(places("در ایران، قاچاق افیون و پرونده مطروح در لب آب رود."))
        .containsExactly("ایران");
    assertThat(places("در ایران، چراغ‌های نئون و زردآب زباله.")).containsExactly("ایران");
    assertThat(places("در ایران، معدن گرانیت و معادن بوکسیت و حلبی‌آباد."))
        .containsExactly("ایران");
    assertThat(places("در ایران، گذرگاه امن و سواحل مرجانی و جزایر حرارتی."))
        .containsExactly("ایران");
  }

  @Test
  void takesAnAreaForAPlaceOnlyBesideAnotherAndNoAdjective() {
    assertThat(places("سیل در منطقه گوندوران سردشت آمد.")).containsExactly("گوندوران", "سردشت");
    assertThat(places("سیل در منطقه گوندوران آمد.")).isEmpty();
    assertThat(places("تردد در منطقه ممنوعه سردشت و کشورهای منطقه ازجمله ایران."))
        .containsExactly("سردشت", "ایران");
    assertThat(places("منطقه کم‌برخوردار تهران و منطقه سردسیر یزد."))
        .containsExactly("تهران", "یزد");
  }

  @Test
  void takesWhatACityIsCalledRightBeforeItsLandForAPlace() {
    assertThat(found("دادگاه در شهر گوندورگ آلمان او را محکوم کرد."))
        .extracting(Place::name, Place::country)
        .contains(tuple("گوندورگ", "DE"));
  }

  @Test
  void callsADamWithItsKind() {
    assertThat(places("آب سد لتیان کم شد.")).containsExactly("سد لتیان");
  }
}
