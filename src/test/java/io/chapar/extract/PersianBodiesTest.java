package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts.Organisation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the names of Persian organisations begin and end, and words that only look like them. */
class PersianBodiesTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static List<String> bodies(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("fa", paragraphs)).facts().organisations().stream()
        .map(Organisation::name)
        .toList();
  }

  @Test
  void takesCountedBodiesForNone() {
    assertThat(bodies("مدیران ۱۱ شرکت شوینده آمدند و بزرگ‌ترین شرکت خودروسازی بسته شد.")).isEmpty();
  }

  @Test
  void takesTheNumberOfAYearForNoCount() {
    assertThat(bodies("در سال ۱۴۰۲ سازمان شیلات ایران گزارش داد."))
        .containsExactly("سازمان شیلات ایران");
  }

  @Test
  void callsAWorksByItsTradeAndItsCity() {
    assertThat(bodies("کارگران واگن‌سازی تهران و نورد و لوله اهواز آمدند."))
        .containsExactly("واگن‌سازی تهران", "نورد و لوله اهواز");
    assertThat(bodies("تولید فولاد ایران و مس شیلی بیشتر شد.")).isEmpty();
  }

  @Test
  void takesAWordForAClubBesideWordsOfSport() {
    assertThat(bodies("سرمربی ملوان از مهاجم پیکان گلایه کرد.")).containsExactly("ملوان", "پیکان");
    assertThat(bodies("پرسپولیس، استقلال و سپاهان بردند.")).contains("استقلال");
    assertThat(bodies("ملوان پیر از پیکان و استقلال کشور سخن گفت.")).isEmpty();
  }

  @Test
  void takesAFieldOfWorkForABodyWhereItStandsAlone() {
    assertThat(bodies("دیروز بهزیستی این خبر را رد کرد.")).containsExactly("بهزیستی");
    assertThat(bodies("مدیرکل بهزیستی گفت: آمدیم.")).isEmpty();
  }

  @Test
  void keepsABlessingAndTheCityAfterItInAName() {
    assertThat(bodies("او در بیمارستان امام صادق (ع) کرمانشاه بستری شد."))
        .containsExactly("بیمارستان امام صادق (ع) کرمانشاه");
  }

  @Test
  void keepsTheNumberOfADistrictInAName() {
    assertThat(bodies("پروانه را شهرداری منطقه ۵ تهران داد."))
        .containsExactly("شهرداری منطقه ۵ تهران");
  }

  @Test
  void keepsTheProvinceInTheNameOfABranch() {
    assertThat(bodies("دیروز ستاد تنظیم بازار استان اردبیل این را گفت."))
        .containsExactly("ستاد تنظیم بازار استان اردبیل");
  }

  @Test
  void endsANameAfterItsCity() {
    assertThat(bodies("او در بیمارستان افشار یزد چشم از جهان فروبست."))
        .containsExactly("بیمارستان افشار یزد");
  }

  @Test
  void takesNoVerbIntoAName() {
    assertThat(bodies("آنان در این شرکت نکردند و از پالایشگاه رفتند.")).isEmpty();
  }

  @Test
  void goesOnAfterAPlural() {
    assertThat(bodies("دبیر انجمن شرکت‌های هواپیمایی، این را گفت."))
        .containsExactly("انجمن شرکت‌های هواپیمایی");
  }

  @Test
  void callsACompanyByANounAndAGivenName() {
    assertThat(bodies("شرکت سنگ نوید کار خود را آغاز کرد.")).containsExactly("شرکت سنگ نوید");
  }
}
