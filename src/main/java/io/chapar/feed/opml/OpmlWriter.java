package io.chapar.feed.opml;

import io.chapar.text.HtmlText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Subscription lists (OPML 2.0, opml.org). What that has no attribute for stands in a namespace of
 * ours.
 */
public final class OpmlWriter {
  static final String NAMESPACE = "urn:chapar:feeds";
  static final String PREFIX = "chapar:";

  /** Outlines whose first groups follow each other stand together; the others are categories. */
  public String write(String title, List<Outline> outlines) {
    StringBuilder opml = new StringBuilder();
    opml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"");
    opml.append(attribute("xmlns:chapar", NAMESPACE)).append(">\n<head><title>");
    opml.append(HtmlText.escape(title)).append("</title></head>\n<body>\n");
    List<String> open = List.of();
    for (Outline outline : outlines) {
      List<String> group = group(outline);
      move(open, group, opml);
      open = group;
      write(outline, opml);
    }
    move(open, List.of(), opml);
    return opml.append("</body>\n</opml>\n").toString();
  }

  private static List<String> group(Outline outline) {
    return outline.groups().isEmpty() ? List.of() : List.of(outline.groups().get(0).split("/"));
  }

  private static void write(Outline outline, StringBuilder opml) {
    opml.append("<outline type=\"rss\"").append(text(outline.title()));
    opml.append(attribute("xmlUrl", outline.address()));
    Outline.ATTRIBUTES.forEach(
        (setting, name) -> opml.append(attribute(name, outline.settings().get(setting))));
    opml.append(attribute("category", categories(outline))).append("/>\n");
  }

  /** Commas part categories, so that none can hold one. */
  private static @Nullable String categories(Outline outline) {
    String others =
        outline.groups().stream()
            .skip(1)
            .filter(group -> !group.contains(","))
            .map(OpmlWriter::category)
            .collect(Collectors.joining(","));
    return others.isEmpty() ? null : others;
  }

  /** A path begins with a slash, a word alone does not. */
  private static String category(String group) {
    return group.contains("/") ? "/" + group : group;
  }

  private static void move(List<String> from, List<String> to, StringBuilder opml) {
    int common = 0;
    while (common < Math.min(from.size(), to.size()) && from.get(common).equals(to.get(common))) {
      common++;
    }
    opml.append("</outline>\n".repeat(from.size() - common));
    to.subList(common, to.size())
        .forEach(group -> opml.append("<outline").append(text(group)).append(">\n"));
  }

  private static String text(@Nullable String title) {
    return attribute("text", title == null ? "" : title);
  }

  private static String attribute(String name, @Nullable String value) {
    return value == null ? "" : " " + name + "=\"" + HtmlText.escape(value) + "\"";
  }
}
