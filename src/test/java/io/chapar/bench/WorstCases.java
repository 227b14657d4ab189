package io.chapar.bench;

import io.chapar.article.Article;
import io.chapar.article.CpuBudget;
import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedFeed;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.extract.FactExtractor;
import io.chapar.feed.FeedReader;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.language.LanguageDetector;
import io.chapar.split.PageSplitter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Inputs at the bounds of size that are made to be slow, with a budget of processor time in force:
 * how much each step takes, and how far past the budget the worst goes.
 */
final class WorstCases {
  private static final int LARGE = 9_900_000;
  private static final URI LINK = URI.create("https://bench.example/1");

  private final Duration budget;
  private final FeedReader feeds = new FeedReader();
  private final PageSplitter splitter = new PageSplitter();
  private final ArticleNormaliser normaliser = new ArticleNormaliser(new LanguageDetector());
  private final FactExtractor extractor = new FactExtractor();
  private double worst;

  private WorstCases(Duration budget) {
    this.budget = budget;
  }

  /**
   * @param arguments milliseconds of the budget (2000), then a part of the names of cases
   */
  public static void main(String[] arguments) {
    long millis = arguments.length > 0 ? Long.parseLong(arguments[0]) : 2000;
    String some = arguments.length > 1 ? arguments[1] : "";
    WorstCases cases = new WorstCases(Duration.ofMillis(millis));
    pages().forEach((name, page) -> cases.page(name, page, some));
    feeds().forEach((name, feed) -> cases.feed(name, feed, some));
    System.out.printf("%-44s %8.2f s past the budget at the most%n", "all", cases.worst);
  }

  /** A piece over and over, to a length. */
  static String many(int length, String piece) {
    return piece.repeat(Math.max(1, length / piece.length()));
  }

  static String each(int count, IntFunction<String> piece) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(piece.apply(i));
    }
    return all.toString();
  }

  static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    String start =
        "<html><head><title>A title of a page</title></head><body><h1>A title of a page</h1>";
    String sentence = "The minister said on Monday that the talks in Tehran would go on. ";
    String fa =
        "وزیر امور خارجه ایران گفت: «مذاکرات در تهران ادامه دارد» و می افزاید که کتاب ها را خواند."
            + " ";
    pages.put("text, one line", start + "<p>" + many(LARGE, sentence));
    pages.put("text, one line of Persian", start + "<p>" + many(LARGE / 2, fa));
    pages.put("one word", start + "<p>" + many(LARGE, "a"));
    pages.put("one word of Persian", start + "<p>" + many(LARGE / 2, "می"));
    pages.put("spaces", start + "<p>" + many(LARGE, " \u00A0"));
    pages.put("figures", start + "<p>" + many(LARGE, "1"));
    pages.put("figures and spaces", start + "<p>" + many(LARGE, "1 "));
    pages.put("figures of dates", start + "<p>" + many(LARGE, "1.1."));
    pages.put("marks", start + "<p>" + many(LARGE, "\""));
    pages.put("open marks", start + "<p>" + many(LARGE / 2, "« "));
    pages.put("quotations", start + "<p>" + many(LARGE, "“He said,” she said. "));
    pages.put("capitals", start + "<p>" + many(LARGE, "Bank Of The North "));
    pages.put("initials", start + "<p>" + many(LARGE, "A. B. "));
    pages.put("commas", start + "<p>" + many(LARGE, "a, "));
    pages.put("hyphens", start + "<p>" + many(LARGE, "a-"));
    pages.put("joiners", start + "<p>" + many(LARGE / 3, "می\u200C"));
    pages.put("combining marks", start + "<p>a" + many(LARGE / 2, "\u0301\u0327"));
    pages.put("entities", start + "<p>" + many(LARGE, "&amp;amp;"));
    pages.put("mojibake", start + "<p>" + many(LARGE / 2, "Ø±ÙˆØ² "));
    pages.put("addresses in text", start + "<p>" + many(LARGE, "http://a.b/c "));
    pages.put("less-than signs", start + many(240_000, "<") + many(LARGE - 240_000, "a "));
    pages.put("open elements", start + many(700_000, "<b>") + sentence);
    pages.put("open boxes", start + many(1_200_000, "<div>") + sentence);
    pages.put("open anchors", start + each(80_000, i -> "<a href=x" + i + ">"));
    pages.put("open fonts", start + each(100_000, i -> "<font a" + i + "=1>"));
    pages.put("formatting and blocks", start + many(900_000, "<b><p>a</b>"));
    pages.put("tables", start + many(1_200_000, "<table><tr><td>") + sentence);
    pages.put("tables, text outside", start + "<table>" + many(1_200_000, "a<tr>"));
    pages.put(
        "deep boxes of text",
        start + each(390, i -> "<div>") + many(LARGE, "<p>" + sentence.repeat(2)));
    pages.put(
        "one element, attributes",
        start + "<p " + each(700_000, i -> "a" + i + "=b ") + ">" + sentence);
    pages.put(
        "attributes", start + each(2_000, i -> "<p " + each(400, k -> "a" + k + "=b ") + ">x"));
    pages.put("paragraphs", start + many(2_400_000, "<p>" + "a few words"));
    pages.put("paragraphs, long", start + each(60_000, i -> "<p>" + sentence.repeat(2)));
    pages.put("headings", start + each(110_000, i -> "<h2>A title of a page " + i));
    pages.put("same headings", start + many(LARGE, "<h1>A title of a page</h1><p>" + sentence));
    pages.put("list items", start + many(2_400_000, "<li>item"));
    pages.put("links", start + each(100_000, i -> "<a href=/p/" + i + ">" + "link " + i + "</a> "));
    pages.put(
        "links in paragraphs",
        start + each(60_000, i -> "<p><a href=/p/" + i + ">Some link</a></p>"));
    pages.put(
        "links to tags",
        start + each(100_000, i -> "<a rel=tag href=/tag/" + i + ">tag" + i + "</a> "));
    pages.put("pictures", start + each(200_000, i -> "<img src=/p/" + i + ".jpg alt='A picture'>"));
    pages.put(
        "figures of pictures",
        start
            + each(
                50_000,
                i ->
                    "<figure><img src=/"
                        + i
                        + ".jpg><figcaption>Photo: A B"
                        + i
                        + "</figcaption></figure>"));
    pages.put(
        "articles",
        start + each(60_000, i -> "<article><h2>T" + i + "</h2><p>" + sentence + "</article>"));
    pages.put(
        "articles in articles",
        start + each(380, i -> "<article><h2>T" + i + "</h2><p>" + sentence.repeat(3)));
    pages.put(
        "boxes named body",
        start + each(40_000, i -> "<div class=article-body><p>" + sentence.repeat(2) + "</div>"));
    pages.put(
        "boxes named comments",
        start + each(40_000, i -> "<div class=comments><p>" + sentence.repeat(2) + "</div>"));
    pages.put(
        "boxes named related",
        start + each(40_000, i -> "<div class=related><a href=/x>" + sentence + "</a></div>"));
    pages.put(
        "spans named related in text",
        start + "<p>text " + each(60_000, i -> "<span class=related>") + "</p>");
    pages.put(
        "byline spans",
        start
            + "<div class=byline>"
            + each(100_000, i -> "<span class=author>Name " + i + "</span>")
            + "</div>"
            + sentence);
    pages.put(
        "blanks before spans",
        start
            + "<div class=byline>"
            + each(80_000, i -> "<!-- --> <span class=date>1 May 2024</span>"));
    pages.put("dates", start + each(100_000, i -> "<p>Published: 3 May 2024 12:3" + i % 10));
    pages.put("names", start + each(100_000, i -> "<p>By John Smith and Mary Jones"));
    pages.put(
        "pages of meta",
        "<html><head>"
            + each(100_000, i -> "<meta name=author content='A B" + i + "'>")
            + "</head><body>"
            + sentence);
    pages.put(
        "titles of meta",
        "<html><head>"
            + each(
                60_000,
                i -> "<meta property='og:title' content='A title of a page number " + i + "'>")
            + "</head><body><h1>A title of a page</h1>"
            + sentence);
    pages.put(
        "microdata",
        start
            + each(
                60_000,
                i ->
                    "<div itemscope itemtype=http://schema.org/NewsArticle><span"
                        + " itemprop=headline>T"
                        + i
                        + "</span>"));
    pages.put(
        "microdata, flat",
        start
            + each(
                60_000,
                i ->
                    "<div itemscope itemtype=http://schema.org/NewsArticle><span itemprop=author>T"
                        + i
                        + "</span></div>"));
    pages.put(
        "JSON-LD, deep",
        start
            + "<script type='application/ld+json'>"
            + many(900_000, "{\"a\":")
            + "</script>"
            + sentence);
    pages.put(
        "JSON-LD, wide",
        start
            + "<script type='application/ld+json'>["
            + each(
                60_000,
                i ->
                    "{\"@type\":\"NewsArticle\",\"headline\":\"T"
                        + i
                        + "\",\"author\":{\"name\":\"N"
                        + i
                        + "\"}},")
            + "{}]</script>"
            + sentence);
    pages.put(
        "JSON-LD, linked",
        start
            + "<script type='application/ld+json'>{\"@graph\":["
            + each(
                60_000,
                i ->
                    "{\"@id\":\"#"
                        + i
                        + "\",\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#"
                        + (i + 1)
                        + "\"}},")
            + "{}]}</script>"
            + sentence);
    pages.put(
        "JSON-LD, many",
        start
            + each(
                50_000,
                i ->
                    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T"
                        + i
                        + "\"}</script>")
            + sentence);
    pages.put(
        "JSON-LD, broken",
        start
            + "<script type='application/ld+json'>{\"a\":\""
            + many(LARGE, "\\\"\n,")
            + "</script>"
            + sentence);
    pages.put(
        "states",
        start
            + each(
                50_000,
                i -> "<script>window.__STATE" + i + "__={\"body\":\"" + "<p>x" + "\"}</script>"));
    pages.put(
        "state, braces",
        start + "<script>window.__INITIAL_STATE__=" + many(LARGE, "{a:[") + "</script>");
    pages.put(
        "state, quotes",
        start + "<script>window.__NUXT__=" + many(LARGE, "{\"a\":'\\'") + "</script>");
    pages.put(
        "state, assignments",
        start + "<script>" + each(300_000, i -> "window.a" + i + "={};") + "</script>");
    pages.put("state, parse", start + "<script>" + many(LARGE, "JSON.parse('{') ") + "</script>");
    pages.put(
        "state, texts",
        start
            + "<script id=__NEXT_DATA__ type=application/json>{\"a\":["
            + each(
                60_000, i -> "{\"body\":\"<p>" + sentence + "\",\"title\":\"A title of a page\"},")
            + "{}]}</script>");
    pages.put(
        "flight rows",
        start
            + each(
                40_000,
                i ->
                    "<script>self.__next_f.push([1,\""
                        + i
                        + ":{\\\"a\\\":\\\"$"
                        + (i + 1)
                        + "\\\"}\\n\"])</script>"));
    pages.put(
        "comments of HTML", start + many(LARGE, "<!-- a -->").substring(0, 2_000_000) + sentence);
    pages.put("open comment", start + "<!--" + many(LARGE, "-- >"));
    pages.put("hidden", start + each(80_000, i -> "<div style='display:none'>a</div>") + sentence);
    pages.put("noscript", start + many(2_400_000, "<noscript><p>" + "a") + sentence);
    pages.put("lines of pre", start + "<pre>" + many(LARGE, "a line of text\n"));
    pages.put("breaks", start + "<p>" + many(1_200_000, "a<br>"));
    pages.put("breaks, long", start + "<p>" + each(100_000, i -> sentence + "<br>"));
    pages.put(
        "plain text, lines",
        many(49_000 * 60, "A line of text which is about sixty characters long so far\n"));
    pages.put("plain text, one line", "A title\n\n" + many(LARGE, sentence));
    pages.put("plain text, addresses", "A title\n\n" + many(LARGE, "https://a.example/b "));
    pages.put("plain text, labels", "A title\n\n" + many(49_000 * 20, "Source: Reuters Name\n"));
    pages.put("plain text, bylines", "A title\n\n" + many(49_000 * 20, "By John Smith\n"));
    return pages;
  }

  static Map<String, String> feeds() {
    Map<String, String> feeds = new LinkedHashMap<>();
    String atom = "<feed xmlns='http://www.w3.org/2005/Atom'>";
    String rss = "<rss version='2.0'><channel><title>t</title>";
    String item =
        "<item><title>A title</title><link>http://a.example/1</link><description>x</description>";
    feeds.put(
        "nested bases",
        atom
            + each(
                500,
                i ->
                    "<entry xml:base='a/'><id>"
                        + i
                        + "</id><link href='x'/>"
                        + "<author xml:base='b/'><name>n</name></author>"));
    feeds.put(
        "nested bases, wide",
        atom
            + each(480, i -> "<e xml:base='" + "a/".repeat(10) + "'>")
            + each(60_000, i -> "<link href='x'/><id>" + i + "</id>"));
    feeds.put(
        "bases",
        atom
            + each(490, i -> "<entry xml:base='" + "a".repeat(500) + "/'>")
            + each(100_000, i -> "<link href='x'/>"));
    feeds.put("items", rss + each(90_000, i -> item + "<guid>" + i + "</guid></item>"));
    feeds.put("open items", rss + each(90_000, i -> item));
    feeds.put("items, the same", rss + many(LARGE, item + "</item>"));
    feeds.put("categories", rss + item + each(300_000, i -> "<category>c" + i + "</category>"));
    feeds.put("authors", rss + item + each(300_000, i -> "<dc:creator>c" + i + "</dc:creator>"));
    feeds.put(
        "links",
        atom + "<entry>" + each(200_000, i -> "<link rel='alternate' href='/" + i + "'/>"));
    feeds.put(
        "media",
        rss
            + item
            + each(100_000, i -> "<media:content url='/" + i + "'/><enclosure url='/" + i + "'/>"));
    feeds.put(
        "media groups",
        rss
            + item
            + each(100_000, i -> "<media:group><media:content url='/" + i + "'/></media:group>"));
    feeds.put("titles", rss + item + each(300_000, i -> "<title/>"));
    feeds.put("ampersands", rss + item + "<title>" + many(LARGE, "&"));
    feeds.put("less-than signs", rss + item + "<title>" + many(LARGE, "<"));
    feeds.put("open elements", rss + many(LARGE, "<a>"));
    feeds.put("elements of names", rss + item + each(500_000, i -> "<a" + i + "/>"));
    feeds.put(
        "prefixes",
        rss + item + each(300_000, i -> "<p" + i + ":a xmlns:p" + i + "='u" + i + "'/>"));
    feeds.put(
        "prefixes, nested",
        rss
            + item
            + each(490, i -> "<p" + i + ":a xmlns:p" + i + "='u" + i + "'>")
            + each(400_000, i -> "<q:b/>"));
    feeds.put("attributes", rss + "<item " + each(400_000, i -> "a" + i + "='1' ") + ">");
    feeds.put(
        "html of an item",
        rss + item + "<content:encoded>" + many(LARGE, "&lt;b&gt;").substring(0, LARGE - 10));
    feeds.put(
        "html of items",
        rss
            + each(
                6_000,
                i ->
                    item
                        + "<content:encoded><![CDATA["
                        + "<b><p>".repeat(200)
                        + "]]></content:encoded></item>"));
    feeds.put(
        "html, open fonts",
        rss + item + "<content:encoded><![CDATA[" + each(400_000, i -> "<font a" + i + "=1>"));
    feeds.put(
        "html, anchors",
        rss + item + "<content:encoded><![CDATA[" + each(400_000, i -> "<a href=" + i + ">"));
    feeds.put(
        "html, formatting", rss + item + "<content:encoded><![CDATA[" + many(LARGE, "<b><p>a</b>"));
    feeds.put(
        "html, tables", rss + item + "<content:encoded><![CDATA[" + many(LARGE, "<table><tr>a"));
    feeds.put("xhtml, deep", atom + "<entry><content type='xhtml'>" + many(3_000_000, "<div>a "));
    feeds.put("text of an item", rss + item + "<description>" + many(LARGE, "a b "));
    feeds.put(
        "dates",
        rss
            + each(
                100_000,
                i ->
                    "<item><pubDate>Mon, 3 May 2024 12:34:56 +0000</pubDate><guid>"
                        + i
                        + "</guid></item>"));
    feeds.put("long date", rss + item + "<pubDate>" + many(LARGE, "1 May 2024 "));
    feeds.put("long author", rss + item + "<author>" + many(LARGE, "a@b.c (x) "));
    feeds.put("long link", rss + item + "<link>" + many(LARGE, "a/../"));
    feeds.put(
        "links of dots",
        atom + each(20_000, i -> "<entry><link href='" + "../a/".repeat(80) + "'/></entry>"));
    feeds.put("CDATA", rss + item + "<title>" + many(LARGE, "<![CDATA[a]]>"));
    feeds.put("open CDATA", rss + item + "<title><![CDATA[" + many(LARGE, "]]"));
    feeds.put("comments", rss + many(LARGE, "<!-- a -->"));
    feeds.put(
        "sitemap",
        "<urlset>" + each(100_000, i -> "<url><loc>https://a.example/" + i + "</loc></url>"));
    feeds.put(
        "JSON feed",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":["
            + each(60_000, i -> "{\"id\":\"" + i + "\",\"content_html\":\"<b><p>\"},")
            + "{}]}");
    feeds.put(
        "JSON feed, html",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_html\":\""
            + many(LARGE, "<b><p>a</b>")
            + "\"}]}");
    feeds.put(
        "JSON feed, authors",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"authors\":["
            + each(200_000, i -> "\"" + i + "\",")
            + "\"\"]}]}");
    feeds.put(
        "no feed",
        "<html>"
            + many(
                LARGE,
                "<a href='/rss'>rss</a><link rel=alternate type='application/rss+xml' href=a>"));
    feeds.put("escapes", rss + item + "<title>" + many(LARGE, "&amp;lt;"));
    feeds.put("open comments", rss + item + many(LARGE, "<!--"));
    feeds.put("open CDATA, many", rss + item + many(LARGE, "<![CDATA["));
    feeds.put("author of commas", rss + item + "<author>a@b.c " + many(LARGE, ", ") + "x</author>");
    feeds.put("no feed, links", "<html>" + each(90_000, i -> "<a href='/rss/" + i + "'>rss</a>"));
    feeds.put("base64", atom + "<entry><content mode='base64'>" + many(LARGE, "AAAA"));
    return feeds;
  }

  private void page(String name, String text, String some) {
    if (!("page: " + name).contains(some)) {
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Origin origin = new Origin("bench", LINK, LINK, Instant.EPOCH, "0");
    String type = text.startsWith("<") ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
    FetchedPage page = new FetchedPage(origin, FeedItem.of("bench", LINK), type, bytes);
    RawArticle[] raw = new RawArticle[1];
    Article[] article = new Article[1];
    report("page: " + name, "split", () -> raw[0] = splitter.split(page));
    report(
        "page: " + name,
        "normalise",
        () -> article[0] = raw[0] == null ? null : normaliser.normalise(raw[0]));
    report(
        "page: " + name,
        "extract",
        () -> {
          if (article[0] != null) {
            extractor.extract(article[0]);
          }
        });
  }

  private void feed(String name, String text, String some) {
    if (!("feed: " + name).contains(some)) {
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Feed feed = new Feed("bench", LINK, FeedCursor.NONE, null, null, 50);
    FetchedFeed fetched =
        new FetchedFeed(
            feed,
            LINK,
            FeedCursor.NONE,
            bytes,
            "application/xml; charset=utf-8",
            false,
            null,
            Instant.EPOCH);
    report("feed: " + name, "read", () -> feeds.read(fetched));
  }

  private void report(String name, String step, Runnable work) {
    Thread here = Thread.currentThread();
    StringBuilder stacks = new StringBuilder();
    Thread watch = new Thread(() -> watch(here, stacks));
    watch.setDaemon(true);
    watch.start();
    long start = cpu();
    String end = "ok";
    try (CpuBudget.Work counted = new CpuBudget(budget).begin(step)) {
      work.run();
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      end = String.valueOf(e.getMessage() == null ? e : e.getMessage());
    }
    watch.interrupt();
    double took = (cpu() - start) / 1e9;
    double past = took - budget.toMillis() / 1e3;
    worst = Math.max(worst, past);
    if (took > 0.3) {
      System.out.printf(
          "%-34s %-10s %6.2f s %s%n", name, step, took, end.lines().findFirst().orElse(""));
      if (past > 0.15) {
        System.out.print(stacks);
      }
    }
  }

  private void watch(Thread here, StringBuilder stacks) {
    try {
      long start = ManagementFactory.getThreadMXBean().getThreadCpuTime(here.getId());
      for (int i = 0; i < 3; i++) {
        while (ManagementFactory.getThreadMXBean().getThreadCpuTime(here.getId()) - start
            < budget.toNanos() + 100_000_000L * (i + 1)) {
          Thread.sleep(5);
        }
        int frames = 0;
        for (StackTraceElement frame : here.getStackTrace()) {
          if (frames++ < 14) {
            stacks.append("      ").append(frame).append('\n');
          }
        }
        stacks.append("      --\n");
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
