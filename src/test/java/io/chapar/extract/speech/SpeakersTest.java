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
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String language, String... paragraphs) {
    return EXTRACTOR.extract(Articles.of(language, paragraphs)).facts();
  }

  private static List<@Nullable String> speakers(String language, String... paragraphs) {
    return facts(language, paragraphs).quotes().stream().map(Quote::speaker).toList();
  }

  private static List<String> jobTitles(Facts facts, String name) {
    return facts.people().stream()
        .filter(person -> person.name().equals(name))
        .map(Person::roles)
        .findFirst()
        .orElseThrow();
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
  void leavesTheirOfficeToKinOfWhomItIsSaidInTheSameCase() {
    Facts facts =
        facts(
            "ru",
            "По словам помощника президента Ивана Котова, переговоры прошли хорошо.",
            "Он говорил с советником главы Чечни Петром Лосевым.");
    assertThat(jobTitles(facts, "Иван Котов")).containsExactly("помощник президента");
    assertThat(jobTitles(facts, "Петр Лосев")).containsExactly("советник главы Чечни");
    assertThat(facts.quotes()).extracting(Quote::speaker).containsExactly("Иван Котов");
  }

  @Test
  void givesTheOfficeToNobodyWhomItsHolderSpokeOf() {
    Facts facts =
        facts(
            "fa",
            "دادستان علیه ناصر بهرامی اعلام جرم کرد.",
            "ناصر بهرامی در دادگاه گفت: بی‌گناهم.");
    assertThat(jobTitles(facts, "ناصر بهرامی")).isEmpty();
  }

  @Test
  void givesTheOfficeToNobodyWhoSpeaksOfSomethingElse() {
    Facts facts =
        facts("fa", "مدیرعامل استقلال با محمد محبی قرارداد بست.", "مهدی هاشمی‌نسب گفت: خوشحالم.");
    assertThat(jobTitles(facts, "مهدی هاشمی‌نسب")).isEmpty();
  }
}
