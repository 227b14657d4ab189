package io.chapar.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the agencies of Russian and Turkic news say who told what they report. */
class AgencySpeechTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static List<Quote> quotes(String language, String... paragraphs) {
    return EXTRACTOR.extract(Articles.of(language, paragraphs)).facts().quotes();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ru; Мост через Ленту закрыли до весны. Об этом сообщила мэр города Анна Лопухова.;"
            + " Анна Лопухова; Мост через Ленту закрыли до весны",
        "ru; Мост через Ленту закрыли до весны. Об этом «Речному вестнику» рассказал мэр Павел"
            + " Стригунов.; Павел Стригунов; Мост через Ленту закрыли до весны",
        "kk; Өзен арнасынан асып, үш ауылды су басты. Бұл туралы аудан әкімі Ерлан Сапаров"
            + " хабарлады.; Ерлан Сапаров; Өзен арнасынан асып, үш ауылды су басты",
        "uz; Tumanda yangi maktab ochildi va ish boshladi. Bu haqda tuman hokimi Akmal Karimov"
            + " xabar berdi.; Akmal Karimov; Tumanda yangi maktab ochildi va ish boshladi",
      })
  void theNextSentenceTellsWhoToldTheFirst(
      String language, String text, String speaker, String said) {
    assertThat(quotes(language, text))
        .extracting(Quote::speaker, Quote::text)
        .containsExactly(tuple(speaker, said));
  }

  @Test
  void nobodyToldWhatOnlyAHouseReports() {
    assertThat(quotes("ru", "Мост через Ленту закрыли до весны. Об этом сообщает ТАСС.")).isEmpty();
    assertThat(
            quotes(
                "ru",
                "Мэр Павел Стригунов ушёл.",
                "Мост закрыли до самой весны. Об этом сообщили вчера."))
        .isEmpty();
  }

  @Test
  void anotherPaperThatIsToldIsNoSpeakerOrBody() {
    String text = "Мост закрыли. Об этом «Речному вестнику» рассказал мэр Павел Стригунов.";
    assertThat(EXTRACTOR.extract(Articles.of("ru", text)).facts().organisations())
        .extracting(Organisation::name)
        .doesNotContain("Речному вестнику");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ru; По данным Росстата, цены за год выросли на 7%.; Росстат",
        "ru; По информации МВД России, краж стало меньше на треть.; МВД России",
        "kk; Ұлттық статистика бюросының дерегінше, нан бағасы 4 пайызға өскен.; Ұлттық статистика"
            + " бюросы",
        "uz; Milliy statistika qo‘mitasi ma’lumotlariga ko‘ra, eksport 11 foizga o‘sgan.; Milliy"
            + " statistika qo‘mitasi",
        "tr; Türkiye İstatistik Kurumu verilerine göre, ihracat yüzde 11 arttı.; Türkiye İstatistik"
            + " Kurumu",
      })
  void aBodySpeaksByItsFigures(String language, String text, String speaker) {
    assertThat(quotes(language, text)).extracting(Quote::speaker).containsExactly(speaker);
  }

  @Test
  void noBodySpeaksByADateOrAnInquiry() {
    assertThat(quotes("ru", "По данным на 1 января, в городе живут 5 тысяч человек.")).isEmpty();
    assertThat(quotes("ru", "По данным следствия, он украл у соседа машину.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ru; По данным следствия Павел Стригунов украл у соседа машину.",
        "ru; По данным соцсетей Марины Лопуховой, она улетела на море.",
        "ru; По данным МВД, ФСБ и прокуратуры, краж стало меньше на треть.",
        "ru; По данным Росстата, опубликованным в среду, цены за год выросли.",
        "ru; По данным Росстата, с которыми спорят банки, цены за год выросли.",
        "uz; Akmal Karimov haqidagi sud ma’lumotlariga ko‘ra, u uch yil qamalgan edi.",
        "kk; Ерлан Сапаров туралы сот деректерінше, ол үйінде тұрған екен.",
      })
  void nobodySpeaksByFiguresThatAreOfAnother(String language, String text) {
    assertThat(quotes(language, text)).isEmpty();
  }

  @Test
  void theBodyBesideThePhraseSpeaksNotTheOneWhoActedBefore() {
    String text =
        "Bakan Ali Demir yolu açtı, Türkiye İstatistik Kurumu verilerine göre ihracat yüzde 11"
            + " arttı.";
    assertThat(quotes("tr", text))
        .extracting(Quote::speaker)
        .containsExactly("Türkiye İstatistik Kurumu");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ru; Мост через Ленту строят третий год. Об этом не говорил и мэр Павел Стригунов.",
        "ru; Мост через Ленту закрыли до весны. Об этом решении сообщил мэр Павел Стригунов.",
        "kk; Өзен арнасынан асып, үш ауылды су басты. Бұл туралы сұраққа аудан әкімі Ерлан Сапаров"
            + " жауап берді.",
      })
  void theNextSentenceIsAboutSomethingElse(String language, String text) {
    assertThat(quotes(language, text)).isEmpty();
  }

  @Test
  void hisOpinionBehindAColonIsTheSubjects() {
    assertThat(
            quotes(
                "ru",
                "Экономист Марина Лопухова ушла.",
                "Аналитик Павел Стригунов осторожен: по его прогнозу, до осени цены вырастут."))
        .extracting(Quote::speaker, Quote::text)
        .containsExactly(tuple("Павел Стригунов", "до осени цены вырастут"));
  }

  @Test
  void anAdjectiveMayDescribeTheBodyBehindItsVerb() {
    assertThat(quotes("ru", "Порт закрыт до утра пятницы, сообщило региональное МЧС."))
        .extracting(Quote::speaker)
        .containsExactly("МЧС");
  }

  @Test
  void whereSomebodyWroteMayStandBeforeWhatTheyAre() {
    assertThat(
            quotes(
                "ru",
                "Глава села Марина Лопухова выразила соболезнования.",
                "«Она учила нас петь», — написал в социальных сетях ее ученик, режиссер Павел"
                    + " Стригунов."))
        .extracting(Quote::speaker)
        .containsExactly("Павел Стригунов");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kk; Әкім Ерлан Сапаров жолдың жөнделіп жатқанын, көпірдің ашылмайтынын айтты.; жолдың"
            + " жөнделіп жатқанын, көпірдің ашылмайтынын",
        "tr; Muhtar Ali Demir ise yolun kapalı olduğunu, köprünün açılmadığını savundu.; yolun"
            + " kapalı olduğunu, köprünün açılmadığını",
      })
  void aCommaBetweenTwoClausesEndsNoSubject(String language, String text, String said) {
    assertThat(quotes(language, text)).extracting(Quote::text).containsExactly(said);
  }

  @Test
  void twoOfficesMayStandBeforeTheNameOfWhoSpeaks() {
    assertThat(
            quotes(
                "kk",
                "Жоба жетекшісі, медицина ғылымдарының докторы Алмагүл Серікова тесттің дәл екенін"
                    + " айтады."))
        .extracting(Quote::speaker, Quote::text)
        .containsExactly(tuple("Алмагүл Серікова", "тесттің дәл екенін"));
  }

  @Test
  void theOneBeforeTheClauseSpeaksNotTheOneWhomTheyDefend() {
    assertThat(
            quotes(
                "kk",
                "Жәбірленуші тараптың қорғаушысы Алмагүл Серікова бүгін шағым беретінін айтты."))
        .extracting(Quote::speaker)
        .containsExactly("Алмагүл Серікова");
  }

  @Test
  void hearsWhatIsSaidBeforeAnotherReport() {
    assertThat(
            quotes(
                "kk",
                "Бапкер Ерлан Сапаров нәтижеге көңілі толғанын айтып, келесі мақсат жүлде екенін"
                    + " атап өтті."))
        .extracting(Quote::speaker, Quote::text)
        .containsExactly(
            tuple("Ерлан Сапаров", "нәтижеге көңілі толғанын"),
            tuple("Ерлан Сапаров", "келесі мақсат жүлде екенін"));
  }
}
