package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Players and onlookers, as Persian news of sport calls them. */
class PersianPlayersTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("fa", paragraphs)).facts();
  }

  private static List<String> people(String... paragraphs) {
    return facts(paragraphs).people().stream().map(Person::name).toList();
  }

  @Test
  void takesNoAdjectiveOrOnlookerOfAGameForAPlayer() {
    String game = "در لیگ برتر فوتبال، سرمربی تیم آمد. ";
    for (String play :
        List.of(
            "گل‌های برق‌آسا و زودهنگام را دیدیم.",
            "درخشش چشمگیر و شاگردان ممتاز را دیدیم.",
            "او از مصدومیت رنج می‌برد.",
            "تعویضی در دقیقه ۷۰ آمد و هواداری گل زد.",
            "تماشاچی در دقیقه ۷۰ وارد زمین شد.")) {
      assertThat(people(game + play)).as(play).isEmpty();
    }
  }

  @Test
  void takesTheStarOfALandForNoPerson() {
    assertThat(people("ستاره برزیلی گل زد.")).isEmpty();
  }
}
