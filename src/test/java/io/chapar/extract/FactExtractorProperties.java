package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Article;
import io.chapar.article.Facts;
import io.chapar.article.Facts.Span;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactExtractorProperties {
  private static final FactExtractor EXTRACTOR = new FactExtractor();
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
    spans(facts).forEach(span -> assertThat(words(article, span)).isNotBlank());
    facts.dates().forEach(d -> assertThat(words(article, d.span())).isEqualTo(d.text()));
    facts.numbers().forEach(n -> assertThat(words(article, n.span())).isEqualTo(n.text()));
    facts.quotes().forEach(q -> assertThat(words(article, q.span())).isEqualTo(q.text()));
  }

  @Property(tries = 1000)
  void noTextMakesItFail(@ForAll String text, @ForAll("languages") String language) {
    assertThat(EXTRACTOR.extract(Articles.of(language, text))).isNotNull();
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
    return Stream.of(
            facts.people().stream().flatMap(p -> p.mentions().stream()),
            facts.organisations().stream().flatMap(o -> o.mentions().stream()),
            facts.places().stream().flatMap(p -> p.mentions().stream()),
            facts.keywords().stream().flatMap(k -> k.mentions().stream()))
        .flatMap(s -> s);
  }

  private static String words(Article article, Span span) {
    return article.blocks().get(span.block()).text().substring(span.start(), span.end());
  }
}
