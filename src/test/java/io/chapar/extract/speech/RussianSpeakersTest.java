package io.chapar.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who speaks in Russian where the verb stands before its subject. */
class RussianSpeakersTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("ru", paragraphs)).facts();
  }

  private static List<Quote> quotes(String... paragraphs) {
    return facts(paragraphs).quotes();
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

  @Test
  void findsTheSpeakerBehindWhatTheyAreToAnother() {
    assertThat(
            quotes(
                "«Он не боялся гор», — рассказала его ученица, старший научный сотрудник"
                    + " института Марина Лопухова."))
        .extracting(Quote::speaker)
        .containsExactly("Марина Лопухова");
  }

  @Test
  void leavesSheToNobodyWhoIsAMan() {
    assertThat(quotes("Павел Стригунов ушел.", "«Мы готовы ехать», — сказала она."))
        .extracting(Quote::speaker)
        .containsExactly((String) null);
  }

  @Test
  void takesNoSpeakerWithAnAsideForWhatIsSaid() {
    assertThat(quotes("Марина Лопухова, в свою очередь, пожаловалась на качество дорог в поселке."))
        .isEmpty();
    assertThat(
            quotes(
                "Павел Стригунов, по данным суда, был виновен, сообщил в пятницу мэр Олег"
                    + " Сидоров."))
        .extracting(Quote::speaker)
        .containsExactly("Олег Сидоров");
  }

  @Test
  void hearsWhoSmilesBehindWhatTheySay() {
    assertThat(
            quotes(
                "Форвард Артур Стригунов забил гол.",
                "«Я просто бросил», — улыбнулся после игры Стригунов."))
        .extracting(Quote::speaker)
        .containsExactly("Артур Стригунов");
  }
}
