package io.chapar.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom nothing that is said may be given to. */
class SpeakersTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static Facts facts(String language, String... paragraphs) {
    return EXTRACTOR.extract(Articles.of(language, paragraphs)).facts();
  }

  private static List<@Nullable String> speakers(String language, String... paragraphs) {
    return facts(language, paragraphs).quotes().stream().map(Quote::speaker).toList();
  }

  private static List<String> offices(Facts facts, String name) {
    return facts.people().stream()
        .filter(person -> person.name().equals(name))
        .map(Person::roles)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void givesThePrincipalOnlyTheTitleBesideTheName() {
    Facts facts = facts("en", "A lawyer for Mayor Eric Stone said the appeal was ready.");
    assertThat(offices(facts, "Eric Stone")).containsExactly("Mayor");
    assertThat(facts.quotes()).extracting(Quote::speaker).containsOnlyNulls();
  }

  @Test
  void hearsNoPrincipalWhereTheirPeopleSpeak() {
    assertThat(
            speakers(
                "en",
                "Aides to Governor Anna Marsh said the road was open.",
                "The office of Mayor Eric Stone said schools would close."))
        .hasSize(2)
        .containsOnlyNulls();
  }

  @Test
  void takesNoOfficeOfAPrincipalForThatOfSomebodyNamed() {
    assertThat(
            speakers(
                "en",
                "The hospital's spokesman, Tom Reyes, said beds were ready.",
                "\"It is over,\" said a spokesman for Mayor Eric Stone."))
        .containsExactly("Tom Reyes", null);
  }

  @Test
  void hearsNobodyOfBeforeInWhatFriendsSayOfThem() {
    assertThat(
            speakers(
                "en", "Mayor Anna Marsh opened the school. Friends said she was always early."))
        .containsExactly("Friends");
  }

  @Test
  void hearsTheOneWhoIsMarkedInUrduAndNobodyWhomTheyBelongTo() {
    assertThat(
            speakers(
                "ur",
                "عمران قریشی کے وکیل نعیم بخاری نے کہا کہ اپیل ہوگی۔",
                "صدر کے بیٹے بلال احمد نے کہا کہ ہم تیار ہیں۔"))
        .containsExactly("نعیم بخاری", "بلال احمد");
  }

  @Test
  void hearsAnOfficeInUrduThatANameFollows() {
    Facts facts =
        facts(
            "ur",
            "وزیراعظم کے مشیر رانا ثنااللہ نے کہا کہ بات ہوگی۔ عمران خان کے وکیل نعیم بخاری نے"
                + " کہا کہ اپیل ہوگی۔");
    assertThat(facts.quotes())
        .extracting(Quote::speaker)
        .containsExactly("وزیراعظم کے مشیر", "نعیم بخاری");
    assertThat(offices(facts, "عمران خان")).isEmpty();
  }

  @Test
  void joinsNoTradeOfManyToTheNextName() {
    Facts facts =
        facts(
            "fa",
            "کارشناس اقتصادی گفت: بازار آرام است. علی رضایی گفت: تیم خوب است. کارشناس هواشناسی"
                + " گفت: باران می‌آید.");
    assertThat(offices(facts, "علی رضایی")).isEmpty();
  }

  @Test
  void givesNoKinTheOfficeBesideTheirName() {
    Facts persian =
        facts(
            "fa",
            "دختر وزیر کشور مریم احمدی گفت: درست نیست.",
            "همسر شهید حسن باقری گفت: او مرد خوبی بود.");
    assertThat(persian.people()).flatExtracting(Person::roles).isEmpty();
    assertThat(persian.quotes()).extracting(Quote::speaker).hasSize(2).containsOnlyNulls();
    Facts arabic = facts("ar", "وقالت زوجة الرئيس أسماء الحلبي إنها بخير.");
    assertThat(arabic.people()).flatExtracting(Person::roles).isEmpty();
    assertThat(arabic.quotes()).extracting(Quote::speaker).hasSize(1).containsOnlyNulls();
  }

  @Test
  void hearsKinWhomACommaNames() {
    Facts facts = facts("fa", "همسر نخست‌وزیر، سارا رضایی، گفت: خوبم.");
    assertThat(facts.quotes()).extracting(Quote::speaker).containsExactly("سارا رضایی");
    assertThat(offices(facts, "سارا رضایی")).isEmpty();
  }

  @Test
  void tellsKinFromHoldersByTheirCases() {
    Facts facts =
        facts(
            "ru",
            "Жена мэра Анна Лосева заявила, что уедет. Жена министра Ивана Петрова заявила, что"
                + " останется.");
    assertThat(offices(facts, "Анна Лосева")).isEmpty();
    assertThat(offices(facts, "Иван Петров")).containsExactly("министр");
  }

  @Test
  void leavesTheirOfficeToKinOfWhomItIsSaidInTheSameCase() {
    Facts facts =
        facts(
            "ru",
            "По словам помощника президента Ивана Котова, переговоры прошли хорошо.",
            "Он говорил с советником главы Чечни Петром Лосевым.");
    assertThat(offices(facts, "Иван Котов")).containsExactly("помощник президента");
    assertThat(offices(facts, "Петр Лосев")).containsExactly("советник главы Чечни");
    assertThat(facts.quotes()).extracting(Quote::speaker).containsExactly("Иван Котов");
  }

  @Test
  void hearsTheOnlyOneOfASurnameWithAnOffice() {
    assertThat(
            speakers(
                "en",
                "President Joe Biden met first lady Jill Biden on Monday. Biden said he was"
                    + " happy."))
        .containsExactly("Joe Biden");
  }

  @Test
  void givesTheOfficeToItsHolderThoughTheFirstParagraphNamesWhomTheyMet() {
    Facts facts =
        facts(
            "fa",
            "وزیر نیرو در دیدار با پرویز اسماعیلی درباره آب گفت‌وگو کرد.",
            "عباس علی‌آبادی در این دیدار گفت: سدها پر است.");
    assertThat(offices(facts, "عباس علی‌آبادی")).containsExactly("وزیر نیرو");
    assertThat(offices(facts, "پرویز اسماعیلی")).isEmpty();
  }

  @Test
  void givesTheOfficeToNobodyWhomItsHolderSpokeOf() {
    Facts facts =
        facts(
            "fa",
            "دادستان علیه ناصر بهرامی اعلام جرم کرد.",
            "ناصر بهرامی در دادگاه گفت: بی‌گناهم.");
    assertThat(offices(facts, "ناصر بهرامی")).isEmpty();
  }

  @Test
  void givesTheOfficeToNobodyWhoSpeaksOfSomethingElse() {
    Facts facts =
        facts("fa", "مدیرعامل استقلال با محمد محبی قرارداد بست.", "مهدی هاشمی‌نسب گفت: خوشحالم.");
    assertThat(offices(facts, "مهدی هاشمی‌نسب")).isEmpty();
  }
}
