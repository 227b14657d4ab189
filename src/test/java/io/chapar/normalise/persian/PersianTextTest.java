package io.chapar.normalise.persian;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.normalise.Articles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the examples | stands for the zero-width non-joiner. */
class PersianTextTest {

  private static String persian(String text) {
    return Articles.text("fa", text.replace('|', '\u200C')).replace('\u200C', '|');
  }

  @ParameterizedTest
  @CsvSource({
    "پس از سالها آن لحظه|ها را دید, پس از سالها آن لحظه|ها را دید",
    "بانک|های ما و بانکهای دیگر, بانک|های ما و بانک|های دیگر",
    "لحظه|ها را میشمرد, لحظه|ها را می|شمرد",
    "پس از سالها آن لحظهها را دید, پس از سال|ها آن لحظه|ها را دید",
  })
  void leavesThePluralsOfAWriterWhoJoinsThem(String text, String expected) {
    assertThat(persian(text)).isEqualTo(expected);
  }

  @Test
  void leavesTheFirstOfTwoWordsThatAreOneExpression() {
    assertThat(persian("بی قید و شرط در هوای تر و تازه"))
        .isEqualTo("بی قید و شرط در هوای تر و تازه");
    assertThat(persian("بی قید ماند")).isEqualTo("بی|قید ماند");
  }

  @ParameterizedTest
  @CsvSource({
    "می رود, می|رود",
    "نمی گویند, نمی|گویند",
    "میروند به, می|روند به",
    "برمیگردد, برمی|گردد",
    "سیاستهای, سیاست|های",
    "سیاست های, سیاست|های",
    "کشور ها, کشورها",
    "نوشته اند, نوشته|اند",
    "نوشتهاند, نوشته|اند",
    "خبر تازه ای, خبر تازه|ای",
    "نامه ی ما, نامهٔ ما",
    "قوی ترین, قوی|ترین",
    "بیش تر, بیشتر",
    "پیش بینی ها, پیش|بینی|ها",
    "سرمایه گذاری, سرمایه|گذاری",
    "زندگی ام, زندگی|ام",
    "ضرب المثل, ضرب|المثل",
    "بی طرفانه, بی|طرفانه",
    "تعیین کننده, تعیین|کننده",
    "نظریه پردازان, نظریه|پردازان",
    "پیش تر, پیش|تر",
    "وطنگرایی, وطن|گرایی",
    "خانه\u00ADها, خانه|ها",
    "خانه\u200Fها, خانه|ها",
    "آنان قویترند, آنان قوی|ترند",
    "جوانترینشان, جوان|ترینشان",
    "میبینمش, می|بینمش",
    "نمی شناسیمشان, نمی|شناسیمشان",
    "میخوام, می|خوام",
    "نمی دونه, نمی|دونه",
    "گفتهاست, گفته|است",
    "میرفتهاست, می|رفته|است",
    "همه جانبه تر, همه|جانبه|تر",
    "جمعبندی, جمع|بندی",
    "خاطر نشان, خاطرنشان",
    "غیر قانونی, غیرقانونی",
    "دی ماه, دی|ماه",
    "یک شنبه, یکشنبه",
    "پنج شنبه, پنج|شنبه",
    "نرم افزارهای تازه, نرم|افزارهای تازه",
    "دانش مندان, دانشمندان",
    "غیر نظامیانی, غیرنظامیانی",
    "خصوصی سازی, خصوصی|سازی",
    "نظاره گر, نظاره|گر",
    "توسعه گر, توسعه|گر",
    "هفتهنامهٔ ما, هفته|نامهٔ ما",
    "رییس جمهور, رییس|جمهور",
  })
  void restoresLostJoiners(String text, String expected) {
    assertThat(persian(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "مردم گر آگاه شوند",
        "برای طلبی که دارد",
        "بخش خصوصی طلبی ندارد",
        "پیشنهادی بندی داشت",
        "صدای سازی آمد",
        "بوی نا خانه را گرفت",
        "این ماجرا جو را متشنج کرد",
        "دریا آرام گاهی توفانی",
        "همه گیر افتادند",
        "سال پیش فروش نفت",
        "خیلی کم سابقه داشته",
        "زیر زمینی که خرید",
        "کتاب دار و ندار او",
        "بین شهری و روستا",
      })
  void leavesTwoWordsThatOnlyStandSideBySide(String text) {
    assertThat(persian(text)).isEqualTo(text);
  }

  @Test
  void leavesTheSpellingWithoutJoinerToAWriterWhoUsesThem() {
    assertThat(persian("لحظه|ها و جمعبندی")).isEqualTo("لحظه|ها و جمعبندی");
    assertThat(persian("لحظه|ها در دی ماه")).isEqualTo("لحظه|ها در دی ماه");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "او در بوستون زاده شد",
        "این کشور توسعه یافته است",
        "خانه‌ها آسیب دیده بودند",
        "در دفتر بیان نشده است",
      })
  void leavesAVerbApartFromTheNounBeforeIt(String text) {
    assertThat(persian(text)).isEqualTo(text.replace('\u200C', '|'));
  }

  @Test
  void joinsTheEndingOfAVerbButNotItsNoun() {
    assertThat(persian("جوانان تحصیل کرده اند")).isEqualTo("جوانان تحصیل کرده|اند");
    assertThat(persian("جوانان تحصیل کرده")).isEqualTo("جوانان تحصیل|کرده");
  }

  @Test
  void leavesTheTitleBehindAName() {
    assertThat(persian("علی خان آمد")).isEqualTo("علی خان آمد");
  }

  @ParameterizedTest
  @ValueSource(strings = {"بازمانده نژاد آسیایی", "نوشتهٔ شاهنامه نژاد شاهان را"})
  void takesNoNounBeforeItsAdjectiveForAName(String text) {
    assertThat(persian(text)).isEqualTo(text);
  }

  @Test
  void leavesTheCriesThatAreRepeated() {
    assertThat(persian("گریه کرد های های")).isEqualTo("گریه کرد های های");
    assertThat(persian("خندید ها ها ها")).isEqualTo("خندید ها ها ها");
  }

  @Test
  void readsNoRepeatedWordIntoANounWithAPronoun() {
    assertThat(persian("کمکمان کرد")).isEqualTo("کمکمان کرد");
    assertThat(persian("بینیشان")).isEqualTo("بینیشان");
    assertThat(persian("آریاش")).isEqualTo("آریاش");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "دایرةالمعارف",
        "بقیةالله",
        "طرفةالعین",
        "حق الهی مردم",
        "بین الجزایر و مراکش",
        "ولی البته گفت",
      })
  void joinsNoArabicBehindALetterOrBeforeAWordOfPersian(String text) {
    assertThat(persian(text)).isEqualTo(text);
  }

  @Test
  void joinsNoPrepositionToTheNameBeforeIt() {
    assertThat(persian("لیو بی در تاریخ")).isEqualTo("لیو بی در تاریخ");
    assertThat(persian("لیو بی حد خورد")).isEqualTo("لیو بی|حد خورد");
  }

  @Test
  void seesTwoWordsWhereTheFirstOneJoinsNoLetter() {
    assertThat(persian("درنهایت")).isEqualTo("درنهایت");
    assertThat(persian("در|نهایت")).isEqualTo("درنهایت");
    assertThat(persian("درهمان روز")).isEqualTo("درهمان روز");
    assertThat(persian("خانهمان")).isEqualTo("خانه|مان");
  }

  @ParameterizedTest
  @CsvSource({
    "لحظه|ها و انگیزهای او, لحظه|ها و انگیزهای او",
    "لحظه|ها و هیستریای جمعی, لحظه|ها و هیستریای جمعی",
    "لحظه|ها و ماتیاش, لحظه|ها و ماتیاش",
    "لحظه|ها و عدهای, لحظه|ها و عده|ای",
  })
  void joinsOnlyWhatIsCertainForAWriterWhoUsesJoiners(String text, String expected) {
    assertThat(persian(text)).isEqualTo(expected);
  }

  @Test
  void repairsAWordTheSameWayAfterThousandsOfOthers() {
    List<String> words = new ArrayList<>();
    for (char first = 'ا'; first <= 'ی'; first++) {
      for (char second = 'ا'; second <= 'ی'; second++) {
        words.add("کت" + first + second + "بهای");
      }
    }
    GivenWords known = GivenWords.known();
    List<String> once = words.stream().map(word -> known.get(word).repaired()).toList();
    PersianWord repairs = new PersianWord(PersianLexicon.known());
    assertThat(words.stream().map(repairs::repair).toList()).isEqualTo(once);
    assertThat(known.get("سیاستهای").repaired()).isEqualTo("سیاست\u200Cهای");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "شرکت بدهی را پرداخت نموده و رفت",
        "آب قطره قطره می|چکد",
        "آب قطره قطره چکید",
        "از او نام برده خواهد شد",
        "از او نام برده بوده است",
        "کودک زبان باز کرده بود",
        "از کار سر باز می|زند",
        "شیخ الطائفة گفت",
        "برندهای معروف",
        "کردهای عراق",
        "کارهاش مانده بود",
        "کمکم کن که می|روم",
        "می های های ها"
      })
  void leavesWhatMayBeReadAsItStands(String text) {
    assertThat(persian(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "کمکم رفت, کم|کم رفت",
    "چه کردهام, چه کرده|ام",
    "خانهاش, خانه|اش",
    "همکلاسی هاش, همکلاسی|هاش",
    "کار هاش, کارهاش",
    "نشدهاست, نشده|است"
  })
  void restoresWhatHasNoOtherReading(String text, String expected) {
    assertThat(persian(text)).isEqualTo(expected);
  }

  @Test
  void leavesTwoSpacesInAnExpression() {
    assertThat(persian("بی قید  و  شرط")).isEqualTo("بی قید و شرط");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "میدان",
        "میراث",
        "نمایش",
        "تنها",
        "میزت",
        "میری",
        "میراثشان",
        "دخترم",
        "مدهاست",
        "بهنام",
        "بیتا",
        "پیشروی",
        "ماه می مردم",
        "ماه می سال",
        "غیر از این",
        "پر از آب",
        "انتهای",
        "رهایی",
        "بهترین",
        "دختر",
        "که ایشان",
        "گفته است",
        "هفتم می ۲۰۲۴",
        "مشتری",
        "کارها",
        "میوه",
        "استانداران",
        "آوازهای",
        "بی\u200Cانتهایش",
        "حتی الان",
        "بر همین",
        "قیمت گران",
        "در محور جاده",
        "مرکز درمانی",
        "در بندی از قرارداد",
        "شاه عباس",
        "علی اصغر",
        "به همشان",
        "گویای آن",
        "رویای او",
        "فقهای قم",
        "روحانیات",
        "گستر",
        "گلبهار",
        "دریاچه هامون"
      })
  void leavesWholeWordsWhole(String text) {
    assertThat(persian(text)).isEqualTo(text.replace('\u200C', '|'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "كيفيت زندگي; کیفیت زندگی",
        "مسي\u0654ول; مسئول",
        "خانۀ او; خانهٔ او",
        "ایــران; ایران",
        "مُحَمَّد; محمد",
        "سلاممممم; سلام",
        "ﺳﻼﻡ; سلام",
        "سال 2024; سال ۲۰۲۴",
        "رشد 2.5%; رشد ۲٫۵٪",
        "1,200,000 نفر; ۱٬۲۰۰٬۰۰۰ نفر",
        "مواد ۱۰۰،۲۰۰،۴۰۰; مواد ۱۰۰،۲۰۰،۴۰۰",
        "کلاس ۱۰۱،۱۰۲; کلاس ۱۰۱،۱۰۲",
        "سال ۱۴۰۱،۲۵۰ نفر; سال ۱۴۰۱،۲۵۰ نفر",
        "ساعت 9:30; ساعت ۹:۳۰",
        "در سال۱۴۰۱; در سال ۱۴۰۱",
        "آمد ,رفت; آمد، رفت",
        "چرا ؟؟; چرا؟",
        "او گفت: \"بیا\".; او گفت: «بیا».",
        "( تهران )آمد; (تهران) آمد",
        "( ICT )آمد; (ICT) آمد",
        "”سلام“ گفت; «سلام» گفت",
        "او “سلام” گفت; او «سلام» گفت",
        "صبر کن....; صبر کن…",
        "<<بیا>> گفت; «بیا» گفت",
        "<<<< بیا; <<<< بیا",
        "Ø³Ù„Ø§Ù…; سلام",
      })
  void writesLettersNumbersAndMarksInOneWay(String text, String expected) {
    assertThat(persian(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a?b=1&c=2,3;4",
        "https://example.org/news/12/كتاب-ها",
        "reader@example.org",
        "@some_name",
        "#خبر_فوري",
        "Java17",
        "5G",
        "%d",
      })
  void leavesWhatIsNoProse(String span) {
    assertThat(persian("این " + span + " بود")).isEqualTo("این " + span + " بود");
  }

  @Test
  void endsAnAddressWhereTheNextParagraphIsGluedOn() {
    assertThat(persian("https://example.org/%D9%88وي گفت"))
        .isEqualTo("https://example.org/%D9%88وی گفت");
  }

  @Test
  void leavesTheLettersOfForeignNames() {
    assertThat(persian("روزنامه ښاغلي و نەوەی نوێ")).isEqualTo("روزنامه ښاغلي و نەوەی نوێ");
  }
}
