package io.chapar.fetch.page;

import io.chapar.text.TableLines;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * How addresses name the further pages of an article that is cut into several: the address of its
 * first page with a number, as WordPress ({@code <!--nextpage-->}), Drupal, TYPO3 and the systems
 * of large publishers write it ({@code page-numbers.txt}): {@code /a/2/}, {@code /a/page/2}, {@code
 * /a_2.html}, {@code /a?page=2}.
 *
 * <p>A number after a mere hyphen is none: that is how systems tell two articles of one title
 * apart. {@code /a-2.html} is one where its link is named the next page, {@code /a-2} never.
 */
final class NumberedPage {
  private static final Map<String, List<String>> FORMS =
      TableLines.pairs(
              NumberedPage.class,
              "page-numbers.txt",
              (kind, words) -> Map.entry(kind, List.of(words.split(" "))))
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private final URI first;
  private final int number;

  /**
   * @param first the address of the first page
   * @param number from 2
   */
  NumberedPage(URI first, int number) {
    this.first = first;
    this.number = number;
  }

  /** Whether the number stands by itself in a tag, so that it is worth to read its address. */
  boolean mayBeIn(String tag) {
    String digits = String.valueOf(number);
    for (int at = tag.indexOf(digits); at >= 0; at = tag.indexOf(digits, at + 1)) {
      int end = at + digits.length();
      boolean begins = at > 0 && !Character.isLetterOrDigit(tag.charAt(at - 1));
      if (begins
          && end < tag.length()
          && !Character.isLetterOrDigit(tag.charAt(end))
          && (!isAfterHyphen(tag, at, end) || isNext(tag))) {
        return true;
      }
    }
    return false;
  }

  /** As the number of a file is; that of a folder, such as {@code page-2}, ends with it. */
  private static boolean isAfterHyphen(String tag, int at, int end) {
    return tag.charAt(at - 1) == '-' && tag.charAt(end) == '.';
  }

  /** WordPress names the next article so too, by its title. */
  private static boolean isNext(String tag) {
    return !Jsoup.parseBodyFragment(tag).select("link[rel=next]:not([title])").isEmpty();
  }

  boolean isAt(URI link) {
    return Objects.equals(first.getRawAuthority(), link.getRawAuthority())
        && (isNumberedPath(link) || isNumberedQuery(link));
  }

  private boolean isNumberedPath(URI link) {
    String path = bare(link.getRawPath());
    boolean sameQuery =
        link.getRawQuery() == null || link.getRawQuery().equals(first.getRawQuery());
    return sameQuery && paths(bare(first.getRawPath())).anyMatch(path::equals);
  }

  private Stream<String> paths(String path) {
    int dot = path.lastIndexOf('.');
    boolean file = dot > path.lastIndexOf('/');
    return file
        ? forms("file").map(sign -> path.substring(0, dot) + sign + number + path.substring(dot))
        : forms("folder").map(segment -> path + segment + number);
  }

  private boolean isNumberedQuery(URI link) {
    String query = link.getRawQuery();
    if (query == null || !bare(link.getRawPath()).equals(bare(first.getRawPath()))) {
      return false;
    }
    List<String> known = parameters(first.getRawQuery());
    List<String> added =
        parameters(query).stream().filter(parameter -> !known.contains(parameter)).toList();
    return added.size() == 1 && forms("parameter").anyMatch(p -> added.contains(p + "=" + number));
  }

  private static Stream<String> forms(String kind) {
    return FORMS.getOrDefault(kind, List.of()).stream();
  }

  private static List<String> parameters(@Nullable String query) {
    return query == null ? List.of() : Arrays.asList(query.split("&"));
  }

  private static String bare(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
