package io.chapar.measure;

import io.chapar.article.FetchedPage;
import io.chapar.split.Pages;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A page of a corpus, and what is known of it.
 *
 * @param corpus its name
 * @param id unique within the corpus
 * @param url empty where it is not known
 * @param contentType of the HTTP header; null where the page has to say it itself
 * @param sort of a page that is no article; null for an article
 */
public record CorpusPage(
    String corpus,
    String id,
    String url,
    @Nullable String contentType,
    byte[] bytes,
    @Nullable String sort,
    Gold gold) {

  /** Corpora whose licence (GPL, AGPL) lets them judge, not teach. */
  private static final Set<String> JUDGES = Set.of("waddle", "omnivore");

  /** Sorts that are no article whatever one thinks an article is. */
  private static final Set<String> CLEAR =
      Set.of(
          "home",
          "section",
          "list",
          "forum list",
          "search list",
          "login/app wall",
          "404",
          "redirect");

  public boolean isArticle() {
    return sort == null;
  }

  /** Whether nobody takes it for an article: a front page, a list, a wall. */
  public boolean isClearlyNone() {
    return sort != null && CLEAR.contains(sort);
  }

  /** Whether weights in the product may be learned from it. */
  public boolean mayTeach() {
    return !JUDGES.contains(corpus);
  }

  /** The host without "www."; the page's own id where its address is not known. */
  public String host() {
    return address()
        .map(URI::getHost)
        .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""))
        .map(host -> host.startsWith("www.") ? host.substring(4) : host)
        .orElse(corpus + ":" + id);
  }

  /**
   * @param folds how many there are
   * @return which one: pages of one host are all in the same, of whatever corpus they are
   */
  public int fold(int folds) {
    CRC32 hash = new CRC32();
    hash.update(host().getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % folds);
  }

  public FetchedPage fetched() {
    return Pages.of(address().map(URI::toString).orElse(""), contentType, bytes);
  }

  private Optional<URI> address() {
    try {
      return url.isBlank() ? Optional.empty() : Optional.of(new URI(url));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
