package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years beside the words that newsrooms put around them. */
class NewsroomYearsTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static List<String> years(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts().dates().stream()
        .map(date -> date.text() + "=" + date.iso())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; Work began in mid-2023.; 2023=2023",
        "en; The plant will run until at least 2027.; 2027=2027",
        "en; It was known as early as 2016.; 2016=2016",
        "en; The law was passed before 1998.; 1998=1998",
        "en; The team won the 2019-20 title.; 2019-20=2019",
        "ru; Осенью 2021-го дом сдали.; 2021=2021",
        "ru; За тот же период 2022-го погибли люди.; 2022=2022",
        "ur; سڑک 2027 کے آخر تک مکمل ہو گی۔; 2027=2027",
        "ur; وہ 2018 کے عام انتخابات ہار گئے۔; 2018=2018",
      })
  void findsAYearBesideItsSmallWord(String language, String text, String year) {
    assertThat(years(language, text)).containsExactly(year);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; He led it between 2015 and 2018.; 2015; 2018",
        "en; The singer (1912-1956) is remembered.; 1912; 1956",
        "ru; С 2017 по 2021 год он работал в банке.; 2017; 2021",
        "ru; В 2010 и 2014 годах они побеждали.; 2010; 2014",
        "ru; Он воевал в 1941–1945 годах.; 1941; 1945",
      })
  void findsBothYears(String language, String text, String first, String second) {
    assertThat(years(language, text)).containsExactly(first + "=" + first, second + "=" + second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; He left before 2000 people arrived.",
        "en; The hall holds between 1950 and 2000 people.",
        "en; The index fell through 2000 points.",
        "en; Call 555-2024-2025 for help.",
        "ru; Билеты стоят от 1950 по 2050 рублей.",
        "ru; Они купили 2000 и 2020 рублей не вернули.",
        "ru; На заводе заняты 1950-2010 человек.",
      })
  void takesFiguresThatCountForNoYear(String language, String text) {
    assertThat(years(language, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; She left in March 2018 after a row.; March 2018=2018-03",
        "en; He fought in May 1990 before he left.; May 1990=1990-05",
      })
  void endsTheDateBeforeTheWordThatLeadsToTheNextOne(String language, String text, String date) {
    assertThat(years(language, text)).containsExactly(date);
  }
}
