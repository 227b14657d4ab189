package io.chapar.extract.coreference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Person;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose name a mention is. */
class PersonResolverTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String language, String... paragraphs) {
    return EXTRACTOR.extract(Articles.of(language, paragraphs)).facts();
  }

  @Test
  void joinsASurnameInAnotherCaseToItsBearer() {
    assertThat(
            facts(
                    "ru",
                    "Министр Андрей Белоусов прибыл в Минск.",
                    "Лукашенко встретился с Белоусовым, визит Белоусова продлится два дня.")
                .people())
        .extracting(Person::name, person -> person.mentions().size())
        .contains(tuple("Андрей Белоусов", 3));
  }

  @Test
  void givesASharedSurnameToTheOnlyOneWithAnOffice() {
    Facts facts =
        facts("en", "Minister John Smith met Peter Smith on Monday. Smith said he was glad.");
    assertThat(facts.people())
        .extracting(Person::name, person -> person.mentions().size())
        .containsExactlyInAnyOrder(tuple("John Smith", 2), tuple("Peter Smith", 1));
    assertThat(facts.quotes()).extracting(Facts.Quote::speaker).containsExactly("John Smith");
  }

  @Test
  void givesTheOfficeToItsHolderAndNotToTheOneWhoseItIs() {
    assertThat(facts("ru", "Помощник Путина Юрий Ушаков прибыл в Минск.").people())
        .extracting(Person::name, Person::roles)
        .contains(tuple("Юрий Ушаков", List.of("Помощник Путина")));
  }
}
