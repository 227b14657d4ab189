package io.chapar.feed;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses markup inside feeds; jsoup bounds the depth of both trees. */
final class Fragments {
  private Fragments() {}

  static Element parse(Markup markup) {
    return markup.form() == Markup.Form.XHTML
        ? Parser.xmlParser().parseInput(markup.source(), "")
        : Parser.htmlParser().parseInput("<body>" + markup.source(), "").body();
  }
}
