package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who speaks in Russian where the verb stands before its subject. */
class RussianSpeakersTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static List<Quote> quotes(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("ru", paragraphs)).facts().quotes();
  }

  @Test
  void findsTheSpeakerBehindWhereItWasSaid() {
    assertThat(
            quotes(
                "Дорогу к школе откроют раньше, сообщил на встрече с жителями мэр Павел"
                    + " Стригунов."))
        .extracting(Quote::speaker, Quote::text)
        .containsExactly(tuple("Павел Стригунов", "Дорогу к школе откроют раньше"));
  }

  @Test
  void takesAnOfficeAloneAfterItsVerbForTheOneWhoSpokeLast() {
    assertThat(
            quotes(
                "Мэр Павел Стригунов заявил, что дорога готова.",
                "«Осталась только разметка», — отметил чиновник."))
        .extracting(Quote::speaker)
        .containsExactly("Павел Стригунов", "Павел Стригунов");
  }

  @Test
  void beginsWhatIsSaidBehindANameInApposition() {
    assertThat(
            quotes(
                "Как рассказала одна из жительниц, учительница Марина Лопухова, автобус идёт до"
                    + " школы десять минут."))
        .extracting(Quote::speaker, Quote::text)
        .containsExactly(tuple("Марина Лопухова", "автобус идёт до школы десять минут"));
  }
}
