package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People, places and those who speak, by the grammar of Persian news. */
class PersianNamesTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("fa", paragraphs)).facts();
  }

  private static List<String> people(String... paragraphs) {
    return facts(paragraphs).people().stream().map(Person::name).toList();
  }

  private static List<String> places(String... paragraphs) {
    return facts(paragraphs).places().stream().map(Place::name).toList();
  }

  @Test
  void takesNoAdjectiveAfterAnOfficeForASurname() {
    assertThat(people("رئیس وطن‌دوست گفت. سرباز وطن‌پرست رفت.")).isEmpty();
    assertThat(people("این نماینده مجلس بابیان اینکه روشن است سخن گفت.")).isEmpty();
  }

  @Test
  void takesASurnameThatIsAGivenNameElsewhereAfterATitle() {
    assertThat(people("خانم تاکایچی نخست‌وزیر ژاپن گفت: این طرح خوب است."))
        .containsExactly("تاکایچی");
  }

  @Test
  void endsANameBeforeWhatSomebodyIsCalled() {
    assertThat(people("محمد هاشم قلعاوی معروف به ابوسالم کشته شد."))
        .containsExactly("محمد هاشم قلعاوی");
  }

  @Test
  void takesTheCaseOfAJudgeForNoName() {
    assertThat(people("قاضی پرونده حکم داد.")).isEmpty();
  }

  @Test
  void letsARelativeSpeakByTheNameThatFollows() {
    assertThat(facts("دخترش مهشید احمدی گفت: پدرم هر صبح ساز می‌زد.").quotes())
        .extracting(Quote::speaker)
        .containsExactly("مهشید احمدی");
  }

  @Test
  void takesVerbsAndAdverbsForNoSurnames() {
    assertThat(people("علما بروند و به آقای شاهسواری کاملاً بگویند.")).containsExactly("شاهسواری");
  }

  @Test
  void takesAGivenNameWithEzafeForNone() {
    assertThat(people("طرح یلدای دانایی و آوای دلنشین آغاز شد.")).isEmpty();
  }

  @Test
  void takesWhatIsCalledAfterSomebodyForNoPerson() {
    assertThat(people("نشانی: خیابان شهید کاظمی، سالن شهید حیدریان.")).isEmpty();
  }

  @Test
  void readsASurnameBesideItsOfficeThatLooksLikeAPlural() {
    assertThat(people("نادر بذرافشان رئیس اتحادیه بود.")).containsExactly("نادر بذرافشان");
  }

  @Test
  void joinsTheFirstHalfOfASurnameToTheName() {
    assertThat(people("وزیر راه، فرزانه صادق‌مالواجرد، آمد.", "صادق همچنین گفت: پل ساخته می‌شود."))
        .containsExactly("فرزانه صادق‌مالواجرد");
  }

  @Test
  void givesSpeechToTheNameBesideTheVerb() {
    List<Quote> quotes =
        facts(
                "داوود فتحی، رئیس کانون، گفت: او بود.",
                "همسر این هنرمند، جمشید خاضع، گفت که پیکر او در تفت به خاک سپرده می‌شود.")
            .quotes();
    assertThat(quotes).extracting(Quote::speaker).containsExactly("داوود فتحی", "جمشید خاضع");
  }

  @Test
  void knowsACityByItsOffice() {
    assertThat(places("فرماندار نیر آمد.")).containsExactly("نیر");
    assertThat(places("این نیر نیست و بهار است.")).isEmpty();
  }

  @Test
  void takesATitleAndAGivenNameForAPerson() {
    assertThat(people("حاجی گل‌محمد، یکی از بزرگان، گفت: آمدیم.")).containsExactly("گل‌محمد");
  }

  @Test
  void takesASurnameThatNewsUsesAloneForAPerson() {
    assertThat(people("دولت ترامپ آمد.")).containsExactly("ترامپ");
  }

  @Test
  void endsANameBeforeWhatSomebodyWritesOrIs() {
    assertThat(people("حسن روحانی نامه‌ای در مورد برجام نوشت.")).containsExactly("حسن روحانی");
    assertThat(people("علی دایی امیدوار به صعود است.")).containsExactly("علی دایی");
    assertThat(people("حسن یزدانی پهلوان ایران طلا گرفت.")).containsExactly("حسن یزدانی");
    assertThat(people("مریم احمدی مهاجر افغان است.")).containsExactly("مریم احمدی");
  }

  @Test
  void takesNoTroopGoalsOrInstitutesForPeopleOfThePast() {
    assertThat(people("گروه واگنر از باخموت عقب‌نشینی کرد.")).isEmpty();
    assertThat(people("استقلال با دو‌گل پیروز شد و سیمان خیام گران شد.")).isEmpty();
    assertThat(people("بنیاد سینمایی فارابی فیلم رمبو و ربات داوینچی را نشان داد.")).isEmpty();
  }

  @Test
  void takesThoseOfThePastForPeopleByOneName() {
    assertThat(people("نمایشگاه آثار پیکاسو در تهران گشایش یافت.")).containsExactly("پیکاسو");
  }

  @Test
  void takesNobodyWhoLosesALifeForAPersonCalledSo() {
    assertThat(people("شش کارگر جان باخته و دو معدنچی جان سپردند. آتش‌نشان جان باخت.")).isEmpty();
    assertThat(people("آب سالم آشامیدنی تأمین شد.")).isEmpty();
  }
}
