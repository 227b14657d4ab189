package io.chapar.extract.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose job title it is that Persian news names in one place and its holder in another. */
class PersianOfficesTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("fa", paragraphs)).facts();
  }

  private static List<String> jobTitles(String name, String... paragraphs) {
    return facts(paragraphs).people().stream()
        .filter(person -> person.name().equals(name))
        .findFirst()
        .orElseThrow()
        .roles();
  }

  @Test
  void keepsTheOfficeOfALeadWhoeverItsHolderSpeaksOf() {
    assertThat(
            jobTitles(
                "ناصر گلشنی",
                "استاندار سمنان گفت: بهرام صفوی از چهره‌های ماندگار استان است.",
                "ناصر گلشنی در آیین نکوداشت او افزود: راهش ادامه دارد."))
        .containsExactly("استاندار سمنان");
    assertThat(
            jobTitles(
                "ناصر گلشنی",
                "استاندار سمنان در دیدار با بهرام صفوی گفت: راه باز است.",
                "ناصر گلشنی در آیین نکوداشت او افزود: راهش ادامه دارد."))
        .isEmpty();
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
      assertThat(jobTitles("ضیا موسوی", before, "ضیا موسوی افزود: کمبود نیرو داریم."))
          .as(other)
          .isEmpty();
    }
  }

  @Test
  void takesOneWhomAClauseDescribesForAnotherThanTheLastWhoSpoke() {
    String jobTitle = "همچنین در این نشست بخشدار مرکزی گفت: جاده بسته است.";
    String next = "ضیا موسوی که از اهالی روستاست گفت: نان نداریم.";
    assertThat(jobTitles("ضیا موسوی", jobTitle, next)).isEmpty();
  }

  @Test
  void findsTheOneWhoSpeaksBehindADateline() {
    String jobTitle = "شهردار مشهد گفت: بازار ساماندهی می‌شود.";
    for (String dateline :
        List.of(
            "به گزارش ایسنا به نقل از روابط عمومی وزارت فرهنگ و ارشاد اسلامی، کاوه بنی‌هاشم",
            "به گزارش ایسنا، «کاوه بنی‌هاشم»")) {
      assertThat(jobTitles("کاوه بنی‌هاشم", jobTitle, dateline + " افزود: کار آغاز شد."))
          .as(dateline)
          .containsExactly("شهردار مشهد");
    }
  }

  @Test
  void givesNoOfficeToTheOneWhoSpeaksToo() {
    String jobTitle = "معاون عمرانی شهرداری همدان گفت: بوستان ساخته شد.";
    assertThat(jobTitles("موسی رسولی", jobTitle, "موسی رسولی نیز گفت: آمدیم.")).isEmpty();
  }

  @Test
  void tellsNothingByTheWordForOneOfWhomAnotherSpeaks() {
    for (String other :
        List.of(
            "او درباره این مهاجم افزود",
            "در واکنش به صحبت‌های این داور افزود",
            "این پزشک جراح را ستود و افزود")) {
      assertThat(jobTitles("حمید کاویان", "حمید کاویان گفت: آماده‌ایم.", other + ": خوب است."))
          .as(other)
          .isEmpty();
    }
  }

  @Test
  void tellsNothingByTheWordForOneOfTwoWhoMaySpeak() {
    String first = "حمید کاویان گفت: آماده‌ایم.";
    String second = "بهروز نادری گفت: نمی‌آییم.";
    String physician = "این پزشک جراح افزود: خوب است.";
    assertThat(jobTitles("بهروز نادری", first, second, physician)).isEmpty();
    String named = "بهروز نادری در بیمارستان خوابیده است.";
    assertThat(jobTitles("بهروز نادری", first, named, physician)).isEmpty();
  }

  @Test
  void givesACounterpartNoOfficeOfTheOneTheyMeet() {
    assertThat(jobTitles("بدر البوسعیدی", "ناصر فرهی با همتای خود بدر البوسعیدی دیدار کرد."))
        .isEmpty();
  }

  @Test
  void keepsTheFieldOfAnOfficeThatSomebodyComesTo() {
    for (String jobTitle : List.of("وزیر بازرگانی", "مدیرکل بهزیستی", "رئیس هیئت کشتی")) {
      assertThat(jobTitles("حسن نوری", "حسن نوری " + jobTitle + " شد."))
          .as(jobTitle)
          .containsExactly(jobTitle);
    }
  }

  @Test
  void keepsTheAdjectiveBehindTheLandOfAnOffice() {
    String arabic = "قال وزير خارجية روسيا الاتحادية سيرغي لافروف إن العلاقات جيدة.";
    assertThat(EXTRACTOR.extract(Articles.of("ar", arabic)).facts().people().get(0).roles())
        .containsExactly("وزير خارجية روسيا الاتحادية");
  }
}
