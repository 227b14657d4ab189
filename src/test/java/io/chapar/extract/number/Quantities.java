package io.chapar.extract.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers of a text, as tests write them. */
final class Quantities {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  /** Values with their units, as in "2.5 percent, 3, 2000000 USD". */
  static String of(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts().numbers().stream()
        .map(Quantities::plain)
        .collect(Collectors.joining(", "));
  }

  private static String plain(Facts.Quantity number) {
    String value =
        new BigDecimal(number.value())
            .round(MathContext.DECIMAL32)
            .stripTrailingZeros()
            .toPlainString();
    return number.unit() == null ? value : value + ' ' + number.unit();
  }

  static void assertNumbers(String language, String text, @Nullable String numbers) {
    assertThat(of(language, text)).isEqualTo(numbers == null ? "" : numbers);
  }
}
