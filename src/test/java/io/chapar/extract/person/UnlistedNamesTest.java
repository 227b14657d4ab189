package io.chapar.extract.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Place;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arabic, Persian and Urdu names that no table has, known by the words beside them. */
class UnlistedNamesTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static Facts facts(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts();
  }

  private static List<String> people(String language, String text) {
    return facts(language, text).people().stream().map(Person::name).toList();
  }

  private static List<String> places(String language, String text) {
    return facts(language, text).places().stream().map(Place::name).toList();
  }

  @Test
  void takesTwoUnknownWordsAfterADefiniteOfficeForAName() {
    assertThat(people("ar", "التقى المدير رومينا غراباليسكو في المكتب."))
        .containsExactly("رومينا غراباليسكو");
  }

  @Test
  void takesNoDefiniteWordAfterAnOfficeForAName() {
    assertThat(people("ar", "التقى المدير الفنزويلي القلمون في المكتب.")).isEmpty();
  }

  @Test
  void takesUnknownWordsBetweenAVerbOfSpeechAndAnOfficeForAName() {
    assertThat(people("ar", "وقال زبير كافينجا، مدير الشركة، إن الطلب كبير."))
        .containsExactly("زبير كافينجا");
  }

  @Test
  void takesUnknownWordsBetweenAVerbOfSpeechAndThatForAName() {
    assertThat(people("ar", "من جانبه أشار غنتر فيلدمان إلى أن الملف كبير."))
        .containsExactly("غنتر فيلدمان");
    assertThat(people("ar", "وأكد الإسباني راميرو أوسيبا أن الطلب كبير."))
        .containsExactly("راميرو أوسيبا");
    assertThat(people("ar", "من جانبه أشار تقرير رسمي إلى أن الملف كبير.")).isEmpty();
  }

  @Test
  void endsANameWithThatOfThePeopleOfALand() {
    assertThat(people("ar", "استقبل الوزير مروان شكيب السوداني، اليوم، وفدا."))
        .containsExactly("مروان شكيب السوداني");
  }

  @Test
  void readsNamesThatAndIsWrittenOnToAfterAnotherName() {
    assertThat(people("ar", "حضر اللقاء عماد الخطيب وأنور أبو شنب ونجوى الرقيعي."))
        .containsExactlyInAnyOrder("عماد الخطيب", "أنور أبو شنب", "نجوى الرقيعي");
    assertThat(people("ar", "حضر اللقاء جورج عطا الله، وأنور أبو شنب."))
        .containsExactlyInAnyOrder("جورج عطا الله", "أنور أبو شنب");
    assertThat(people("ar", "حضر اللقاء الوفد وأنور أبو شنب.")).isEmpty();
  }

  @Test
  void beginsAnotherNameWithTheAndThatIsWrittenOnToAGivenName() {
    assertThat(people("ar", "وقال سمير حبيب وخالد رشيد إن الاجتماع تأجل."))
        .containsExactlyInAnyOrder("سمير حبيب", "خالد رشيد");
    assertThat(people("ar", "استقبل الوزير فؤاد ناصر وسعاد كامل في بيروت."))
        .containsExactlyInAnyOrder("فؤاد ناصر", "سعاد كامل");
    assertThat(people("ar", "وقال وليد وهبي إن الاجتماع تأجل.")).containsExactly("وليد وهبي");
  }

  @Test
  void takesAnAgeAndATermForNobodysName() {
    assertThat(people("ar", "توفي الفنان عن عمر يناهز 81 عاما، ورحل عن عمر ناهز التسعين."))
        .isEmpty();
    assertThat(people("ar", "قضت المحكمة بحبس علي حسن سنتين.")).isEmpty();
    assertThat(people("ar", "وتحدث الضيف عن عمر البشير.")).containsExactly("عمر البشير");
  }

  @Test
  void beginsANameWithTheWordForAFather() {
    assertThat(people("ar", "اعتقلت القوات أبو بكر البغدادي، وقتل أبو مصعب الزرقاوي."))
        .containsExactlyInAnyOrder("أبو بكر البغدادي", "أبو مصعب الزرقاوي");
    assertThat(people("ar", "زار القائد أبي محمد الجولاني المدينة."))
        .containsExactly("أبي محمد الجولاني");
  }

  @Test
  void writesNoParticleIntoANameThatStandsAlone() {
    assertThat(people("ar", "وسجل للهلال من ركلة جزاء، وسالم الدوسري في الشوط الثاني."))
        .containsExactly("سالم الدوسري");
    assertThat(people("ar", "يثق الفريق كله بسالم الدوسري هذا الموسم."))
        .containsExactly("سالم الدوسري");
  }

  @Test
  void passesOverALineThatStretchesNoLetter() {
    assertThat(people("ar", "الدوحة ـ سالم الدوسري ـ الرياض")).containsExactly("سالم الدوسري");
  }

  @Test
  void takesNoHouseForAPersonWhoIsCalledSo() {
    assertThat(people("ar", "فقدت بيتي وأغنامي في ساعة واحدة.")).isEmpty();
    assertThat(people("ar", "كتب التقرير حسن عبد الغفار أمس.")).containsExactly("حسن عبد الغفار");
  }

  @Test
  void readsNoPersonInTheNameOfATown() {
    assertThat(people("ur", "ڈیرہ اسماعیل خان میں بارش سے راستے بند ہیں۔")).isEmpty();
    assertThat(places("ur", "ڈیرہ اسماعیل خان میں بارش سے راستے بند ہیں۔"))
        .containsExactly("ڈیرہ اسماعیل خان");
    assertThat(places("ur", "ناظم عمیر خان نے کہا کہ ڈیرہ اسماعیل خان میں بارش ہوئی۔"))
        .containsExactly("ڈیرہ اسماعیل خان");
  }

  @Test
  void takesWhatFollowsTheWordForADistrictForAPlace() {
    assertThat(places("ar", "في اليمن زار الوفد مديرية فشقوق أمس.")).contains("فشقوق");
    assertThat(places("ur", "تحصیل شموگڑھ میں بارش سے راستے بند ہیں۔")).containsExactly("شموگڑھ");
  }

  @Test
  void joinsTheParticlesOfEuropeanNames() {
    assertThat(people("fa", "در سوی دیگر، اوسمار ویرا دا کوستا، سرمربی تیم، گفت: بردیم."))
        .containsExactly("اوسمار ویرا دا کوستا");
    assertThat(people("fa", "اورسولا فون در لاین، رئیس کمیسیون اروپا، گفت: آمدیم."))
        .containsExactly("اورسولا فون در لاین");
    assertThat(people("fa", "حسن رضایی فن خطابه تدریس می‌کند.")).containsExactly("حسن رضایی");
  }

  @Test
  void takesTheDescentBehindAGivenNameForPartOfIt() {
    assertThat(people("fa", "رمان «باغ انار» نوشته منیره‌سادات میرفخرایی رونمایی شد."))
        .containsExactly("منیره‌سادات میرفخرایی");
  }

  @Test
  void takesTheFamilysNameBehindTheFathersWhereCommasHoldAll() {
    assertThat(people("ar", "وأكد رئيس النادي، المهندس سامر كيلاني الحسبان، أن الملعب جاهز."))
        .containsExactly("سامر كيلاني الحسبان");
    assertThat(people("ar", "وأدان المهندس سامر كيلاني الهجوم، وطالب بالتحقيق."))
        .containsExactly("سامر كيلاني");
  }

  @Test
  void takesNoObjectOfAVerbBetweenCommasForTheFamilysName() {
    assertThat(people("ar", "وفي كلمته، أدان سامر كيلاني الهجوم، وطالب بالتحقيق."))
        .containsExactly("سامر كيلاني");
  }
}
