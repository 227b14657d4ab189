package io.chapar.split;

import io.chapar.article.Evidence;
import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.split.metadata.Trust;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Joins an article that is cut into several pages: the first page's metadata, and the body of each
 * in turn without what an earlier page said already. A page that is no article, or says nothing
 * new, ends it.
 */
final class JoinedPages {
  private final Function<FetchedPage, RawArticle> split;

  /**
   * @param split one page; throws PermanentFailure when it is no article
   */
  JoinedPages(Function<FetchedPage, RawArticle> split) {
    this.split = split;
  }

  RawArticle join(RawArticle first, List<FetchedPage> more) {
    return more.isEmpty() ? first : joined(first, more);
  }

  private RawArticle joined(RawArticle first, List<FetchedPage> more) {
    List<RawBlock> blocks = new ArrayList<>(first.blocks());
    Set<String> said = new HashSet<>();
    blocks.forEach(block -> said.add(Letters.fold(block.text())));
    int joined = 0;
    while (joined < more.size() && blocks.addAll(fresh(more.get(joined), said))) {
      joined++;
    }
    return joined == 0 ? first : because(first, blocks, more.subList(0, joined));
  }

  private List<RawBlock> fresh(FetchedPage page, Set<String> said) {
    try {
      return split.apply(page).blocks().stream()
          .filter(block -> block.kind().isBody())
          .filter(block -> said.add(Letters.fold(block.text())))
          .toList();
    } catch (PermanentFailure noArticle) {
      return List.of();
    }
  }

  private static RawArticle because(
      RawArticle first, List<RawBlock> blocks, List<FetchedPage> joined) {
    String last = PageAddresses.of(joined.get(joined.size() - 1));
    String pages = joined.size() + 1 + " pages, the last: " + last;
    Evidence evidence = new Evidence("numbered-pages", pages, Trust.NUMBERED_PAGES.value());
    return new RawArticle(first.origin(), first.metadata().because("pages", evidence), blocks);
  }
}
