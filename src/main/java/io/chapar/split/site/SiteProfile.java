package io.chapar.split.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * What an operator knows of one publisher's pages.
 *
 * @param name of the profile, as provenance names it; the id of its agency
 * @param hosts in lower case; they and all below them are the publisher's
 * @param selectors a field of {@link #FIELDS} to its CSS selectors; the first that matches wins,
 *     over all that a page says elsewhere
 * @param zone of dates without an offset; null when the publisher's country or domain decides
 * @param language BCP 47; null when pages say
 * @param agency as the publisher writes itself; null when it is none, or known
 */
public record SiteProfile(
    String name,
    Set<String> hosts,
    Map<String, List<String>> selectors,
    @Nullable ZoneId zone,
    @Nullable String language,
    @Nullable String agency) {
  private static final int LONGEST_SELECTOR = 200;

  /** What a page's elements do not belong to the article at all. */
  public static final String DROP = "drop";

  /** The elements that hold the text, all of it and nothing else. */
  public static final String BODY = "body";

  /** What selectors may be written for. */
  public static final Set<String> FIELDS =
      Set.of("title", "summary", "bylines", "published", "modified", "section", "tags", BODY, DROP);

  public SiteProfile {
    hosts = Set.copyOf(hosts);
    selectors = Map.copyOf(selectors);
  }

  /** What is wrong with a CSS selector; empty when nothing is. */
  public static Optional<String> wrongSelector(String selector) {
    if (selector.length() > LONGEST_SELECTOR) {
      return Optional.of("is longer than " + LONGEST_SELECTOR + " characters");
    }
    if (selector.contains("~=") || selector.contains(":matches")) {
      return Optional.of("holds a regular expression; select by class, attribute or place");
    }
    try {
      QueryParser.parse(selector);
      return Optional.empty();
    } catch (IllegalStateException | IllegalArgumentException e) {
      return Optional.of("is no CSS selector (" + e.getMessage() + ")");
    }
  }
}
