package io.chapar.extract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.Article;
import io.chapar.article.Facts;
import io.chapar.article.Facts.Span;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactExtractorPropertiesTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();
  private static final int BLOCK = 40_000;
  private static final int SENTENCE = 6_000;

  /** Far more than any text takes that is not searched again and again. */
  private static final Duration RUNAWAY = Duration.ofMinutes(5);

  private static final List<JsonNode> GOLDEN = GoldenArticle.all("golden.jsonl");

  private static final List<String> LANGUAGES =
      List.of("fa", "tr", "az", "ru", "en", "ur", "ar", "kk", "uz", "xx", "und", "fa-Arab-IR", "");

  /** Pieces that rules look for, in orders that nobody writes. */
  private static final List<String> PIECES =
      List.of(
          "وزیر",
          "نفت",
          "گفت",
          ":",
          "که",
          "«",
          "»",
          "\"",
          ".",
          "،",
          "وی",
          "علی",
          "رضایی",
          "دکتر",
          "به گزارش",
          "ایسنا",
          "۲",
          "هزار",
          "و",
          "۵۰۰",
          "تومان",
          "تیر",
          "۱۴۰۲",
          "سازمان",
          "(",
          ")",
          "اکو",
          "موسوم به",
          "تهران",
          "شهر",
          "\u200C",
          "\u00AD",
          "\uD83D\uDE00",
          "\uD835",
          "a\uD835\uDC01",
          "\uD835\uDFD3",
          "8:00/9.30",
          "ـ",
          "10:00/3.12",
          "Bakan",
          "Ali",
          "dedi",
          "'",
          "-",
          "said",
          "that",
          "President",
          "министр",
          "сообщил",
          "что",
          "3,5",
          "12.07.2023",
          "99999999999999999999",
          "%",
          "$",
          "1",
          "سال",
          "می",
          "İ",
          "ı",
          "\n",
          "\t");

  @Property(tries = 2000)
  void spansLieInTheTextAndEqualTheirWords(
      @ForAll("texts") String text, @ForAll("languages") String language) {
    Article article = Articles.of(language, text, text);
    Facts facts = EXTRACTOR.extract(article).facts();
    all(facts).forEach(fact -> assertThat(fact.confidence()).isBetween(0.0, 1.0));
    all(facts).forEach(fact -> assertThat(fact.mentions()).isNotEmpty());
    spans(facts).forEach(span -> assertThat(words(article, span)).isNotBlank());
    spans(facts).forEach(span -> assertThat(span.rule()).isNotBlank());
    spans(facts).forEach(span -> assertThat(isWhole(article, span)).isTrue());
    facts.dates().forEach(d -> assertThat(words(article, d.span())).isEqualTo(d.text()));
    facts.numbers().forEach(n -> assertThat(words(article, n.span())).isEqualTo(n.text()));
    facts.quotes().forEach(q -> assertThat(words(article, q.mentions())).isEqualTo(q.text()));
  }

  @Property(tries = 1000)
  void noTextMakesItFail(@ForAll String text, @ForAll("languages") String language) {
    assertThat(EXTRACTOR.extract(Articles.of(language, text))).isNotNull();
  }

  /** Feeds and paragraphs end in the middle of a name, a job title or a quote. */
  @Property(tries = 4000)
  void noPieceOfAnArticleMakesItFail(@ForAll("pieces") GoldenPiece piece) {
    assertThat(EXTRACTOR.extract(Articles.of(piece.language(), piece.text()))).isNotNull();
  }

  record GoldenPiece(String language, String text) {}

  @Provide
  Arbitrary<GoldenPiece> pieces() {
    Arbitrary<Integer> words = Arbitraries.integers().between(1, 15);
    return Combinators.combine(Arbitraries.of(GOLDEN), Arbitraries.doubles().between(0, 1), words)
        .as(FactExtractorPropertiesTest::piece);
  }

  private static GoldenPiece piece(JsonNode article, double from, int words) {
    List<String> all = List.of(article.get("text").asText().split(" "));
    int start = (int) (from * (all.size() - 1));
    List<String> some = all.subList(start, Math.min(all.size(), start + words));
    return new GoldenPiece(article.get("lang").asText(), String.join(" ", some));
  }

  /** Where a few words stand again and again, each rule may begin at each of them. */
  @Property(tries = 30)
  void noTextMakesItRunAway(
      @ForAll("units") List<String> unit, @ForAll("languages") String language) {
    String words = String.join(" ", unit) + ' ';
    String block = words.repeat(BLOCK / words.length());
    Article article = Articles.of(language, block, block);
    assertTimeoutPreemptively(RUNAWAY, () -> EXTRACTOR.extract(article));
  }

  @Example
  void aTextWithoutWordsDoesNotMakeItFail() {
    for (String text : List.of("", " ", "\n", "\u0000")) {
      for (String language : List.of("fa", "en", "tr")) {
        assertThat(EXTRACTOR.extract(Articles.of(language, text, text))).isNotNull();
      }
    }
  }

  /** Who is quoted is asked of the names near the words, and not of all in the article. */
  @Example
  void manyQuotesOfManyPeopleDoNotMakeItRunAway() {
    StringBuilder block = new StringBuilder();
    for (int i = 0; block.length() < BLOCK; i++) {
      String name = "Anna " + (char) ('A' + i / 26 % 26) + (char) ('a' + i % 26) + "rington";
      block.append("“We will never give up.” So said ").append(name).append(" today. ");
    }
    Article article = Articles.of("en", block.toString(), block.toString());
    assertTimeoutPreemptively(RUNAWAY, () -> EXTRACTOR.extract(article));
  }

  @Example
  void namesAndDatelinesWithoutAnEndAreReadToTheirEnd() {
    assertThatCode(() -> extractWithoutEnd("ur", "علی ")).doesNotThrowAnyException();
    assertThatCode(() -> extractWithoutEnd("ur", "بی بی سی رپورٹ کے مطابق "))
        .doesNotThrowAnyException();
    assertThatCode(() -> extractWithoutEnd("ar", "وفق ، ")).doesNotThrowAnyException();
    assertThatCode(() -> extractWithoutEnd("fa", "ایسنا ، ، ")).doesNotThrowAnyException();
  }

  private static void extractWithoutEnd(String language, String words) {
    EXTRACTOR.extract(Articles.of(language, words.repeat(BLOCK / words.length())));
  }

  /** Each word of a sentence without an end is in one quote, or two where one stands in marks. */
  @Property(tries = 300)
  void quotesHoldNoMoreThanTwiceTheText(@ForAll("pieces") GoldenPiece piece) {
    String words = piece.text().replaceAll("[.!?؟۔\\s]+", " ").strip() + ' ';
    String block = words.repeat(SENTENCE / words.length() + 1);
    Facts facts = EXTRACTOR.extract(Articles.of(piece.language(), block)).facts();
    int quoted = facts.quotes().stream().mapToInt(quote -> quote.text().length()).sum();
    assertThat(quoted).isLessThanOrEqualTo(2 * block.length());
  }

  @Provide
  Arbitrary<List<String>> units() {
    return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(LANGUAGES);
  }

  private static Stream<Span> spans(Facts facts) {
    return all(facts).flatMap(fact -> fact.mentions().stream());
  }

  private static Stream<Facts.Fact> all(Facts facts) {
    return Stream.of(
            facts.people(),
            facts.organisations(),
            facts.places(),
            facts.dates(),
            facts.numbers(),
            facts.quotes(),
            facts.keywords())
        .flatMap(List::stream);
  }

  /** No character of two halves is cut in its middle. */
  private static boolean isWhole(Article article, Span span) {
    String text = article.blocks().get(span.block()).text();
    return !isCut(text, span.start()) && !isCut(text, span.end());
  }

  private static boolean isCut(String text, int i) {
    return i > 0
        && i < text.length()
        && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
  }

  private static String words(Article article, List<Span> spans) {
    return spans.stream().map(span -> words(article, span)).collect(joining("\n"));
  }

  private static String words(Article article, Span span) {
    return article.blocks().get(span.block()).text().substring(span.start(), span.end());
  }
}
