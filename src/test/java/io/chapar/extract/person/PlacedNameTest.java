package io.chapar.extract.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Quantity;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that their place in a Persian sentence shows, and words that only look like names. */
class PlacedNameTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static Facts facts(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("fa", paragraphs)).facts();
  }

  private static List<String> people(String... paragraphs) {
    return facts(paragraphs).people().stream().map(Person::name).toList();
  }

  @Test
  void takesACommonWordForASurnameAfterAGivenNameThatOpensAReport() {
    assertThat(people("محمدکاظم تولیدی امروز در جمع خبرنگاران گفت: سدها پر است."))
        .containsExactly("محمدکاظم تولیدی");
  }

  @Test
  void leavesAGivenNameBeforeAPluralAlone() {
    assertThat(people("محمدکاظم کارخانه‌ها را دید و گفت: سدها پر است.")).isEmpty();
  }

  @Test
  void takesASurnameThatSpeaksForAPerson() {
    assertThat(people("شریفی‌نژاد افزود: سدها پر است.")).containsExactly("شریفی‌نژاد");
    assertThat(people("شریفی نژاد با اشاره به باران گفت: سدها پر است."))
        .containsExactly("شریفی نژاد");
  }

  @Test
  void joinsASurnameThatSpeaksToTheFullName() {
    assertThat(people("سلیمانی افزود: سدها پر است.", "بهرام سلیمانی وزیر نیرو رفت."))
        .containsExactly("بهرام سلیمانی");
  }

  @Test
  void takesNoCommonWordThatSpeaksForAPerson() {
    assertThat(people("بیانیه افزود: سدها پر است.", "یکی گفت: نه.", "گزارش گفت: آری.")).isEmpty();
  }

  @Test
  void readsGivenNamesThatAreWordsInAListOfNames() {
    assertThat(people("بهرام کاویان‌فر، پگاه رستگاری و نگار سبزواری به تالار آمدند."))
        .containsExactlyInAnyOrder("بهرام کاویان‌فر", "پگاه رستگاری", "نگار سبزواری");
  }

  @Test
  void readsANameInQuotationMarksThatSpeaks() {
    Facts facts = facts("«ترولس برانسن» افزود: سدها پر است.");
    assertThat(facts.quotes()).extracting(Quote::speaker).containsExactly("ترولس برانسن");
  }

  @Test
  void leavesAStreetThatIsNamedAfterAMartyrAlone() {
    assertThat(people("خیابان شهید معیری، بسته شد.")).isEmpty();
  }

  @Test
  void takesThisOfficialForTheOneWhoSpokeLast() {
    Facts facts = facts("بهرام سلیمانی گفت: سدها پر است.", "این مسئول افزود: باران بارید.");
    assertThat(facts.quotes()).extracting(Quote::speaker).containsOnly("بهرام سلیمانی");
  }

  @Test
  void joinsTheOfficeOfTheLeadToTheNameBehindALongDateline() {
    Facts facts =
        facts(
            "فرماندار اردکان گفت: سدها پر است.",
            "به گزارش ایرنا از یزد، به نقل از روابط عمومی استانداری یزد، بهرام سلیمانی افزود: نه.");
    assertThat(facts.people().get(0).roles()).containsExactly("فرماندار اردکان");
  }

  @Test
  void takesNoWordAfterProvinceForAPlace() {
    assertThat(facts("۱۲۰ قنات در استان مرمت شد و به شهرستان اعطا شد.").places()).isEmpty();
  }

  @Test
  void countsNothingByNotAndNoNumberOfAnAccount() {
    Facts facts = facts("نه سد داریم، نه چاه و نه قنات؛ شماره حساب ۴۴۱۲ است.", "نه روز گذشت.");
    assertThat(facts.numbers()).extracting(Quantity::text).containsExactly("نه روز");
  }

  @Test
  void knowsTheCommissionByItsWholeName() {
    Facts facts = facts("کمیسیون امنیت ملی مجلس شورای اسلامی در مشهد نشست برگزار کرد.");
    assertThat(facts.organisations()).hasSize(1);
    assertThat(facts.places()).extracting(Place::name).containsExactly("مشهد");
  }
}
