package io.chapar.feed.markup;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Character references of HTML. */
final class References {
  private static final int LONGEST = 32;

  private References() {}

  /** Proper named ones are looked up here; a parser, which takes long to build, reads the rest. */
  static String unescape(String text, boolean inAttribute) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
      int end = text.indexOf(';', at);
      String meant = end < 0 || end - at > LONGEST ? "" : named(text.substring(at + 1, end));
      if (meant.isEmpty()) {
        return Parser.unescapeEntities(text, inAttribute);
      }
      out.append(text, from, at).append(meant);
      from = end + 1;
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Empty for what is no name. */
  private static String named(String name) {
    return Entities.getByName(name);
  }
}
