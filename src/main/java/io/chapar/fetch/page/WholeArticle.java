package io.chapar.fetch.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.ExchangeFailure;
import io.chapar.fetch.RequestDelay;
import io.chapar.fetch.WebAddress;
import io.chapar.fetch.message.FetchResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
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

  /**
   * Where a page sends its reader by itself, as shorteners of links and moved sites do: {@code
   * <meta http-equiv=refresh content="0; url=…">} (HTML standard, 4.2.5.3). One that waits longer
   * lets the page be read first, and one in {@code noscript} is for other readers.
   */
  private static final class DeclarativeRefresh {
    private static final int HEAD = 16 * 1024;
    private static final int SOON_SECONDS = 5;
    private static final Pattern CONTENT =
        Pattern.compile(
            "\\s*+(?<seconds>\\d{1,9})[\\d.]*+[\\s;,]++(?:url\\s*+=\\s*+)?+"
                + "(?:(?<mark>[\"'])(?<quoted>.*?)(?:\\k<mark>.*+)?|(?<plain>[^\"'].*+))",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private DeclarativeRefresh() {}

    /**
     * Empty where it sends to none, to itself, or to what is no web address, such as that of an
     * app.
     */
    static Optional<URI> of(FetchResponse page) {
      String head = new String(page.body(), 0, Math.min(page.body().length, HEAD), ISO_8859_1);
      return head.toLowerCase(Locale.ROOT).contains("http-equiv")
          ? Jsoup.parse(head).select("meta[http-equiv=refresh]:not(noscript *)").stream()
              .flatMap(meta -> Stream.ofNullable(target(meta.attr("content"))))
              .flatMap(target -> web(page.address(), target))
              .filter(target -> !target.equals(page.address()))
              .findFirst()
          : Optional.empty();
    }

    private static @Nullable String target(String content) {
      Matcher told = CONTENT.matcher(content);
      return told.matches() && Integer.parseInt(told.group("seconds")) <= SOON_SECONDS
          ? Objects.requireNonNullElseGet(told.group("plain"), () -> told.group("quoted")).strip()
          : null;
    }

    private static Stream<URI> web(URI page, String target) {
      try {
        return Stream.of(WebAddress.resolve(page, target));
      } catch (PermanentFailure noAddress) {
        return Stream.empty();
      }
    }
  }
}
