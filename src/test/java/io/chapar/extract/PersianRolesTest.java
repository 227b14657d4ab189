package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Persian news says that people are. */
class PersianRolesTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("fa", paragraphs)).facts();
  }

  private static List<String> roles(String... paragraphs) {
    return facts(paragraphs).people().stream().map(Person::roles).flatMap(List::stream).toList();
  }

  @Test
  void takesThoseOfWhomSomebodyIsOneForARole() {
    assertThat(roles("کریم احمدی، از کشاورزان این روستا، گفت: آب رسید."))
        .containsExactly("از کشاورزان این روستا");
    assertThat(roles("کریم احمدی، یکی از شاهدان این حادثه در بندر، به ایسنا گفت: آب رسید."))
        .containsExactly("یکی از شاهدان این حادثه در بندر");
  }

  @Test
  void takesNoPlaceAThingOrASentenceForThoseOfWhomSomebodyIsOne() {
    assertThat(roles("کریم احمدی، از تهران، گفت: آب رسید.")).isEmpty();
    assertThat(roles("کریم احمدی، از امکانات درمانگاه، راضی بود.")).isEmpty();
    assertThat(roles("کریم احمدی، از مسافران خواست که صبر کنند، و رفت.")).isEmpty();
    assertThat(roles("کریم احمدی از کشاورزان این روستا گفت، و رفت.")).isEmpty();
    assertThat(roles("کریم احمدی، از معلمان، پرستاران و کارگران، خواست صبر کنند.")).isEmpty();
  }

  @Test
  void givesTheOfficeOfAnotherParagraphToNobodyWhoIsSaidToBeSomethingElse() {
    Facts facts =
        facts(
            "رئیس اداره راهداری کوهرنگ هم گفت: راه ۴۳ روستا بسته است.",
            "زهره احمدی، از مسافران گرفتار در برف، به ایرنا گفت: هفت ساعت ماندیم.");
    assertThat(facts.quotes())
        .extracting(Quote::speaker)
        .containsExactly("رئیس اداره راهداری کوهرنگ", "زهره احمدی");
  }

  @Test
  void takesTheNameOfAMonthBetweenCommasForAGivenName() {
    assertThat(facts("رئیس اداره راهداری، بهمن موگویی، گفت: راه بسته است.").people())
        .extracting(Person::name)
        .containsExactly("بهمن موگویی");
    assertThat(facts("در دی، بهمن آینده، باران می‌بارد.").people()).isEmpty();
  }

  @Test
  void readsMinistersByTheShortNamesOfTheirMinistries() {
    for (String role : List.of("وزیر راه", "وزیر کار", "وزیر جهاد", "وزیر راه و ترابری")) {
      assertThat(roles(role + "، کریم رضایی، گفت: جلسه برگزار شد.")).containsExactly(role);
    }
    assertThat(roles("معاون وزیر جهاد کشاورزی، کریم رضایی، گفت: جلسه برگزار شد."))
        .containsExactly("معاون وزیر جهاد کشاورزی");
  }

  @Test
  void leavesTheOfficeOfSomebodyElseBeforeTheOneWhoTellsAHouse() {
    assertThat(roles("پس از دیدار با وزیر نیرو، رضا کریمی به ایسنا گفت: راه باز شد.")).isEmpty();
  }

  @Test
  void leavesTheOfficeThatBeginsAListOfThoseWhoSpeak() {
    assertThat(roles("رئیس بانک، کاوه مرادی و دو کارشناس گفتند: نرخ سود کم می‌شود.")).isEmpty();
  }
}
