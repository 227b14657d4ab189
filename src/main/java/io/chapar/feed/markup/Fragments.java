package io.chapar.feed.markup;

import io.chapar.article.CpuBudget;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses markup inside feeds; jsoup bounds the depth of both trees. */
final class Fragments {
  /** Parts of tables, which HTML drops outside of one, and what they stand in. */
  private static final Map<String, String> HOLDERS =
      Map.of(
          "td", "tr",
          "th", "tr",
          "tr", "tbody",
          "tbody", "table",
          "thead", "table",
          "tfoot", "table",
          "caption", "table",
          "colgroup", "table",
          "col", "colgroup");

  private static final Pattern FRAME = Pattern.compile("(</?)iframe", Pattern.CASE_INSENSITIVE);

  /** A long article has a few thousand. */
  private static final int MOST_TAGS = 50_000;

  private Fragments() {}

  static Element parse(Markup markup) {
    String source = bounded(markup.source());
    return markup.form() == Markup.Form.XHTML
        ? Parser.xmlParser().parseInput(CpuBudget.ticking(source), "")
        : html(withEndedComments(withoutFrames(source)));
  }

  /** Misnested tags cost more the more of them there are. */
  private static String bounded(String source) {
    int tags = 0;
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
      tags++;
      if (tags > MOST_TAGS) {
        return source.substring(0, at);
      }
    }
    return source;
  }

  private static Element html(String source) {
    String holder = holder(source);
    if (holder == null) {
      return Parser.htmlParser().parseInput(CpuBudget.ticking("<body>" + source), "").body();
    }
    Element root = new Element("div");
    return root.appendChildren(Parser.parseFragment(source, new Element(holder), ""));
  }

  /** Null for all that does not begin with a part of a table. */
  private static @Nullable String holder(String source) {
    int start = source.indexOf('<') + 1;
    int end = start;
    while (end < source.length() && end < start + 9 && Character.isLetter(source.charAt(end))) {
      end++;
    }
    return HOLDERS.get(source.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /** HTML takes all behind a frame that is not closed for the frame's own. */
  private static String withoutFrames(String source) {
    return !hasFrame(source) ? source : FRAME.matcher(source).replaceAll("$1no-frame");
  }

  private static boolean hasFrame(String source) {
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
      int name = source.startsWith("/", at + 1) ? at + 2 : at + 1;
      if (source.regionMatches(true, name, "iframe", 0, "iframe".length())) {
        return true;
      }
    }
    return false;
  }

  /** HTML takes all behind a comment that is not ended for the comment. */
  private static String withEndedComments(String source) {
    int last = source.lastIndexOf("<!--");
    return last < 0 || source.indexOf("-->", last) >= 0
        ? source
        : source.substring(0, last) + "<!" + source.substring(last + "<!--".length());
  }
}
