package io.chapar.split;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.chapar.article.Metadata;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WildPagesTest {
  private static final String PARAGRAPH =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>";
  private static final PageSplitter SPLITTER = new PageSplitter();

  @Test
  void refusesAPageOverTheLimit() {
    byte[] huge = new byte[50 * 1024 * 1024];
    Arrays.fill(huge, (byte) 'a');
    assertThatThrownBy(() -> SPLITTER.split(Pages.of("https://news.example/a", "text/html", huge)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("too large")
        .hasMessageEndingWith("https://news.example/a");
  }

  @Test
  void saysTheLimitInTheSameDigitsOnAPersianMachine() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("fa-IR"));
    try {
      assertThatThrownBy(() -> SPLITTER.split(Pages.html("<b>".repeat(2_000_000))))
          .hasMessageContaining("(2000000 tags, limit ");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void refusesBinaryContentUnderTheNameOfHtml() {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    assertThatThrownBy(() -> SPLITTER.split(Pages.of("https://news.example/a", "text/html", noise)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("not text");
  }

  @Test
  void refusesAnEmptyPage() {
    assertThatThrownBy(() -> SPLITTER.split(Pages.html(" \n\t ")))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("empty");
  }

  @Test
  void takesTheFrontOfASiteForNoPagesCanonicalAddress() {
    String page = "<link rel=canonical href='%s'><article><h1>Bridge repaired</h1>" + PARAGRAPH;
    RawArticle front = SPLITTER.split(Pages.html(page.formatted("https://news.example/")));
    assertThat(front.metadata().canonicalUrl()).isNull();
    RawArticle own = SPLITTER.split(Pages.html(page.formatted("https://news.example/b")));
    assertThat(own.metadata().canonicalUrl()).hasToString("https://news.example/b");
  }

  @Test
  void readsThePageOfAnotherEncodingUnderTheNameOfUtf8() {
    String text =
        "<p>اين خبر در تهران منتشر شد و مردم شهر از آن با خبر شدند و گفتند که باران باريد.</p>";
    String page = "<html><meta charset=utf-8><title>خبر</title><article>" + text.repeat(3);
    byte[] bytes = page.getBytes(Charset.forName("windows-1256"));
    assertThat(body(SPLITTER.split(Pages.of("https://news.example/a", "text/html", bytes))))
        .contains("اين خبر در تهران");
  }

  @Test
  void readsPersianInUtf8ThatIsBrokenInOnePlace() {
    byte[] bytes =
        ("<html lang=fa><p>باران در تهران باريد#" + "، و مردم شهر از آن با خبر شدند".repeat(9))
            .getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) 0xFF : bytes[i];
    }
    assertThat(body(SPLITTER.split(Pages.of("https://news.example/a", "text/html", bytes))))
        .contains("باران در تهران");
  }

  @Test
  void refusesAPageWithoutText() {
    assertThatThrownBy(() -> SPLITTER.split(Pages.html("<html><body><img src=a></body></html>")))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("no text");
  }

  @Test
  void readsTheArticleUnderAHundredThousandNestedElements() {
    String deep = "<div>".repeat(100_000) + PARAGRAPH + "<b>".repeat(100_000);
    assertThat(body(SPLITTER.split(Pages.html(deep + PARAGRAPH)))).contains("old bridge");
  }

  @Test
  void survivesManyUnclosedListsAndTables() {
    String wild = "<table><tr><td><ul><li>".repeat(20_000) + PARAGRAPH.repeat(5);
    assertThat(body(SPLITTER.split(Pages.html(wild)))).contains("old bridge");
  }

  @Test
  void survivesJsonLdOfADepthThatNobodyNeeds() {
    String json = "[".repeat(200_000);
    String page = "<script type='application/ld+json'>" + json + "</script>" + PARAGRAPH.repeat(5);
    assertThat(body(SPLITTER.split(Pages.html(page)))).contains("old bridge");
  }

  @Test
  void readsATextWithAWideGapInItsFirstLines() {
    String gap = "The council" + " ".repeat(400_000) + "met";
    String text = gap + "\n" + gap + "\n\n" + "It decided to repair the bridge. ".repeat(9);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(body(SPLITTER.split(Pages.of("", "text/plain", text.getBytes(UTF_8)))))
                .contains("repair the bridge"));
  }

  @Test
  void takesNoPageForTheHeadlineOrAuthorThatIsMarkedAroundIt() {
    String around = "<div itemprop=headline><div itemprop=author>".repeat(150);
    Metadata metadata =
        SPLITTER
            .split(Pages.html("<h1>New bridge</h1>" + around + PARAGRAPH.repeat(20_000)))
            .metadata();
    assertThat(metadata.title()).isEqualTo("New bridge");
    assertThat(metadata.bylines()).isEmpty();
  }

  @Test
  void refusesJsonThatIsNone() {
    byte[] broken = "{{{{".repeat(50_000).getBytes(UTF_8);
    assertThatThrownBy(
            () -> SPLITTER.split(Pages.of("https://news.example/a", "application/json", broken)))
        .isInstanceOf(PermanentFailure.class);
  }

  @Test
  void trustsThePagesOwnBytesOverAWrongCharset() {
    byte[] utf8 = ("<h1>پل تازه</h1>" + PARAGRAPH.repeat(3)).getBytes(UTF_8);
    RawArticle article =
        SPLITTER.split(Pages.of("https://news.example/a", "text/html; charset=iso-8859-1", utf8));
    assertThat(article.metadata().title()).isEqualTo("پل تازه");
  }

  @Test
  void readsWindows1256WhereNobodyDeclaresIt() {
    String text = "<h1>افتتاح معرض الكتاب</h1><p>افتتح الوزير معرض الكتاب اليوم في العاصمة.</p>";
    byte[] bytes = text.getBytes(Charset.forName("windows-1256"));
    assertThat(
            SPLITTER
                .split(Pages.of("https://news.example/a", "text/html", bytes))
                .metadata()
                .title())
        .isEqualTo("افتتاح معرض الكتاب");
  }

  @Test
  void readsWindows1256WhereMostOfThePageIsMarkup() {
    String links = "<li class='menu-item'><a href='/section/12345'>.</a></li>".repeat(200);
    String text = "<ul>" + links + "</ul><h1>گشايش کتابخانه تازه</h1><p>کتابخانه گشوده شد.</p>";
    byte[] bytes = text.getBytes(Charset.forName("windows-1256"));
    assertThat(
            SPLITTER
                .split(Pages.of("https://news.example/a", "text/html", bytes))
                .metadata()
                .title())
        .contains("کتابخانه تازه");
  }

  @Test
  void readsWindows1251WhereNobodyDeclaresIt() {
    String text =
        "<h1>Открыта новая школа</h1><p>В городе открылась новая школа на шестьсот мест.</p>";
    byte[] bytes = text.getBytes(Charset.forName("windows-1251"));
    assertThat(
            SPLITTER
                .split(Pages.of("https://news.example/a", "text/html", bytes))
                .metadata()
                .title())
        .isEqualTo("Открыта новая школа");
  }

  private static String body(RawArticle article) {
    return String.join(
        "\n",
        article.blocks().stream().filter(b -> b.kind().isBody()).map(RawBlock::text).toList());
  }
}
