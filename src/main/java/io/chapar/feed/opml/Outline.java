package io.chapar.feed.opml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed of a subscription list.
 *
 * @param title for people
 * @param address as it is written
 * @param groups the outlines around it, the outermost first, with slashes between, and its
 *     categories
 * @param settings what else is said of it, by the names that watch lists have for it
 */
public record Outline(
    @Nullable String title, String address, List<String> groups, Map<String, String> settings) {

  private static final List<String> OWN =
      List.of(
          "name",
          "zone",
          "every",
          "fastest",
          "slowest",
          "first",
          "select",
          "silence",
          "dead-items",
          "drift");

  /** What a list can say of a feed: by attributes of OPML, and by ours. */
  static final Map<String, String> ATTRIBUTES = attributes();

  public Outline {
    groups = List.copyOf(groups);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  private static Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("site", "htmlUrl");
    attributes.put("description", "description");
    attributes.put("language", "language");
    for (String own : OWN) {
      attributes.put(own, OpmlWriter.PREFIX + own);
    }
    return attributes;
  }
}
