package io.chapar.fetch.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.Request;
import io.chapar.fetch.message.FetchResponse;
import io.chapar.fetch.message.ResponseHeaders;
import io.chapar.fetch.robots.Robots;
import io.chapar.fetch.source.SourceRequest;
import io.chapar.fetch.source.Sources;
import io.chapar.text.Digest;
import io.chapar.text.SingleLine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Gets the page behind an item, or the text that the feed carries in place of a page. */
public final class PageFetcher {
  private static final Map<String, String> FIELDS =
      Map.of(HttpHeaders.ACCEPT, "text/html, application/xhtml+xml, text/*;q=0.8, */*;q=0.5");
  private static final int MISSING = 404;
  private static final int GONE = 410;

  private final GuardedClient client;
  private final Clock clock;
  private final BiConsumer<URI, SourceRequest> permit;
  private final Sources sources;
  private final Duration pause;
  private final Predicate<FeedItem> isReported;

  /** For pages that a person asks for: robots.txt is meant for crawlers. */
  public PageFetcher(GuardedClient client, Clock clock) {
    this(client, clock, (address, source) -> {}, Sources.none(), Duration.ZERO, item -> false);
  }

  /**
   * @param pause before each further page of one article
   * @param isReported whether a report was made of an item before
   */
  public PageFetcher(
      GuardedClient client,
      Clock clock,
      Robots robots,
      Duration pause,
      Predicate<FeedItem> isReported) {
    this(client, clock, robots, Sources.none(), pause, isReported);
  }

  /**
   * @param sources how the hosts of each feed are asked
   * @param pause before each further page of one article, where its feed has none of its own
   */
  public PageFetcher(
      GuardedClient client,
      Clock clock,
      Robots robots,
      Sources sources,
      Duration pause,
      Predicate<FeedItem> isReported) {
    this(client, clock, robots::check, sources, pause, isReported);
  }

  private PageFetcher(
      GuardedClient client,
      Clock clock,
      BiConsumer<URI, SourceRequest> permit,
      Sources sources,
      Duration pause,
      Predicate<FeedItem> isReported) {
    this.client = client;
    this.clock = clock;
    this.permit = permit;
    this.sources = sources;
    this.pause = pause;
    this.isReported = isReported;
  }

  /**
   * Content of the feed is taken when the item has no link, or one that is no web address ({@code
   * urn:}, {@code mailto:}). An article that is cut into numbered pages comes with all of them, up
   * to ten; in place of an AMP page comes the one that it was made from, and in place of one that
   * sends its reader on at once the one it sends to. Where some of these cannot be had for now, the
   * rest is the article, unless a report was made of it before: that would be cut by it.
   *
   * <p>Throws PermanentFailure for 410 (gone), media types that cannot be an article, and items
   * with neither link nor content; TemporaryFailure for all other statuses. 404 (missing) is among
   * them: feeds name pages that are not up yet, and a site that is changed misses all of its pages
   * for a while. So are refusals such as 403: walls against robots give them for an hour, and to
   * all pages. For robots.txt see {@link Robots#check}, for the rest the package.
   */
  public FetchedPage fetch(FeedItem item) {
    URI link = item.link();
    String content = item.content();
    if (content != null && !isWeb(link)) {
      return page(item, null, "text/html;charset=UTF-8", content.getBytes(UTF_8));
    }
    if (link == null) {
      throw new PermanentFailure("item has neither link nor content: " + where(item));
    }
    List<FetchResponse> pages = pages(item, link);
    FetchedPage first = page(item, pages.get(0));
    return first.with(
        pages.stream()
            .skip(1)
            .map(page -> page(FeedItem.of(item.feed(), page.address()), page))
            .toList());
  }

  private List<FetchResponse> pages(FeedItem item, URI link) {
    SourceRequest source = sources.page(item.feed());
    WholeArticle article =
        new WholeArticle(
            page -> get(page, source), sources.pause(item.feed(), pause), client.patience());
    List<FetchResponse> pages = article.from(link);
    TemporaryFailure cut = article.cut();
    if (cut != null && isReported.test(item)) {
      throw new TemporaryFailure(
              "a part of the article cannot be had now, " + cut.getMessage(), cut.retryAfter(), cut)
          .by(cut.server());
    }
    return pages;
  }

  private FetchResponse get(URI link, SourceRequest source) {
    Request request =
        new Request(
            source,
            link,
            FIELDS,
            PageFetcher::isArticle,
            hop -> permit.accept(hop, source),
            OptionalInt.empty());
    return article(client.get(request), source);
  }

  private static boolean isWeb(@Nullable URI link) {
    String scheme = link == null ? null : link.getScheme();
    return scheme != null && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
  }

  private static String where(FeedItem item) {
    return item.feed() + " " + item.keys().get(0);
  }

  private static boolean isArticle(ResponseHeaders fields) {
    return ArticleType.isPossible(fields.first(HttpHeaders.CONTENT_TYPE));
  }

  private FetchResponse article(FetchResponse answer, SourceRequest source) {
    if (!answer.isWhole()) {
      throw failure(answer, source.words(answer));
    }
    if (!isArticle(answer.fields())) {
      String type = SingleLine.of(answer.fields().first(HttpHeaders.CONTENT_TYPE));
      throw new PermanentFailure("page is no article (" + type + "): " + answer.address());
    }
    return answer;
  }

  private RuntimeException failure(FetchResponse answer, String words) {
    int status = answer.status();
    if (status == GONE) {
      return PermanentFailure.gone(words);
    }
    if (status == MISSING) {
      return TemporaryFailure.missing(words, answer.pause(clock)).by(answer.address());
    }
    return new TemporaryFailure(words, answer.pause(clock), null).by(answer.address());
  }

  private FetchedPage page(FeedItem item, FetchResponse answer) {
    String type = answer.fields().first(HttpHeaders.CONTENT_TYPE);
    return page(item, answer.address(), type, answer.body());
  }

  private FetchedPage page(
      FeedItem item, @Nullable URI address, @Nullable String type, byte[] bytes) {
    Origin origin =
        new Origin(item.feed(), item.link(), address, clock.instant(), Digest.of(bytes));
    return new FetchedPage(origin, item, type, bytes);
  }

  /** Tells by its media type (RFC 9110, 8.3.1) whether a body can be an article. */
  private static final class ArticleType {
    private static final Set<String> DOCUMENTS =
        Set.of("application/xhtml+xml", "application/xml", "application/json");
    private static final Set<String> NO_PROSE =
        Set.of("text/css", "text/javascript", "text/calendar", "text/csv", "text/vcard");

    /** Feeds: a link to one leads to many articles, and the article is in none of them. */
    private static final Set<String> FEEDS =
        Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json");

    private ArticleType() {}

    /** A type that is missing or no type at all says nothing, so the bytes decide. */
    static boolean isPossible(@Nullable String contentType) {
      String type = bare(contentType);
      return !type.contains("/") || isText(type) || isDocument(type);
    }

    private static boolean isText(String type) {
      return type.startsWith("text/") && !NO_PROSE.contains(type);
    }

    private static boolean isDocument(String type) {
      boolean structured = type.endsWith("+xml") || type.endsWith("+json");
      return DOCUMENTS.contains(type)
          || type.startsWith("application/") && structured && !FEEDS.contains(type);
    }

    private static String bare(@Nullable String contentType) {
      return contentType == null
          ? ""
          : contentType.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
  }
}
