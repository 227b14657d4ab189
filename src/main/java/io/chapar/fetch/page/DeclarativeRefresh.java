package io.chapar.fetch.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.chapar.article.PermanentFailure;
import io.chapar.fetch.WebAddress;
import io.chapar.fetch.message.FetchResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Where a page sends its reader by itself, as shorteners of links and moved sites do: {@code <meta
 * http-equiv=refresh content="0; url=…">} (HTML standard, 4.2.5.3). One that waits longer lets the
 * page be read first, and one in {@code noscript} is for other readers.
 */
final class DeclarativeRefresh {
  private static final int HEAD = 16 * 1024;
  private static final int SOON_SECONDS = 5;
  private static final Pattern CONTENT =
      Pattern.compile(
          "\\s*+(?<seconds>\\d{1,9})[\\d.]*+[\\s;,]++(?:url\\s*+=\\s*+)?+"
              + "(?:(?<mark>[\"'])(?<quoted>.*?)(?:\\k<mark>.*+)?|(?<plain>[^\"'].*+))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private DeclarativeRefresh() {}

  /**
   * Empty where it sends to none, to itself, or to what is no web address, such as that of an app.
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
