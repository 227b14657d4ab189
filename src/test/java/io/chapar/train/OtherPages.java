package io.chapar.train;

import io.chapar.article.BlockKind;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.measure.CorpusPage;
import io.chapar.measure.Gold;
import io.chapar.split.PageSplitter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes pages that are no articles out of pages that are: the frame of one house, and in the place
 * of its text a list of the articles of several, the rows of a forum, the results of a search, or
 * the goods of a shop. The few words of an error or a wall are not among them: by form they are
 * briefs. What a list is made of varies from page to page, so that form is learned and not a house.
 * The same seed makes the same pages.
 */
final class OtherPages {
  private static final String UTF_8 = "text/html; charset=utf-8";
  private static final Set<String> OF_ARTICLES =
      Set.of("author", "date", "pubdate", "og:type", "publish-date", "dc.date", "datepublished");
  private static final List<String> FOLDERS =
      List.of("news/", "c/world", "search?q=a", "tag/x/", "page/2", "en/sport", "list-1-2.html");
  private static final String COLLECTION =
      "<script type=application/ld+json>{\"@type\": \"CollectionPage\"}</script>";
  private static final double MOST_OF_TEXT = 0.7;
  private static final int SHORTEST = 40;

  private final PageSplitter splitter;

  /**
   * @param splitter that finds the articles
   */
  OtherPages(PageSplitter splitter) {
    this.splitter = splitter;
  }

  /** An article as lists tell of it, and the sentences of its text. */
  record Told(CorpusPage page, String title, String summary, List<String> blocks) {}

  /** Empty where too little of it is found to tell of. */
  private Optional<Told> tell(CorpusPage page) {
    try {
      RawArticle article = splitter.split(page.fetched());
      String title = article.metadata().title();
      List<String> blocks =
          article.blocks().stream()
              .filter(block -> block.kind() == BlockKind.PARAGRAPH)
              .map(RawBlock::text)
              .filter(text -> text.length() > SHORTEST)
              .toList();
      String summary =
          Objects.requireNonNullElse(
              article.metadata().summary(), blocks.isEmpty() ? "" : blocks.get(0));
      return title == null || blocks.isEmpty()
          ? Optional.empty()
          : Optional.of(new Told(page, title, summary, blocks));
    } catch (PermanentFailure none) {
      return Optional.empty();
    }
  }

  /**
   * @param articles of which each may give a frame, and a line to the lists
   * @return at most one page of each frame
   */
  List<CorpusPage> make(List<CorpusPage> articles, long seed) {
    List<Told> told = articles.parallelStream().flatMap(page -> tell(page).stream()).toList();
    List<CorpusPage> pages = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Dice dice = new Dice(seed * 1_000_003 + i);
      make(told.get(i), told, dice).ifPresent(pages::add);
    }
    return pages;
  }

  private static Optional<CorpusPage> make(Told frame, List<Told> told, Dice dice) {
    Document page = Jsoup.parse(new String(frame.page.bytes(), StandardCharsets.UTF_8));
    Optional<Element> place = place(page, frame.blocks);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    OtherList.Sort sort = dice.pick(List.of(OtherList.Sort.values()));
    List<Told> others = dice.some(dice.between(6, 40), told);
    undeclare(page);
    page.select("h1, [class*=byline], [class*=author], [class*=date]").remove();
    String title = OtherList.name(frame.title, dice);
    page.title(title);
    page.select("meta[property=og:title], meta[name=twitter:title]").attr("content", title);
    page.getElementsContainingOwnText(frame.title).remove();
    declare(page, dice);
    place.get().html(new OtherList(dice).of(sort, others));
    String url = frame.page.url().isBlank() || dice.chance(0.3) ? "" : front(frame.page.url());
    url += url.isEmpty() || sort == OtherList.Sort.HOME ? "" : dice.pick(FOLDERS);
    byte[] bytes = page.outerHtml().getBytes(StandardCharsets.UTF_8);
    String id = frame.page.id() + " as " + sort.name().toLowerCase(Locale.ROOT);
    return Optional.of(
        new CorpusPage(frame.page.corpus(), id, url, UTF_8, bytes, "list", nothing()));
  }

  private static String front(String url) {
    int slash = url.indexOf('/', url.indexOf("://") + 3);
    return slash < 0 ? url : url.substring(0, slash + 1);
  }

  private static Gold nothing() {
    return new Gold(null, List.of(), List.of(), List.of(), null, null, null, List.of(), null, null);
  }

  /** The smallest element that holds most of the text. */
  private static Optional<Element> place(Document page, List<String> blocks) {
    Set<String> texts = blocks.stream().map(OtherPages::plain).collect(Collectors.toSet());
    Element body = page.body();
    Element at = body;
    int all = held(body, texts);
    for (boolean deeper = all > 0; deeper; ) {
      Element holder =
          at.children().stream()
              .filter(child -> held(child, texts) >= all * MOST_OF_TEXT)
              .findFirst()
              .orElse(at);
      deeper = holder != at;
      at = holder;
    }
    return at == body || all == 0 ? Optional.empty() : Optional.of(at);
  }

  private static int held(Element element, Set<String> texts) {
    return element.select("p, div, li, blockquote").stream()
        .map(one -> plain(one.text()))
        .filter(texts::contains)
        .mapToInt(String::length)
        .sum();
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The article, of which nothing is declared to machines, as of old pages. */
  static CorpusPage undeclared(CorpusPage article) {
    Document page = Jsoup.parse(new String(article.bytes(), StandardCharsets.UTF_8));
    undeclare(page);
    byte[] bytes = page.outerHtml().getBytes(StandardCharsets.UTF_8);
    String id = article.id() + " undeclared";
    return new CorpusPage(
        article.corpus(), id, article.url(), UTF_8, bytes, article.sort(), article.gold());
  }

  private static void undeclare(Document page) {
    page.select("script[type*=ld+json], time, link[rel=canonical]").remove();
    for (Element meta : page.select("meta")) {
      String name = (meta.attr("property") + meta.attr("name")).toLowerCase(Locale.ROOT);
      if (OF_ARTICLES.contains(name) || name.startsWith("article:")) {
        meta.remove();
      }
    }
  }

  private static void declare(Document page, Dice dice) {
    String type = dice.chance(0.85) ? "website" : "article";
    page.select("meta[property=og:type]").attr("content", type);
    if (dice.chance(0.3)) {
      page.head().append(COLLECTION);
    }
  }
}
