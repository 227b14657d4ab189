package io.chapar.split.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Metadata;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a page says that its whole text is for subscribers only. */
class PaywallTest {
  private static final PageSplitter SPLITTER = new PageSplitter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'isAccessibleForFree':false",
        "'isAccessibleForFree':'False'",
        "'isAccessibleForFree':'http://schema.org/False'",
        "'hasPart':{'@type':'WebPageElement','isAccessibleForFree':false,'cssSelector':'.paywall'}",
        "'hasPart':[{'@type':'WebPageElement','isAccessibleForFree':'True','cssSelector':'.intro'},"
            + "{'@type':'WebPageElement','isAccessibleForFree':'False','cssSelector':'.rest'}]",
      })
  void isStatedInJsonLd(String stated) {
    assertThat(page(jsonLd(stated)).paywalled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'isAccessibleForFree':true",
        "'isAccessibleForFree':'True'",
        "'isAccessibleForFree':true,"
            + "'hasPart':{'isAccessibleForFree':false,'cssSelector':'.newsletter'}",
        "'hasPart':{'isAccessibleForFree':true,'cssSelector':'.paywall'}",
        "'hasPart':{'@type':'Article','isAccessibleForFree':false,'headline':'Another'}",
        "'hasPart':[]",
      })
  void isNotWhatJsonLdCallsFree(String stated) {
    assertThat(page(jsonLd(stated)).paywalled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:content_tier' content='locked'>",
        "<meta itemprop='isAccessibleForFree' content='False'>",
      })
  void isStatedInMeta(String meta) {
    assertThat(page(meta).paywalled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:content_tier' content='free'>",
        "<meta property='article:content_tier' content='metered'>",
        "<meta itemprop='isAccessibleForFree' content='True'>",
        "",
      })
  void isNotWhatMetaCallFreeOrMetered(String meta) {
    assertThat(page(meta).paywalled()).isFalse();
  }

  @Test
  void saysWhichPartIsClosed() {
    String part = "'hasPart':{'isAccessibleForFree':false,'cssSelector':'.premium'}";
    assertThat(page(jsonLd(part)).provenance().get("paywalled").evidence())
        .isEqualTo("isAccessibleForFree false of .premium");
  }

  private static String jsonLd(String stated) {
    String article = "{'@type':'NewsArticle','headline':'Bridge to be repaired'," + stated + "}";
    return "<script type='application/ld+json'>" + article.replace('\'', '"') + "</script>";
  }

  private static Metadata page(String head) {
    String text = "<p>The council met on Monday and decided to repair the bridge this year.</p>";
    String html = "<head>" + head + "</head><article><h1>Bridge to be repaired</h1>" + text;
    return SPLITTER.split(Pages.html(html)).metadata();
  }
}
