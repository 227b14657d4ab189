package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Quote;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** News in Arabic and Urdu, whose names have no capital letters. */
class ArabicScriptNewsTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts();
  }

  private static Map<String, List<String>> people(String language, String text) {
    return facts(language, text).people().stream()
        .collect(Collectors.toMap(Person::name, Person::roles));
  }

  private static List<String> places(String language, String text) {
    return facts(language, text).places().stream().map(Place::name).toList();
  }

  private static List<@Nullable String> speakers(String language, String text) {
    return facts(language, text).quotes().stream().map(Quote::speaker).toList();
  }

  @Test
  void takesNoWordsOfTheOfficeForAName() {
    assertThat(people("ar", "وأكد الرئيس التنفيذي للشركة الناشئة أن المصنع سيعمل قريبا."))
        .isEmpty();
    assertThat(people("ar", "وأكد رئيس الشركة في بيان مقتضب أن المصنع سيعمل قريبا.")).isEmpty();
    assertThat(people("ar", "وأكد رئيس الشركة مازحا متحمسا أن المصنع سيعمل قريبا.")).isEmpty();
  }

  @Test
  void takesNeitherWhomSomebodyMeetsNorWhatIsTheirsForTheirName() {
    assertThat(
            people(
                "ar",
                "وأكد وزير الداخلية خلال لقائه سفير تركيا إسماعيل كوبان أوغلو أن التعاون مستمر."))
        .containsExactly(entry("إسماعيل كوبان أوغلو", List.of("سفير تركيا")));
    assertThat(people("ar", "أكد المدير الفني للمنتخب فخره واعتزازه بأن اللاعبين أبطال."))
        .isEmpty();
  }

  @Test
  void placesTripoliInTheLandThatTheArticleNames() {
    assertThat(facts("ar", "افتتح المعرض في طرابلس شمالي لبنان.").places())
        .filteredOn(place -> place.name().equals("طرابلس"))
        .extracting(Place::country)
        .containsExactly("LB");
  }

  @Test
  void takesARoadForNobody() {
    assertThat(people("ur", "راشد محمود روڈ پر حادثے میں دو افراد زخمی ہو گئے۔")).isEmpty();
    assertThat(people("ur", "راشد محمود نے کہا کہ حادثے میں دو افراد زخمی ہو گئے۔"))
        .containsOnlyKeys("راشد محمود");
  }

  @Test
  void takesWhatSomebodyIsAlsoCalledIntoTheName() {
    assertThat(people("ur", "پولیس نے مرکزی ملزم نوید عرف چھوٹو کو گرفتار کر لیا۔"))
        .containsOnlyKeys("نوید عرف چھوٹو");
  }

  @Test
  void takesNoOrdinaryNounForAnOfficeOrVerb() {
    assertThat(speakers("ar", "وقد ورد في تقرير الوزارة أن عدد الضحايا ارتفع.")).isEmpty();
    assertThat(people("ar", "وأضافت الجراحة المتخصصة منى كريم أن المريض بخير."))
        .containsExactly(entry("منى كريم", List.of()));
  }

  @Test
  void takesNoGivenNameForATownAbroad() {
    assertThat(facts("ar", "وأوضحت جيهان أن العمل مستمر.").places()).isEmpty();
  }

  @Test
  void endsANameBeforeWhatIsOfIt() {
    assertThat(people("ur", "شہباز شریف والا فیصلہ درست ہے۔")).containsOnlyKeys("شہباز شریف");
  }

  @Test
  void namesWhoGoesToAMarket() {
    assertThat(people("ur", "وزیراعظم شہباز شریف مارکیٹ پہنچ گئے۔")).containsOnlyKeys("شہباز شریف");
  }

  @Test
  void placesAVillageWhoseNameHasTheArticle() {
    assertThat(places("ar", "وصل الأهالي إلى قرية الدوسلق في سوريا.")).contains("الدوسلق");
    assertThat(places("ar", "وصل الأهالي إلى قرية النازحين في سوريا.")).containsExactly("سوريا");
  }

  @Test
  void takesNoVillageOfThingsForAPlace() {
    assertThat(places("ar", "نظم المهرجان في قرية التراث في دبي.")).containsExactly("دبي");
  }

  @Test
  void givesNoOfficeToWhomItsHolderHonours() {
    assertThat(people("ar", "وكرم رئيس النادي في الحفل سامر منصور."))
        .containsExactly(entry("سامر منصور", List.of()));
  }

  @Test
  void takesNoOrdinaryWordForAGivenName() {
    assertThat(people("ar", "هيمن القلق على الأسواق العالمية.")).isEmpty();
    assertThat(people("ar", "يعيش في ثراء فاحش منذ سنوات.")).isEmpty();
    assertThat(people("ur", "وزیراعظم نے شہداء کو خراج تحسین پیش کیا۔")).isEmpty();
    assertThat(people("ur", "نظام عدل کی بحالی ضروری ہے۔")).isEmpty();
  }

  @Test
  void namesWhomAnAdjectiveIsTheGivenNameOf() {
    assertThat(people("ur", "منظور پشتین نے کہا کہ مذاکرات ضروری ہیں۔"))
        .containsOnlyKeys("منظور پشتین");
  }

  @Test
  void placesHyderabadInTheLandThatTheArticleNames() {
    assertThat(facts("ur", "حیدرآباد میں بارش ہوئی، تلنگانہ میں سیلاب آیا۔").places())
        .extracting(Place::country)
        .containsOnly("IN");
    assertThat(facts("ur", "حیدرآباد میں بارش ہوئی، سندھ میں سیلاب آیا۔").places())
        .extracting(Place::country)
        .containsOnly("PK");
  }

  @Test
  void takesAQuarterOfTheYearForNoTown() {
    assertThat(places("ur", "پہلی سہ ماہی میں منافع بڑھ گیا۔")).isEmpty();
  }
}
