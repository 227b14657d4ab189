package io.chapar.feed.markup;

import io.chapar.text.XmlSpaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Reads markup of which the tree is plain to see, in one pass and without building it: the elements
 * that articles are made of, in lower case, each ended where it must be, attributes in double
 * quotes. That is what most feeds write, and saves most of the time that reading them takes. Where
 * anything is otherwise, HTML's rules of repair decide, so the tree is built after all.
 */
final class PlainHtml {
  private static final Set<String> PHRASES =
      Set.of(
          "a", "abbr", "b", "cite", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup",
          "u");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "blockquote", "figure", "figcaption", "section", "ul", "ol", "li");
  private static final Set<String> EMPTY = Set.of("br", "img");
  private static final int DEEPEST = 50;
  private static final int MOST_ATTRIBUTES = 20;

  private final String source;
  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();
  private final List<String> seen = new ArrayList<>();
  private int at;

  private PlainHtml(String source, Writer out) {
    this.source = source;
    this.out = out;
  }

  /** False when the tree must be built; what was written is worth nothing then. */
  static boolean write(Markup markup, Writer out) {
    if (markup.form() != Markup.Form.HTML) {
      return false;
    }
    PlainHtml html = new PlainHtml(markup.source(), out);
    return html.isPlain() && html.open.isEmpty();
  }

  private boolean isPlain() {
    if (source.indexOf(0) >= 0) {
      return false;
    }
    while (at < source.length()) {
      int tag = source.indexOf('<', at);
      int end = tag < 0 ? source.length() : tag;
      text(end);
      at = end + 1;
      if (tag >= 0 && !tag()) {
        return false;
      }
    }
    return true;
  }

  private void text(int end) {
    if (end > at) {
      out.text(References.unescape(source.substring(at, end), false));
    }
  }

  private boolean tag() {
    if (source.startsWith("/", at)) {
      at++;
      String name = name();
      return name.equals(open.peek()) && skip('>') && close(name);
    }
    String name = name();
    return mayOpen(name) && start(name);
  }

  private boolean close(String name) {
    open.pop();
    out.close(name);
    return true;
  }

  /** Whether HTML would open it right here, and end nothing for it. */
  private boolean mayOpen(String name) {
    if (PHRASES.contains(name)) {
      return open.size() < DEEPEST && !(name.equals("a") && open.contains("a"));
    }
    if (HEADINGS.contains(name)) {
      return isFree() && open.stream().noneMatch(HEADINGS::contains);
    }
    if (name.equals("li")) {
      return isFree() && ("ul".equals(open.peek()) || "ol".equals(open.peek()));
    }
    return BLOCKS.contains(name) ? isFree() : EMPTY.contains(name);
  }

  private boolean isFree() {
    return open.size() < DEEPEST && !open.contains("p");
  }

  private boolean start(String name) {
    boolean empty = EMPTY.contains(name);
    out.open(name);
    if (!attributes()) {
      return false;
    }
    if (empty && source.startsWith("/", at)) {
      at++;
    }
    out.opened(name);
    if (empty) {
      out.close(name);
    } else {
      open.push(name);
    }
    return skip('>');
  }

  private boolean attributes() {
    seen.clear();
    int start = at;
    spaces();
    while (at < source.length() && source.charAt(at) != '>' && source.charAt(at) != '/') {
      if (at == start || !attribute()) {
        return false;
      }
      start = at;
      spaces();
    }
    return true;
  }

  private boolean attribute() {
    String name = name();
    if (!isNew(name) || !skip('=') || !skip('"')) {
      return false;
    }
    int end = source.indexOf('"', at);
    if (end < 0) {
      return false;
    }
    out.attribute(name, References.unescape(source.substring(at, end), true));
    at = end + 1;
    return true;
  }

  private boolean isNew(String attribute) {
    boolean isNew =
        !attribute.isEmpty() && seen.size() < MOST_ATTRIBUTES && !seen.contains(attribute);
    seen.add(attribute);
    return isNew;
  }

  private String name() {
    int start = at;
    while (at < source.length() && isNameAt(source.charAt(at))) {
      at++;
    }
    return source.substring(start, at);
  }

  private static boolean isNameAt(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
  }

  private void spaces() {
    while (at < source.length() && XmlSpaces.isSpace(source.charAt(at))) {
      at++;
    }
  }

  private boolean skip(char expected) {
    boolean there = at < source.length() && source.charAt(at) == expected;
    at++;
    return there;
  }

  /** Is told of markup in the order in which it stands. Names are in lower case. */
  interface Writer {
    /** Without character references. */
    void text(String text);

    /** The beginning of a start tag; its attributes follow. */
    void open(String element);

    void attribute(String name, String value);

    /** The end of the start tag. */
    void opened(String element);

    /** Also told of elements that have no end tag. */
    void close(String element);
  }
}
