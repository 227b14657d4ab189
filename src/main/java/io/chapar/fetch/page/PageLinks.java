package io.chapar.fetch.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.chapar.article.CpuBudget;
import io.chapar.article.PermanentFailure;
import io.chapar.fetch.WebAddress;
import io.chapar.fetch.message.FetchResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Where a page says that its article goes on, or stands whole; found in its tags alone, because its
 * tree is built once, when it is split. The tags' names are ASCII in every encoding of the web.
 */
final class PageLinks {
  /** Of a page in AMP: {@code <html amp>} or {@code <html ⚡>}, here in UTF-8 read as Latin-1. */
  private static final Pattern AMP =
      Pattern.compile("(?i)<html\\b[^<>]*?\\s(?:amp|\u00E2\u009A\u00A1)[\\s=>]");

  private static final int HEAD = 4096;

  private final URI address;
  private final String html;

  PageLinks(FetchResponse page) {
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
    return links(wanted::mayBeIn).flatMap(this::target).filter(wanted::isAt).findFirst();
  }

  private Stream<Element> links(Predicate<String> isCandidate) {
    return tags().stream()
        .filter(isCandidate)
        .flatMap(tag -> Jsoup.parseBodyFragment(tag).select("[href]").stream());
  }

  /** Those that link, each as long as no other begins within it. */
  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    int end = 0;
    for (int at = html.indexOf('<'), next; at >= 0 && end >= 0; at = next) {
      CpuBudget.tick();
      next = html.indexOf('<', at + 1);
      end = end > at ? end : html.indexOf('>', at);
      if (end > at && (next < 0 || next > end) && isLink(at + 1)) {
        tags.add(html.substring(at, end + 1));
      }
    }
    return tags;
  }

  private boolean isLink(int name) {
    return switch (html.charAt(name)) {
      case 'a', 'A' -> isNamed(name, "a");
      case 'l', 'L' -> isNamed(name, "link");
      default -> false;
    };
  }

  private boolean isNamed(int at, String name) {
    return html.regionMatches(true, at, name, 0, name.length())
        && Character.isWhitespace(html.charAt(at + name.length()));
  }

  private Stream<URI> target(Element link) {
    try {
      return Stream.of(WebAddress.resolve(address, link.attr("href").strip()));
    } catch (PermanentFailure noAddress) {
      return Stream.empty();
    }
  }
}
