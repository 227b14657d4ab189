package io.chapar.feed;

import io.chapar.article.HtmlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subscription lists (OPML 2.0, opml.org). */
public final class OpmlWriter {

  /** Outlines whose groups follow each other stand together. */
  public String write(String title, List<Outline> outlines) {
    StringBuilder opml = new StringBuilder();
    opml.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>");
    opml.append(HtmlText.escape(title)).append("</title></head>\n<body>\n");
    List<String> open = List.of();
    for (Outline outline : outlines) {
      move(open, outline.groups(), opml);
      open = outline.groups();
      opml.append("<outline type=\"rss\"").append(text(outline.title()));
      opml.append(attribute("xmlUrl", outline.address()));
      opml.append(attribute("language", outline.language())).append("/>\n");
    }
    move(open, List.of(), opml);
    return opml.append("</body>\n</opml>\n").toString();
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
