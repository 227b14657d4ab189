package io.chapar.split;

import io.chapar.article.Evidence;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.split.metadata.ItemClaims;
import io.chapar.split.metadata.Trust;
import io.chapar.split.tuning.Threshold;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;

/**
 * Chooses between the text of the page and the text that the feed carries: the feed's, where the
 * page is no article or shows much less of it. The provenance of {@code blocks} says which and why.
 */
final class FeedText {
  /** Letters from which a feed's content is an article and not a teaser. */
  private static final int ARTICLE = 500;

  private static final double MUCH_MORE = Threshold.FEED_MUCH_LONGER.value();

  private final HtmlSplitter html;

  FeedText(HtmlSplitter html) {
    this.html = html;
  }

  /**
   * @throws PermanentFailure when the page is no article, and the feed carries none
   */
  RawArticle split(FetchedPage page, Reader text) {
    Optional<RawArticle> carried = carried(page);
    if (carried.isEmpty()) {
      return html.split(page, text);
    }
    RawArticle shown;
    try {
      shown = html.split(page, text);
    } catch (PermanentFailure other) {
      return because(carried.get().metadata(), carried.get(), String.valueOf(other.getMessage()));
    }
    int less = PageKind.text(shown.blocks());
    int more = PageKind.text(carried.get().blocks());
    return more > less * MUCH_MORE
        ? because(shown.metadata(), carried.get(), "feed " + more + " letters, page " + less)
        : preferred(shown, "page " + less + " letters, feed " + more);
  }

  /** The page's, where no profile has said already why. */
  private static RawArticle preferred(RawArticle shown, String why) {
    Metadata metadata = shown.metadata();
    return metadata.provenance().containsKey("blocks")
        ? shown
        : new RawArticle(
            shown.origin(),
            metadata.because("blocks", new Evidence("page", why, Trust.PAGE_TEXT.value())),
            shown.blocks());
  }

  private Optional<RawArticle> carried(FetchedPage page) {
    FeedItem item = page.item();
    String content = item.content();
    if (content == null || item.link() == null || content.length() < ARTICLE) {
      return Optional.empty();
    }
    String article = "<article>" + content + "</article>";
    return Optional.of(html.split(page, new StringReader(article), ItemClaims.of(item)))
        .filter(split -> PageKind.text(split.blocks()) >= ARTICLE);
  }

  private static RawArticle because(Metadata old, RawArticle carried, String why) {
    Metadata metadata =
        old.because("blocks", new Evidence("feed-content", why, Trust.FEED_TEXT.value()));
    return new RawArticle(carried.origin(), metadata, carried.blocks());
  }
}
