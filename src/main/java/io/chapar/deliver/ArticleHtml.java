package io.chapar.deliver;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Image;
import io.chapar.text.HtmlText;
import java.util.EnumMap;
import java.util.Map;

/** The body of an article as HTML. */
public final class ArticleHtml {
  private static final Map<BlockKind, Shape> SHAPES = new EnumMap<>(BlockKind.class);

  static {
    SHAPES.put(BlockKind.PARAGRAPH, new Shape("", "p"));
    SHAPES.put(BlockKind.HEADING, new Shape("", "h2"));
    SHAPES.put(BlockKind.QUOTE, new Shape("", "blockquote"));
    SHAPES.put(BlockKind.LIST, new Shape("ul", "li"));
    SHAPES.put(BlockKind.TABLE, new Shape("table", "td"));
  }

  /**
   * @param around the element around neighbours of one kind; empty when each stands alone
   */
  private record Shape(String around, String element) {
    String write(String text) {
      String cell = "<" + element + ">" + text + "</" + element + ">";
      return element.equals("td") ? "<tr>" + cell + "</tr>" : cell;
    }
  }

  /** A fragment: the pictures, then the blocks of the body. All text is escaped. */
  public String write(Article article) {
    StringBuilder html = new StringBuilder();
    html.append("<div dir=\"").append(article.direction().word());
    html.append("\">");
    article.metadata().images().forEach(image -> html.append(figure(image)));
    String open = "";
    for (Block block : article.blocks()) {
      Shape shape = SHAPES.get(block.kind());
      if (shape != null) {
        html.append(between(open, shape.around()))
            .append(shape.write(HtmlText.escape(block.text())));
        open = shape.around();
      }
    }
    return html.append(between(open, "")).append("</div>").toString();
  }

  private static String between(String open, String next) {
    if (open.equals(next)) {
      return "";
    }
    return (open.isEmpty() ? "" : "</" + open + ">") + (next.isEmpty() ? "" : "<" + next + ">");
  }

  private static String figure(Image image) {
    String caption = image.caption() == null ? "" : HtmlText.escape(image.caption());
    return "<figure><img src=\""
        + HtmlText.escape(image.address().toString())
        + "\" alt=\""
        + caption
        + "\">"
        + (image.caption() == null ? "" : "<figcaption>" + caption + "</figcaption>")
        + "</figure>";
  }
}
