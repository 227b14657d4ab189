package io.chapar.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations that Persian news quotes by their figures, and words that only look like names. */
class PersianFiguresTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String text) {
    return EXTRACTOR.extract(Articles.of("fa", text)).facts();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "بر اساس آمار شهرداری مشهد، این شهر ۴۰ بوستان بزرگ دارد.; شهرداری مشهد;"
            + " این شهر ۴۰ بوستان بزرگ دارد",
        "به گفته سازمان هواشناسی، فردا در شمال کشور باران می‌بارد.; سازمان هواشناسی;"
            + " فردا در شمال کشور باران می‌بارد",
      })
  void aBodySaysWhatItsFiguresSay(String text, String speaker, String said) {
    assertThat(facts(text).quotes())
        .extracting(Quote::speaker, Quote::text)
        .containsExactly(tuple(speaker, said));
  }

  @Test
  void figuresOfNobodyAreNoQuote() {
    assertThat(facts("بر اساس آمار، این شهر ۴۰ بوستان بزرگ دارد.").quotes()).isEmpty();
  }

  @Test
  void theVillagesThatRemainAreNoVillage() {
    assertThat(facts("برق ۲۰ روستای باقیمانده تا جمعه وصل می‌شود.").places())
        .extracting(Place::name)
        .isEmpty();
  }

  @Test
  void aCampIsNoTownAndATeamOfWorkersNoPaper() {
    Facts facts = facts("تیم به اردوی ترکیه رفت و ۱۶ اکیپ راهداری در جاده‌ها هستند.");
    assertThat(facts.places()).extracting(Place::name).containsExactly("ترکیه");
    assertThat(facts.organisations()).extracting(Organisation::name).isEmpty();
  }

  @Test
  void theWordForATaleBeginsNoName() {
    assertThat(facts("او نیمی از داستان کوراوغلی را شنید.").people())
        .extracting(Person::name)
        .noneMatch(name -> name.startsWith("داستان"));
  }
}
