package io.chapar.split.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.split.site.PageAddresses;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of all that a page claims. */
class ClaimsTest {
  private final Claims claims = new Claims();

  @Test
  void holdTheBeginningOfAValueThatNobodyReadsToItsEnd() {
    claims.add(Field.SUMMARY, "long ".repeat(2_000_000), "meta", 0.5);
    claims.add(Field.TITLE, "x".repeat(Claims.LONGEST - 1) + "\uD83D\uDE00", "meta", 0.5);
    assertThat(values(Field.SUMMARY).get(0)).hasSize(Claims.LONGEST);
    assertThat(values(Field.TITLE).get(0)).hasSize(Claims.LONGEST - 1).endsWith("x");
  }

  @Test
  void keepTheMostTrustedWhereThereAreTooMany() {
    for (int i = 0; i < 1_000; i++) {
      claims.add(Field.PUBLISHED, "teaser " + i, "time", 0.45);
    }
    claims.add(Field.PUBLISHED, "declared", "json-ld", 0.95);
    claims.add(Field.PUBLISHED, "seen", "date-line", 0.3);
    assertThat(values(Field.PUBLISHED)).startsWith("declared", "teaser 0").doesNotContain("seen");
    assertThat(values(Field.PUBLISHED)).hasSizeLessThan(1_000);
  }

  @Test
  void holdTheTextToItsEnd() {
    String text = "long ".repeat(2_000) + "end";
    claims.add(Field.TEXT, text, "json-ld", 0.95);
    assertThat(values(Field.TEXT)).containsExactly(text);
  }

  @Test
  void holdNoAddressThatIsCut() {
    claims.add(Field.IMAGES, "https://news.example/" + "a".repeat(10_000), "og:image", 0.8);
    assertThat(PageAddresses.parse(values(Field.IMAGES).get(0), null)).isEmpty();
  }

  private List<String> values(Field field) {
    return claims.of(field).stream().map(Claim::value).toList();
  }
}
