package io.chapar.split;

import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata.NewsItem;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.split.metadata.MetadataMaker;
import io.chapar.split.page.Decoder;
import io.chapar.split.page.Document;
import io.chapar.split.plain.TextSplitter;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.site.Publishers;
import io.chapar.split.site.SiteProfile;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Splits a page or document into metadata and typed blocks. Safe for use by many threads.
 *
 * <p>Reads HTML, plain text, articles in JSON, and news items of ninjs and NewsML-G2; what a
 * document is its content type says, and where that is missing or wrong, its first bytes. At most
 * as many at once as there are cores: more would not be faster, and a page's tree is many times the
 * size of its bytes.
 */
public final class PageSplitter {
  private final Decoder decoder = new Decoder();
  private final FeedText better;
  private final TextSplitter text;
  private final JsonSplitter json;
  private final NewsMlSplitter newsMl = new NewsMlSplitter();
  private final MetadataMaker metadata;
  private final Corrections corrections = new Corrections();
  private final JoinedPages pages = new JoinedPages(this::one);
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  public PageSplitter() {
    this(List.of());
  }

  /**
   * @param profiles of publishers, of which no two name the same host
   */
  public PageSplitter(List<SiteProfile> profiles) {
    this(profiles, PageModels.shipped());
  }

  /**
   * @param models the learned parts
   */
  public PageSplitter(List<SiteProfile> profiles, PageModels models) {
    Publishers publishers = new Publishers(profiles);
    Tables tables = Tables.shared();
    HtmlSplitter html = new HtmlSplitter(tables, publishers, Site.byHost(profiles), models);
    better = new FeedText(html);
    text = new TextSplitter(tables.markers(), tables.labels(), tables.names(), publishers);
    metadata = new MetadataMaker(tables.names(), publishers);
    json = new JsonSplitter(html, text, metadata);
  }

  /**
   * @return what the publisher wrote, on all pages that the article is cut into; the texts as they
   *     stood
   * @throws PermanentFailure when the bytes hold no article: too large, not text, empty, or a page
   *     of another kind (front page, list, wall, error) while the feed carries no text
   */
  public RawArticle split(FetchedPage page) {
    cores.acquireUninterruptibly();
    try {
      return article(page);
    } finally {
      cores.release();
    }
  }

  private RawArticle article(FetchedPage page) {
    return corrections.noted(pages.join(one(page), page.more()));
  }

  private RawArticle one(FetchedPage page) {
    Document document = decoder.decode(page);
    RawArticle article =
        switch (document.form()) {
          case HTML -> better.split(page, document.text().reader());
          case TEXT -> text.split(page, document.text().all());
          case JSON -> json.split(page, document.text().all());
          case NEWSML -> newsMl.read(page).article(page, metadata);
        };
    if (PageKind.text(article.blocks()) == 0
        && article.metadata().title() == null
        && !isWithdrawn(article.metadata().newsItem())) {
      throw new PermanentFailure(
          "page holds no text ("
              + document.text().all().length()
              + " characters): "
              + PageAddresses.of(page));
    }
    return article;
  }

  private static boolean isWithdrawn(@Nullable NewsItem item) {
    return item != null && item.takesBack();
  }
}
