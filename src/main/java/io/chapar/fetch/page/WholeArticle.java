package io.chapar.fetch.page;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.ExchangeFailure;
import io.chapar.fetch.RequestDelay;
import io.chapar.fetch.message.FetchResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes from a page to all of its article: from one that sends on by itself to its target, and from
 * an AMP page to the one that it was made from, once each, then from numbered page to numbered
 * page. The last two stay within the site. What they name and cannot be had is left out: the
 * article goes as far as it can be had. One of these is for one article.
 */
final class WholeArticle {
  static final int MOST_PAGES = 10;
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  /** Gets a page; throws when it cannot be had or can be no article. */
  interface Get {
    FetchResponse page(URI address);
  }

  private final Get get;
  private final Duration pause;
  private final Duration patience;
  private final long start = System.nanoTime();
  private @Nullable TemporaryFailure cut;

  /**
   * @param pause before each further request
   * @param patience after which no further page is asked for
   */
  WholeArticle(Get get, Duration pause, Duration patience) {
    this.get = get;
    this.pause = pause;
    this.patience = patience;
  }

  /**
   * @return the pages in order, at least one
   */
  List<FetchResponse> from(URI link) {
    List<FetchResponse> pages = new ArrayList<>();
    Optional<FetchResponse> next = Optional.of(canonical(meant(get.page(link))));
    while (next.isPresent()) {
      pages.add(next.get());
      boolean enough = pages.size() == MOST_PAGES || bytes(pages) > MOST_BYTES;
      next = enough ? Optional.empty() : next(pages);
    }
    return pages;
  }

  /** Why a part of it is left out that may be had later; null when none is. */
  @Nullable TemporaryFailure cut() {
    return cut;
  }

  /** A page that sends its reader on by itself is no part of the article. */
  private FetchResponse meant(FetchResponse page) {
    Optional<URI> target = DeclarativeRefresh.of(page);
    if (target.isEmpty()) {
      return page;
    }
    RequestDelay.of(pause);
    return get.page(target.get());
  }

  private FetchResponse canonical(FetchResponse page) {
    return new PageLinks(page)
        .canonicalOfAmp()
        .filter(address -> site(address).equals(site(page.address())))
        .flatMap(this::further)
        .orElse(page);
  }

  private Optional<FetchResponse> next(List<FetchResponse> pages) {
    URI first = pages.get(0).address();
    return new PageLinks(pages.get(pages.size() - 1))
        .page(first, pages.size() + 1)
        .flatMap(this::further)
        .filter(page -> site(page.address()).equals(site(first)));
  }

  private Optional<FetchResponse> further(URI address) {
    if (System.nanoTime() - start > patience.toNanos()) {
      String bound = ExchangeFailure.words(patience);
      return left(new TemporaryFailure("no time was left (of " + bound + "): " + address));
    }
    try {
      RequestDelay.of(pause);
      return Optional.of(get.page(address));
    } catch (PermanentFailure | TemporaryFailure notToBeHad) {
      if (Thread.currentThread().isInterrupted()) {
        throw notToBeHad; // by us: the site may have more
      }
      return left(notToBeHad);
    }
  }

  private Optional<FetchResponse> left(RuntimeException notToBeHad) {
    if (notToBeHad instanceof TemporaryFailure temporary && !temporary.isMissing()) {
      cut = temporary;
    }
    return Optional.empty();
  }

  /** The host without the label by which a site tells its forms for other devices. */
  private static String site(URI address) {
    return address.getRawAuthority().replaceFirst("^(?:www|amp|m|mobile)\\.", "");
  }

  private static int bytes(List<FetchResponse> pages) {
    return pages.stream().mapToInt(page -> page.body().length).sum();
  }
}
