package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.split.site.SiteProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKindTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String PARAGRAPH =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>";
  private static final String TEASER =
      "<div><h3><a href='/n/%d'>The council decides to repair bridge number %d</a></h3></div>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Page not found - The Lune Gazette",
        "404",
        "404 Not Found",
        "504 Gateway Time-out",
        "Sayfa bulunamadı",
        "Страница не найдена | Лунская газета",
        "صفحه مورد نظر یافت نشد",
        "Just a moment...",
        "Before you continue to the Gazette",
        "Ошибка 404. Страница не найдена",
        "مطلوبہ صفحہ موجود نہیں",
        "ئەم پەڕەیە نەدۆزرایەوە",
        "Мы используем файлы cookie",
        "Результаты поиска по запросу «мост»",
        "پخش زنده | روزنامه",
        "Giriş Yap"
      })
  void refusesWallsAndErrorsByTheirTitles(String title) {
    String page = "<title>" + title + "</title><h1>" + title + "</h1><p>Please try again.</p>";
    assertThatThrownBy(() -> SPLITTER.split(Pages.html(page)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("page is no article")
        .hasMessageEndingWith("https://news.example/a");
  }

  @Test
  void readsAnArticleThatIsTitledAsAWallIs() {
    String page = "<h1>Page not found: how links die</h1>" + PARAGRAPH.repeat(12);
    assertThat(SPLITTER.split(Pages.html(page)).blocks()).hasSizeGreaterThan(10);
  }

  @Test
  void refusesAFormToLogIn() {
    String page =
        "<h1>Welcome</h1><p>Members read on.</p><form><input type=password name=p></form>";
    assertThatThrownBy(() -> SPLITTER.split(Pages.html(page))).hasMessageContaining("login page, ");
  }

  @Test
  void readsABriefThatIsShownBesideAFormToLogIn() {
    String form = "<form><input type=password name=p></form>";
    String brief = "湘江长沙站水位今日跌破历史最低值，水务部门表示，近期降雨偏少，上游来水持续减少，全市供水目前没有受到影响，有关单位已经启动应急预案。";
    String page = "<html lang=zh><h1>湘江长沙站跌破历史最低水位</h1><p>" + brief + "</p><p>" + brief;
    assertThat(body(SPLITTER.split(Pages.html(page + "</p>" + form)))).contains("湘江长沙站");
    String signed = "<p class=byline>By Ann Lee</p>" + PARAGRAPH + form;
    assertThat(body(SPLITTER.split(Pages.html("<h1>Bridge to be repaired</h1>" + signed))))
        .contains("old bridge");
  }

  @Test
  void refusesAFeedThatIsCalledHtml() {
    String feed =
        "<?xml version='1.0'?><rss version='2.0'><channel><title>News</title><item>"
            + "<title>Bridge repaired</title><description>"
            + PARAGRAPH
            + "</description></item></channel></rss>";
    assertThatThrownBy(() -> SPLITTER.split(Pages.html(feed)))
        .hasMessageContaining(
            "page is no article (feed, its root is rss; name it in config/feeds.yaml");
  }

  @Test
  void refusesAFrontPage() {
    assertThatThrownBy(
            () ->
                SPLITTER.split(Pages.of("https://news.example/", "text/html", bytes(teasers(30)))))
        .hasMessageContaining("of a list or front page: address of front, ");
  }

  @Test
  void saysWhatTheOperatorCanDoAndTakesAPageWhoseTextAProfileSelects() {
    String card = "<div><a href='/n/1'>The council decides to repair a bridge</a>%s</div>";
    String list = "<main>" + card.formatted(PARAGRAPH).repeat(8) + "</main>";
    FetchedPage front = Pages.of("https://news.example/", "text/html", bytes(list));
    assertThatThrownBy(() -> SPLITTER.split(front))
        .hasMessageMatching(
            "page is no article \\(\\d\\d+ % sure by its form, .*; if it is one, let body in "
                + "config/sites/NAME.yaml select its text\\): https://news.example/");
    Map<String, List<String>> selectors = Map.of(SiteProfile.BODY, List.of("main"));
    SiteProfile profile =
        new SiteProfile("example", Set.of("news.example"), selectors, null, null, null);
    assertThat(new PageSplitter(List.of(profile)).split(front).blocks()).isNotEmpty();
  }

  @Test
  void refusesAListOfArticles() {
    assertThatThrownBy(() -> SPLITTER.split(Pages.html("<h1>Bridges</h1>" + teasers(12))))
        .hasMessageContaining("page is no article (no text and no date");
  }

  @Test
  void refusesAListWhoseHeadlinesStandEachAboveALead() {
    String card = "<div><a href='/n/1'>The council decides to repair a bridge</a>%s</div>";
    String page = "<h1>Bridges</h1>" + card.formatted(PARAGRAPH).repeat(8);
    assertThatThrownBy(() -> SPLITTER.split(Pages.html(page)))
        .hasMessageContaining("of a list or front page: ");
  }

  @Test
  void refusesAListOfLinkedHeadlinesEachAboveALead() {
    String card =
        "<div><h2><a href='/n/%d'>The council decides to repair bridge %d</a></h2>%s"
            + "<span>4 March 2025</span></div>";
    StringBuilder page = new StringBuilder("<title>Bridges - Gazette</title><h1>Bridges</h1>");
    for (int i = 0; i < 12; i++) {
      page.append(
          String.format(card, i, i, PARAGRAPH.replace("old bridge", "bridge of street " + i)));
    }
    assertThatThrownBy(() -> SPLITTER.split(Pages.html(page.toString())))
        .hasMessageContaining("of a list or front page: ");
  }

  @Test
  void readsAnArticleWithPointersBetweenItsParagraphs() {
    String pointer = "<p><a href='/n/1'>The council decides to repair a bridge</a></p>";
    String page = "<h1>Bridge repaired</h1>" + (PARAGRAPH.repeat(3) + pointer).repeat(6);
    assertThat(body(SPLITTER.split(Pages.html(page)))).contains("old bridge");
  }

  @Test
  void readsAShortArticleAboveAListOfOthers() {
    String page =
        "<meta property='article:published_time' content='2024-05-03T10:00:00Z'>"
            + "<article><h1>Bridge to be repaired before winter</h1>"
            + PARAGRAPH
            + "</article>"
            + teasers(12);
    assertThat(body(SPLITTER.split(Pages.html(page)))).contains("old bridge");
  }

  @Test
  void takesTheTextOfTheFeedWhereThePageIsAWall() {
    RawArticle article = SPLITTER.split(page("<title>Just a moment...</title><p>Wait.</p>"));
    assertThat(article.metadata().title()).isEqualTo("Bridge to be repaired");
    assertThat(body(article)).contains("old bridge");
    assertThat(evidence(article)).contains("challenge page titled \"Just a moment...\"");
  }

  @Test
  void takesTheTextOfTheFeedWhereThePageShowsMuchLess() {
    RawArticle article =
        SPLITTER.split(page("<article><h1>Bridge to be repaired</h1>" + PARAGRAPH + "</article>"));
    assertThat(article.blocks()).hasSize(10);
    assertThat(evidence(article)).matches("feed \\d+ letters, page \\d+");
  }

  @Test
  void takesTheTextOfThePageWhereItIsAsLong() {
    RawArticle article =
        SPLITTER.split(page("<article><h1>Bridge</h1>" + PARAGRAPH.repeat(9) + "</article>"));
    assertThat(article.metadata().provenance().get("blocks").rule()).isEqualTo("page");
    assertThat(evidence(article)).matches("page \\d+ letters, feed \\d+");
  }

  private static FetchedPage page(String html) {
    FetchedPage page = Pages.html(html);
    FeedItem of = FeedItem.of("test", URI.create("https://news.example/a"));
    FeedItem item =
        new FeedItem(
            of.feed(),
            of.keys(),
            null,
            of.link(),
            "Bridge to be repaired",
            null,
            PARAGRAPH.repeat(10),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            null,
            null,
            0);
    return new FetchedPage(page.origin(), item, page.contentType(), page.bytes());
  }

  private static String evidence(RawArticle article) {
    return article.metadata().provenance().get("blocks").evidence();
  }

  private static String teasers(int count) {
    StringBuilder teasers = new StringBuilder();
    for (int i = 0; i < count; i++) {
      teasers.append(String.format(TEASER, i, i));
    }
    return teasers.toString();
  }

  private static byte[] bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8);
  }

  private static String body(RawArticle article) {
    return String.join(
        "\n",
        article.blocks().stream().filter(b -> b.kind().isBody()).map(RawBlock::text).toList());
  }
}
