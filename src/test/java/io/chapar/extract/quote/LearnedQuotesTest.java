package io.chapar.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quotes by rules and weights together. */
class LearnedQuotesTest {
  private static final FactExtractor BOTH = new FactExtractor();

  private static List<Quote> quotes(String language, String... paragraphs) {
    return BOTH.extract(Articles.of(language, paragraphs)).facts().quotes();
  }

  @Test
  void wordsInMarksAreTheirsWhoStandsBeforeAColon() {
    List<Quote> quotes =
        quotes("en", "Commuters were unmoved.", "Anna Dunn: “I have a bicycle here.”");
    assertThat(quotes).extracting(Quote::speaker).containsExactly("Anna Dunn");
  }

  @Test
  void narrationInsideTheMarksIsNoPartOfWhatIsSaid() {
    List<Quote> quotes =
        quotes(
            "ru",
            "«Насыпь отсыпем за трое суток, — сказал Николай Бакулин. — Людей там никто не бросит».");
    assertThat(quotes)
        .extracting(Quote::text)
        .containsExactly("Насыпь отсыпем за трое суток", "Людей там никто не бросит");
    assertThat(quotes).extracting(Quote::speaker).containsOnly("Николай Бакулин");
  }

  @Test
  void wordsThatNoRuleHasShowTheLearnedRuleAndAProbability() {
    List<Quote> quotes =
        quotes(
            "ru",
            "«Мы тут стоим с самого утра, — вздыхает Николай Бакулин. — Людей никто не бросит».");
    assertThat(quotes).anyMatch(quote -> quote.span().rule().equals(LearnedQuotes.MARKS));
    assertThat(quotes).allMatch(quote -> quote.confidence() > 0 && quote.confidence() <= 1);
  }

  @Test
  void aTitleIsNoSpeech() {
    assertThat(
            quotes(
                "kk",
                "Бірінші желтоқсаннан бастап «Тұрғын үй қатынастары туралы» Заң күшіне енеді."))
        .isEmpty();
  }

  @Test
  void aLanguageWithoutTablesHasNone() {
    assertThat(quotes("de", "„Wir haben heute nichts mehr gesehen“, sagte Anna Dunn.")).isEmpty();
  }
}
