package io.chapar.extract.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts.Person;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Given names that tell somebody whose family no table knows. */
class GivenNamesTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static List<String> people(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts().people().stream()
        .map(Person::name)
        .toList();
  }

  @Test
  void knowsTurkishAndAzerbaijaniNames() {
    assertThat(people("tr", "Konserde Nurseda Kavun ile Gülbeyan Kırat sahne aldı."))
        .containsExactlyInAnyOrder("Nurseda Kavun", "Gülbeyan Kırat");
    assertThat(people("az", "Axşam Gülxar Tərlan çıxış edib.")).containsExactly("Gülxar Tərlan");
  }

  @Test
  void knowsRussianNamesAsItsNeighboursSpellThem() {
    assertThat(people("kk", "Кеше Глеб Кроу концерт берді.")).containsExactly("Глеб Кроу");
    assertThat(people("az", "Axşam Qleb Krou konsert verib.")).containsExactly("Qleb Krou");
    assertThat(people("uz", "Kecha Gleb Krou konsert berdi.")).containsExactly("Gleb Krou");
  }

  @Test
  void knowsKazakhAndUzbekNamesAsRussianSpellsThem() {
    assertThat(people("ru", "Концерт дала Меруерт Тасым, а затем Давронбек Кули."))
        .containsExactlyInAnyOrder("Меруерт Тасым", "Давронбек Кули");
  }

  @Test
  void takesNoWordForTheNameThatIsSpeltLikeIt() {
    assertThat(people("kk", "Алла Тағала жар болсын. Адам Құқығы комитеті.")).isEmpty();
    assertThat(people("tr", "Evde Kal kampanyası. Tuna Nehri taştı.")).isEmpty();
    assertThat(people("tr", "Ramadan Bayramı bitti. Lâle Devri romanı çıktı.")).isEmpty();
    assertThat(people("uz", "Altay O‘lkasi suv ostida. Nika Mukofoti topshirildi.")).isEmpty();
    assertThat(people("ru", "Рейсы отменила Махан Эйр.")).isEmpty();
    assertThat(people("ru", "Каким Путин видит мир?")).doesNotContain("Каким Путин");
  }
}
