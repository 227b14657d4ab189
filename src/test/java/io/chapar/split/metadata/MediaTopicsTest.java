package io.chapar.split.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Subject;
import io.chapar.text.TableLines;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTopicsTest {
  private static final MediaTopics TOPICS = MediaTopics.known();
  private static final Subject SPORT = new Subject("medtop:15000000", "sport");
  private static final Subject FOOTBALL = new Subject("medtop:20001065", "football");
  private static final Subject CULTURE = new Subject("medtop:20000038", "culture");

  @ParameterizedTest
  @CsvSource({
    "Politics, 11000000",
    "سیاسی, 11000000",
    "أخبار الرياضة, 15000000",
    "EKONOMİ, 20000344",
    "SAĞLIK, 07000000",
    "İqtisadiyyat, 20000344",
    "وەرزش, 15000000",
    "کرکٹ, 20000888",
    "روغتیا, 07000000",
    "Происшествия, 03000000",
    "Саясат, 11000000",
    "Билим берүү, 05000000",
    "Варзиш, 15000000",
    "Ta’lim, 05000000",
    "Taʼlim, 05000000",
    "Жамият, 14000000",
    "Syýasat, 11000000",
    "Fußball, 20001065",
    "ECONOMIE, 20000344",
    "Ciencia y Tecnología, 13000000",
    "Esteri, ",
    "Saúde, 07000000",
    "Gospodarka, 20000344",
  })
  void knowsSectionsInTheLanguagesOfPublishers(String section, String code) {
    assertThat(of(section))
        .extracting(Subject::code)
        .isEqualTo(code == null ? List.of() : List.of("medtop:" + code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "News / Sport / Football",
        "Sport > Football",
        "Спорт, футбол",
        "ورزش » فوتبال",
        "ورزش، فوتبال",
        "Sport - Fußball",
        "Sport\\Football",
        "Sports & Football"
      })
  void readsTheStepsOfAPath(String section) {
    assertThat(of(section)).containsExactly(SPORT, FOOTBALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "World",
        "Iran",
        "جهان",
        "Gündem",
        "football boots",
        "History of the ship",
        "Health & Safety",
        "Labour",
        "Techno",
        "Essen",
        "Pop-culture",
        "Sportsman",
        "/",
        "&",
        ">>>",
        ""
      })
  void guessesNothing(String section) {
    assertThat(of(section)).isEmpty();
  }

  @Test
  void tellsTheTopicsOfTheSectionFirstAndEachOnce() {
    assertThat(TOPICS.of("Culture", List.of("Soccer", "Ronaldo", "فوتبال", "sport")))
        .containsExactly(CULTURE, FOOTBALL, SPORT);
  }

  @Test
  void knowsTheTagsOfAnArticleWithoutSection() {
    assertThat(TOPICS.of(null, List.of("#football"))).containsExactly(FOOTBALL);
    assertThat(TOPICS.of(null, List.of())).isEmpty();
  }

  @Test
  void tellsEightTopicsAtMost() {
    List<String> tags =
        List.of("war", "crime", "police", "music", "opera", "dance", "chess", "judo", "karate");
    assertThat(TOPICS.of("Sport", tags)).hasSize(8).startsWith(SPORT);
  }

  @Test
  void readsNoTextForANameAndNoMoreThanAHundredTags() {
    assertThat(TOPICS.of("sport / ".repeat(100_000), List.of())).isEmpty();
    List<String> unknown = Collections.nCopies(100, "council");
    assertThat(TOPICS.of(null, concat(unknown, "sport"))).isEmpty();
  }

  @Test
  void namesOnlyCodesOfTheVocabularyAndAllOfThem() {
    assertThat(sections().map(row -> row[0]).distinct())
        .containsExactlyElementsOf(vocabulary().map(row -> row[0]).toList());
  }

  @Test
  void hasEachTopicOnceInTheOrderOfItsCode() {
    List<String> codes = vocabulary().map(row -> row[0]).toList();
    assertThat(codes).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(200);
    assertThat(vocabulary().map(row -> row[1])).doesNotHaveDuplicates();
    assertThat(codes.stream().filter(code -> code.endsWith("000000"))).hasSize(17);
  }

  @Test
  void givesNoNameTwoCodes() {
    Map<String, String> codes = new HashMap<>();
    sections()
        .forEach(
            row ->
                names(row)
                    .forEach(
                        name ->
                            assertThat(codes.merge(MediaTopics.key(name), row[0], (a, b) -> a))
                                .as(name)
                                .isEqualTo(row[0])));
  }

  @Test
  void writesEachNameOnceInALanguage() {
    Set<String> seen = new HashSet<>();
    sections()
        .forEach(
            row ->
                names(row)
                    .forEach(
                        name ->
                            assertThat(seen.add(row[1] + MediaTopics.key(name)))
                                .as(name)
                                .isTrue()));
  }

  @Test
  void findsEachNameThatTheTableHas() {
    sections()
        .forEach(
            row ->
                names(row)
                    .forEach(
                        name ->
                            assertThat(of(name))
                                .as(name)
                                .extracting(Subject::code)
                                .containsExactly(row[0])));
  }

  @Test
  void knowsTheLanguagesOfThePublishersOfTheRegion() {
    assertThat(sections().map(row -> row[1]).distinct())
        .contains("fa", "prs", "ar", "tr", "az", "ckb", "kmr", "ur", "ps", "ru", "kk", "ky")
        .contains("tg", "uz", "tk", "en", "de", "fr", "es", "it", "pt", "pl");
  }

  private static List<Subject> of(String section) {
    return TOPICS.of(section, List.of());
  }

  private static List<String> concat(List<String> tags, String last) {
    return IntStream.rangeClosed(0, tags.size())
        .mapToObj(i -> i < tags.size() ? tags.get(i) : last)
        .toList();
  }

  private static Stream<String[]> vocabulary() {
    return TableLines.of(MediaTopics.class, "media-topics.tsv").stream()
        .map(row -> row.split("\t"));
  }

  private static Stream<String[]> sections() {
    return TableLines.of(MediaTopics.class, "sections.tsv").stream().map(row -> row.split("\t"));
  }

  private static List<String> names(String[] row) {
    return Arrays.asList(row).subList(2, row.length);
  }
}
