package io.chapar.extract.cast;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose office it is that Persian news names in one place and its holder in another. */
class PersianOfficesTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static Facts facts(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("fa", paragraphs)).facts();
  }

  private static List<String> offices(String name, String... paragraphs) {
    return facts(paragraphs).people().stream()
        .filter(person -> person.name().equals(name))
        .findFirst()
        .orElseThrow()
        .roles();
  }

  @Test
  void keepsTheOfficeOfALeadWhoeverItsHolderSpeaksOf() {
    assertThat(
            offices(
                "ناصر گلشنی",
                "استاندار سمنان گفت: بهرام صفوی از چهره‌های ماندگار استان است.",
                "ناصر گلشنی در آیین نکوداشت او افزود: راهش ادامه دارد."))
        .containsExactly("استاندار سمنان");
    assertThat(
            offices(
                "ناصر گلشنی",
                "استاندار سمنان در دیدار با بهرام صفوی گفت: راه باز است.",
                "ناصر گلشنی در آیین نکوداشت او افزود: راهش ادامه دارد."))
        .isEmpty();
  }

  @Test
  void readsAnOfficeBehindWordsThatLeadOverToIt() {
    for (String over : List.of("همچنین", "در ادامه", "در ادامه این آیین،", "در این جلسه")) {
      String office = over + " مدیر آموزش و پرورش سمیرم نیز گفت: کلاس‌ها آماده است.";
      assertThat(offices("ضیا موسوی", office, "ضیا موسوی افزود: کمبود نیرو داریم."))
          .as(over)
          .containsExactly("مدیر آموزش و پرورش سمیرم");
    }
  }

  @Test
  void takesNoWordsAboutAnOfficeForThoseThatLeadOverToIt() {
    for (String other :
        List.of(
            "این مسئول گفت",
            "این مقام مسئول گفت",
            "این زن وکیل گفت",
            "وی وزیر کشور را مقصر دانست و گفت",
            "همچنین وزیر کشور را مقصر دانست و گفت",
            "همچنین سخنان وزیر کشور را رد کرد و گفت")) {
      String before = other + ": کلاس‌ها آماده است.";
      assertThat(offices("ضیا موسوی", before, "ضیا موسوی افزود: کمبود نیرو داریم."))
          .as(other)
          .isEmpty();
    }
  }

  @Test
  void takesOneWhomAClauseDescribesForAnotherThanTheLastWhoSpoke() {
    String office = "همچنین در این نشست بخشدار مرکزی گفت: جاده بسته است.";
    String next = "ضیا موسوی که از اهالی روستاست گفت: نان نداریم.";
    assertThat(offices("ضیا موسوی", office, next)).isEmpty();
  }

  @Test
  void findsTheOneWhoSpeaksBehindADatelineWithoutAComma() {
    String office = "شهردار مشهد گفت: بازار ساماندهی می‌شود.";
    for (String dateline :
        List.of(
            "به گزارش ایسنا از مشهد کاوه بنی‌هاشم",
            "به گزارش ایسنا از مشهد دکتر کاوه بنی‌هاشم",
            "به گزارش ایسنا به نقل از روابط عمومی وزارت فرهنگ و ارشاد اسلامی، کاوه بنی‌هاشم",
            "به گزارش ایسنا، «کاوه بنی‌هاشم»")) {
      assertThat(offices("کاوه بنی‌هاشم", office, dateline + " افزود: کار آغاز شد."))
          .as(dateline)
          .containsExactly("شهردار مشهد");
    }
  }

  @Test
  void takesOneWhomTheTextDescribesForAnother() {
    String office = "کارشناس روس افزود: اصلاحات لازم است.";
    String next = "«یولیا اوسوا» دکترای علوم معتقد است: ترکیب مجلس اثر دارد.";
    assertThat(offices("یولیا اوسوا", office, next)).isEmpty();
  }

  @Test
  void readsTooOnlyOfTheOneWhoSpeaks() {
    String office = "معاون عمرانی شهرداری همدان گفت: بوستان ساخته شد.";
    assertThat(
            offices(
                "موسی رسولی",
                office,
                "موسی رسولی با اشاره به اینکه امروز نیز کار هست، گفت: آمدیم."))
        .containsExactly("معاون عمرانی شهرداری همدان");
    assertThat(offices("موسی رسولی", office, "موسی رسولی نیز گفت: آمدیم.")).isEmpty();
  }

  @Test
  void tellsNothingByAnOfficeThatManyMayHave() {
    assertThat(
            offices(
                "پرویز سرخه‌ای",
                "به گفته پرویز سرخه‌ای، مزدها پایین است.",
                "این مدیر افزود: چاره‌ای نیست."))
        .isEmpty();
  }

  @Test
  void tellsNothingByTheWordForOneOfWhomAnotherSpeaks() {
    for (String other :
        List.of(
            "او درباره این مهاجم افزود",
            "در واکنش به صحبت‌های این داور افزود",
            "این پزشک جراح را ستود و افزود")) {
      assertThat(offices("حمید کاویان", "حمید کاویان گفت: آماده‌ایم.", other + ": خوب است."))
          .as(other)
          .isEmpty();
    }
  }

  @Test
  void tellsNothingByTheWordForOneOfTwoWhoMaySpeak() {
    String first = "حمید کاویان گفت: آماده‌ایم.";
    String second = "بهروز نادری گفت: نمی‌آییم.";
    String physician = "این پزشک جراح افزود: خوب است.";
    assertThat(offices("بهروز نادری", first, second, physician)).isEmpty();
    String named = "بهروز نادری در بیمارستان خوابیده است.";
    assertThat(offices("بهروز نادری", first, named, physician)).isEmpty();
  }

  @Test
  void joinsANameInAnOpeningAcrossAComma() {
    assertThat(offices("کاوه مرادی", "تهیه‌کننده فیلم، کاوه مرادی نیز گفت: اکران آغاز شد."))
        .containsExactly("تهیه‌کننده فیلم");
    assertThat(offices("کاوه مرادی", "در حکم وزیر کشور، کاوه مرادی نیز گفت: آمدیم.")).isEmpty();
  }

  @Test
  void givesACounterpartTheOfficeOfTheirOwnLand() {
    assertThat(offices("بدر البوسعیدی", "ناصر فرهی با همتای عمانی خود بدر البوسعیدی دیدار کرد."))
        .containsExactly("همتای عمانی");
    assertThat(offices("هاکان فیدان", "ناصر فرهی با همتای ترکیه‌ای خود، هاکان فیدان، گفت‌وگو کرد."))
        .containsExactly("همتای ترکیه‌ای");
    assertThat(offices("بدر البوسعیدی", "ناصر فرهی با همتای خود بدر البوسعیدی دیدار کرد."))
        .isEmpty();
    Facts facts = facts("همتای عراقی ناصر فرهی، فؤاد حسین، وارد تهران شد.");
    assertThat(facts.people())
        .anySatisfy(
            person -> {
              assertThat(person.name()).isEqualTo("ناصر فرهی");
              assertThat(person.roles()).isEmpty();
            });
  }

  @Test
  void keepsTheFieldOfAnOfficeThatSomebodyComesTo() {
    for (String office : List.of("وزیر بازرگانی", "مدیرکل بهزیستی", "رئیس هیئت کشتی")) {
      assertThat(offices("حسن نوری", "حسن نوری " + office + " شد."))
          .as(office)
          .containsExactly(office);
    }
  }

  @Test
  void endsAnOfficeBeforeTheFieldThatStandsBehindItsPlace() {
    assertThat(
            offices("کاوه وقار", "کاوه وقار، معاون وزیر انرژی پاکستان ریاست گروه را بر عهده دارد."))
        .containsExactly("معاون وزیر انرژی پاکستان");
    String arabic = "قال وزير خارجية روسيا الاتحادية سيرغي لافروف إن العلاقات جيدة.";
    assertThat(EXTRACTOR.extract(Articles.of("ar", arabic)).facts().people().get(0).roles())
        .containsExactly("وزير خارجية روسيا الاتحادية");
  }

  @Test
  void givesTheOfficeBeforeACommaToWhoeverActsAtATimeOrAPlace() {
    String office = "وزیر ارتباطات و فناوری اطلاعات";
    for (String when : List.of("روز سه‌شنبه", "امروز", "سه‌شنبه", "در مراسم روز پست")) {
      String text = office + "، سهراب دلیری " + when + " گفت: شبکه گسترده می‌شود.";
      assertThat(offices("سهراب دلیری", text)).as(when).containsExactly(office);
      assertThat(facts(text).quotes()).extracting(Quote::speaker).containsExactly("سهراب دلیری");
    }
    assertThat(offices("سهراب دلیری", office + "، سهراب دلیری را برکنار کرد.")).isEmpty();
    assertThat(offices("سهراب دلیری", office + "، سهراب دلیری و یاران او آمدند.")).isEmpty();
  }
}
