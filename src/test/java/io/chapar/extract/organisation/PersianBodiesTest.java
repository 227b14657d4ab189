package io.chapar.extract.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts.Organisation;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the names of Persian organisations begin and end, and words that only look like them. */
class PersianBodiesTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

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
  void callsNoneByAComparative() {
    assertThat(bodies("اپلیکیشن ارزان‌تر عرضه شد و شرکت بزرگ‌تر ماند.")).isEmpty();
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

  @Test
  void callsEachOfSeveralBodiesByTheirHeadInTheSingular() {
    assertThat(bodies("بانک‌های ملی، ملت و شهر وام دادند."))
        .containsExactly("بانک ملی", "بانک ملت", "بانک شهر");
    assertThat(bodies("دانشگاه‌های شهید بهشتی، تربیت مدرس و شیراز آمدند."))
        .containsExactly("دانشگاه شهید بهشتی", "دانشگاه تربیت مدرس", "دانشگاه شیراز");
    assertThat(bodies("وزارتخانه‌های نیرو، جهاد کشاورزی و صمت پاسخ ندادند."))
        .containsExactly("وزارت نیرو", "وزارت جهاد کشاورزی", "وزارت صمت");
  }

  @Test
  void takesKindsOfBodiesForNone() {
    assertThat(bodies("بانک‌های خصوصی و دولتی وام دادند و شرکت‌های خصولتی و خوداظهار آمدند."))
        .isEmpty();
    assertThat(bodies("دانشگاه‌های تهران تعطیل شد و پتروشیمی‌های عسلویه کار کردند.")).isEmpty();
  }

  @Test
  void takesAWordForABrandBesideWordsOfTrade() {
    assertThat(bodies("شرکت‌های کاله، میهن و رامک آمدند.")).contains("میهن");
    assertThat(bodies("سهام پگاه گران شد.")).containsExactly("پگاه");
    assertThat(bodies("میهن ما و پگاه فردا و شورای شهر انتخاب می‌شود."))
        .doesNotContain("میهن", "پگاه");
  }

  @Test
  void takesATownForItsClubInAPassageOnSport() {
    assertThat(bodies("مهاجم تیم رفت. هافبک ماند. بارسلونا برد.")).containsExactly("بارسلونا");
    assertThat(bodies("مهاجم تیم رفت. هافبک ماند. او در بارسلونا ماند.")).isEmpty();
    assertThat(bodies("نمایشگاه امسال را بارسلونا می‌گیرد.")).isEmpty();
  }

  @Test
  void endsABodyAfterItsCountry() {
    assertThat(bodies("ارتش عراق خرمشهر را گرفت.")).containsExactly("ارتش عراق");
  }

  @Test
  void takesAFieldOfWorkWithItsPlaceForABody() {
    assertThat(bodies("شیلات گیلان از رهاسازی ماهی خبر داد و هواشناسی استان مازندران هشدار داد."))
        .containsExactly("شیلات گیلان", "هواشناسی استان مازندران");
    assertThat(bodies("گزارش هواشناسی اصفهان آمد و پروژه‌های راه و شهرسازی قم مانده است."))
        .isEmpty();
    assertThat(bodies("شیلات کشور و توسعه شیلات گیلان مهم است.")).isEmpty();
    assertThat(bodies("شرکت بوئینگ ۴۰ سفارش گرفت.")).containsExactly("شرکت بوئینگ");
  }

  @Test
  void endsTheNameOfWhatTwoLandsShareWithTheSecond() {
    assertThat(
            bodies("اتاق مشترک بازرگانی ایران و ارمنستان و گروه دوستی پارلمانی ایران و مصر آمدند."))
        .containsExactly("اتاق مشترک بازرگانی ایران و ارمنستان", "گروه دوستی پارلمانی ایران و مصر");
    assertThat(bodies("شورای نگهبان ایران و مصر")).doesNotContain("شورای نگهبان ایران و مصر");
  }

  @Test
  void takesNoKindOfInsuranceMeetingOrPopulationForABody() {
    assertThat(bodies("بیمه تکمیلی قطع شد و شرکت ۱۸ آذر مجمع فوق‌العاده برگزار می‌کند.")).isEmpty();
    assertThat(bodies("جمعیت روستایی کم شد و بیمه بیکاری دیر رسید.")).isEmpty();
    assertThat(bodies("صندوق بیمه حوادث طبیعی ساختمان گفت: آمدیم."))
        .containsExactly("صندوق بیمه حوادث طبیعی ساختمان");
  }

  @Test
  void leavesTheNounOfAVerbOutOfAName() {
    assertThat(bodies("این بوستان توسط شهرداری بهره‌برداری شد.")).isEmpty();
    assertThat(bodies("او هفته گذشته در بیمارستان بستری شده بود.")).isEmpty();
    assertThat(bodies("کمیته ملی المپیک هماهنگی کرد.")).containsExactly("کمیته ملی المپیک");
  }

  @Test
  void knowsWordsThatAZwnjJoins() {
    assertThat(bodies("بانک‌مرکزی گفت و قوه‌قضائیه پاسخ داد."))
        .containsExactly("بانک‌مرکزی", "قوه‌قضائیه");
    assertThat(bodies("اداره کل میراث‌فرهنگی، گردشگری و صنایع‌دستی گیلان آمد."))
        .containsExactly("اداره کل میراث‌فرهنگی، گردشگری و صنایع‌دستی گیلان");
    assertThat(bodies("امام‌علی رحمان گفت: آمدیم.")).isEmpty();
  }

  @Test
  void takesATimeForNoNewspaper() {
    assertThat(bodies("این حادثه ساعت هشت صبح رخ داد و تا هفت صبح فردا و ۸ صبح شنبه ادامه داشت."))
        .isEmpty();
    assertThat(bodies("وزارت اطلاعات روز شنبه بیانیه داد.")).containsExactly("وزارت اطلاعات");
    assertThat(bodies("سلیم نوری به روزنامه هشت صبح گفت: راه باز است."))
        .containsExactly("روزنامه هشت صبح");
  }

  @Test
  void endsANameBeforeTheNounOfAProtestAndAtAnAffair() {
    assertThat(bodies("کارگران مقابل استانداری مرکزی تجمع کردند."))
        .containsExactly("استانداری مرکزی");
    assertThat(bodies("مدیرکل اوقاف و امور خیریه استان قم آمد.")).isEmpty();
  }
}
