package io.chapar.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.chapar.article.PermanentFailure;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Where a page says that its article goes on, or stands whole; found in its tags alone, because its
 * tree is built once, when it is split. The tags' names are ASCII in every encoding of the web.
 */
final class PageLinks {
  private static final Pattern LINK = Pattern.compile("(?i)<(?:a|link)\\s[^<>]*+>");

  /** Of a page in AMP: {@code <html amp>} or {@code <html ⚡>}, here in UTF-8 read as Latin-1. */
  private static final Pattern AMP =
      Pattern.compile("(?i)<html\\b[^<>]*?\\s(?:amp|\u00E2\u009A\u00A1)[\\s=>]");

  private static final int HEAD = 4096;

  private final URI address;
  private final String html;

  PageLinks(Answer page) {
    this.address = page.address();
    this.html = new String(page.body(), ISO_8859_1);
  }

  /** The page that this one is the AMP form of; empty when it is none. */
  Optional<URI> canonicalOfAmp() {
    String head = html.substring(0, Math.min(html.length(), HEAD));
    return AMP.matcher(head).find()
        ? links(tag -> tag.contains("canonical"))
            .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
            .flatMap(this::target)
            .filter(target -> !target.equals(address))
            .findFirst()
        : Optional.empty();
  }

  /** The page with this number of the article that begins at the address. */
  Optional<URI> page(URI first, int number) {
    NumberedPage wanted = new NumberedPage(first, number);
    String digits = String.valueOf(number);
    return links(tag -> tag.contains(digits))
        .flatMap(this::target)
        .filter(wanted::isAt)
        .findFirst();
  }

  private Stream<Element> links(Predicate<String> isCandidate) {
    return LINK.matcher(html)
        .results()
        .map(MatchResult::group)
        .filter(isCandidate)
        .flatMap(tag -> Jsoup.parseBodyFragment(tag).select("[href]").stream());
  }

  private Stream<URI> target(Element link) {
    try {
      return Stream.of(WebAddress.resolve(address, link.attr("href").strip()));
    } catch (PermanentFailure noAddress) {
      return Stream.empty();
    }
  }
}
