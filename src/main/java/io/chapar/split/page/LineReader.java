package io.chapar.split.page;

import io.chapar.article.CpuBudget;
import io.chapar.split.site.PagePath;
import io.chapar.split.wording.Letters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Reads a page's tree, once and without recursion, into lines and the boxes that hold them. */
public final class LineReader implements NodeFilter {
  private static final Set<String> BOXES =
      Set.of(
          ("html body div section article main table ul ol dl blockquote figure figcaption aside"
                  + " header footer nav form details fieldset td center address")
              .split(" "));
  private static final Set<String> TYPED =
      Set.of("li", "dd", "dt", "blockquote", "figcaption", "pre", "tr");
  private static final Set<String> WRAPPED = Set.of("li", "dd", "dt", "blockquote", "figcaption");
  private static final Set<String> RUNS = Set.of("span", "a", "time");
  private static final Set<String> STRONG = Set.of("b", "strong");
  private static final Set<String> MEDIA = Set.of("img", "picture", "video", "audio", "iframe");

  private static final String BLOCKS_OF_CELL = "p, div, br, h1, h2, h3, ul, ol, table";
  private static final int FEWEST_LETTERS_OF_CELL = 200;

  /** As cells may stand in cells, each is read no further. */
  private static final int MOST_NODES_OF_CELL = 2_000;

  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "button",
          "select",
          "input",
          "textarea",
          "canvas",
          "audio",
          "video",
          "head",
          "map",
          "dialog",
          "datalist",
          "rt",
          "rp",
          "progress",
          "math",
          "amp-ad",
          "amp-iframe");

  /** What pages show only where no script runs, or keep to show later. */
  private static final Set<String> KEPT = Set.of("noscript", "template");

  private final Vocabulary roles;
  private final PagePath page;
  private final boolean kept;
  private final @Nullable Element text;
  private @Nullable Box textBox;
  private @Nullable String host;
  private final PictureLine captions = new PictureLine();
  private final PictureReader pictures = new PictureReader();
  private final LineBuffer buffer = new LineBuffer();
  private final List<Line> lines = new ArrayList<>();
  private final Deque<String> tags = new ArrayDeque<>();
  private final Deque<Element> openBoxes = new ArrayDeque<>();
  private int boxes;
  private Box box = new Box(null, "#root", Role.NONE, 0, boxes++);

  /**
   * @param page whose tree it is
   * @param kept whether to read what is in noscript and template elements, too
   * @param text the element that is known to hold the text; null when it is to be found
   */
  public LineReader(Vocabulary vocabulary, PagePath page, boolean kept, @Nullable Element text) {
    this.page = page;
    this.kept = kept;
    this.text = text;
    this.roles = vocabulary;
    tags.push("div");
  }

  /** The box that holds the whole page. */
  public Box root() {
    flush();
    box.close(lines.size());
    return box;
  }

  /** The box of the element that is known to hold the text; null when it is not known. */
  public @Nullable Box text() {
    return textBox;
  }

  public List<Line> lines() {
    return lines;
  }

  public List<Picture> pictures() {
    return pictures.pictures();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    CpuBudget.tick();
    if (node instanceof TextNode words) {
      buffer.append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (MEDIA.contains(element.normalName())) {
        box.showMedia();
      }
      pictures.see(element, lines.size(), box);
      return isUnread(element, kept) ? FilterResult.SKIP_ENTIRELY : open(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    String tag = element.normalName();
    captions.head(tag, buffer.isBlank());
    if (tag.equals("br")) {
      buffer.breakLine();
      return FilterResult.SKIP_ENTIRELY;
    }
    Role role = tag.equals("html") || tag.equals("body") ? Role.NONE : roles.of(element);
    boolean block = isBlock(element);
    if (!block && isAside(element, role)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (block) {
      flush();
      tags.push(lineTag(tag));
      openBox(element, role, BOXES.contains(tag));
    } else if (tags.element().equals("div") && (buffer.isBlank() || isDate(role))
        || role.isApartFromTitle() && isHeading(tags.element())
        || isPartOfByline(element, role)) {
      openBox(element, role, false);
    }
    if (tag.equals("a")) {
      String target = element.attr("href");
      box.lead(leadsAway(target, element), page.holds(target));
    }
    if (isRun(tag) && element.previousSibling() instanceof Element) {
      buffer.seam();
    }
    buffer.enter(tag.equals("a"), STRONG.contains(tag));
    return FilterResult.CONTINUE;
  }

  /** To another site, or to a part of the page. */
  private boolean leadsAway(String target, Element link) {
    return target.length() > 1 && target.charAt(0) == '#'
        || target.startsWith("http") && !host(target).equals(host(link));
  }

  /** That of the page, for which a tree is climbed from each link. */
  private String host(Element link) {
    String known = host;
    if (known == null) {
      known = host(link.baseUri());
      host = known;
    }
    return known;
  }

  /** Without parsing, as each link is asked; empty where the page has no address. */
  private static String host(String address) {
    int scheme = address.indexOf("//");
    int end = address.indexOf('/', scheme + 2);
    String host = scheme < 0 ? "" : address.substring(scheme + 2, end < 0 ? address.length() : end);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** Inside a running line: a pop-up, or a pointer to something else. */
  private boolean isAside(Element element, Role role) {
    return !buffer.isBlank() && (role == Role.HIDDEN || role == Role.RELATED && points(element));
  }

  /** A link within, which the symbol of a share, a "ticker" too, has not. */
  private static boolean points(Element element) {
    return !element.normalName().equals("a") && element.selectFirst("a") != null;
  }

  /** Names, date, section, counts: what pages set side by side in one line below the headline. */
  private boolean isPartOfByline(Element element, Role role) {
    Node before = role == Role.NONE || box.role() != Role.BYLINE ? null : element.previousSibling();
    while (before instanceof TextNode words && words.isBlank()) {
      before = before.previousSibling();
    }
    return before instanceof Element;
  }

  /** What pages set side by side outside of running text. */
  private boolean isRun(String tag) {
    return RUNS.contains(tag) && (tags.element().equals("div") || tags.element().equals("li"));
  }

  /** A named date stands by itself, but after a label that says what it is the date of. */
  private boolean isDate(Role role) {
    return role == Role.DATELINE && !buffer.endsWith(':');
  }

  private void openBox(Element element, Role role, boolean always) {
    if (always || role != Role.NONE) {
      flush();
      box = new Box(box, element.normalName(), role, lines.size(), boxes++);
      openBoxes.push(element);
      textBox = element == text ? box : textBox;
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
    return FilterResult.CONTINUE;
  }

  private void close(Element element) {
    String tag = element.normalName();
    if (tag.equals("td") || tag.equals("th")) {
      buffer.append(" ");
    }
    boolean block = isBlock(element);
    boolean mine = openBoxes.peek() == element;
    if (block || mine) {
      flush();
    }
    buffer.leave(tag.equals("a"), STRONG.contains(tag));
    if (block) {
      tags.pop();
    }
    if (mine) {
      openBoxes.pop();
      box.close(lines.size());
      box = Objects.requireNonNull(box.parent());
    }
  }

  private static boolean isBlock(Element element) {
    String tag = element.normalName();
    boolean cell = tag.equals("td") || tag.equals("th");
    return element.isBlock() && (!cell || holdsBlocks(element)) || tag.equals("figcaption");
  }

  private String lineTag(String tag) {
    String outer = tags.element();
    if (TYPED.contains(tag) || isHeading(tag)) {
      return tag;
    }
    return WRAPPED.contains(outer) ? outer : tag.equals("p") ? "p" : "div";
  }

  private static boolean isHeading(String tag) {
    return tag.length() == 2 && tag.charAt(0) == 'h' && !tag.equals("hr");
  }

  private void flush() {
    if (buffer.isBlank()) {
      buffer.clear();
      captions.tail();
      return;
    }
    List<LineBuffer.Piece> pieces = buffer.take();
    boolean whole = pieces.size() == 1 && tags.element().equals("p");
    if (whole && captions.is(pieces.get(0))) {
      box = new Box(box, "figcaption", Role.CAPTION, lines.size(), boxes++);
      add(pieces.get(0), "figcaption");
      box.close(lines.size());
      box = Objects.requireNonNull(box.parent());
    } else {
      for (LineBuffer.Piece piece : pieces) {
        add(piece, tags.element());
      }
    }
    captions.tail();
  }

  private void add(LineBuffer.Piece piece, String tag) {
    Line line = new Line(box, tag, piece.text(), piece.linked(), piece.strong());
    if (!Letters.isMarkup(line.text())) {
      lines.add(line);
      box.count(line);
    }
  }

  /**
   * Whether text in a cell is parted as text in any other block is: the only cell of its row, with
   * more text than a list of names, a picture's or a quote has, is no part of a table, but of a
   * page that is laid out by one.
   */
  private static boolean holdsBlocks(Element element) {
    return isOnlyCell(element) && element.selectFirst(BLOCKS_OF_CELL) != null && holdsText(element);
  }

  private static boolean holdsText(Element cell) {
    return cell.nodeStream()
            .limit(MOST_NODES_OF_CELL)
            .filter(node -> node instanceof TextNode words && !words.isBlank())
            .mapToInt(node -> ((TextNode) node).text().length())
            .sum()
        >= FEWEST_LETTERS_OF_CELL;
  }

  private static boolean isOnlyCell(Element element) {
    Element row = element.parent();
    return element.normalName().equals("td") && row != null && row.childrenSize() == 1;
  }

  /**
   * A paragraph's few words below its picture, after a line's break or set off as captions are:
   * neither a sentence nor a heading nor, below a portrait, who wrote when, but a caption.
   */
  private static final class PictureLine {
    private static final int LONGEST = 200;
    private static final int MOST_DIGITS = 4;
    private static final Set<String> APART = Set.of("br", "em", "i", "small", "cite");

    private boolean pictured;
    private boolean apart;

    /**
     * @param first whether the paragraph has no words yet
     */
    void head(String tag, boolean first) {
      apart |= pictured && first && APART.contains(tag);
      pictured |= first && tag.equals("img");
    }

    /** The paragraph ends. */
    void tail() {
      pictured = false;
      apart = false;
    }

    boolean is(LineBuffer.Piece piece) {
      String text = piece.text();
      return apart
          && text.length() <= LONGEST
          && piece.linked() == 0
          && piece.strong() <= text.length() / 2
          && !Character.isDigit(text.charAt(0))
          && !hasDate(text)
          && !text.endsWith(":")
          && !Letters.endsWithStop(text);
    }

    private static boolean hasDate(String text) {
      return text.chars().filter(Character::isDigit).count() > MOST_DIGITS;
    }
  }

  /**
   * Whether an element holds no text of a page, or none that it shows. A template with a shadow
   * root is shown as soon as the page is read.
   *
   * @param kept whether what pages keep to show later is read
   */
  private static boolean isUnread(Element element, boolean kept) {
    String tag = element.normalName();
    boolean shadow = tag.equals("template") && element.hasAttr("shadowrootmode");
    return UNREAD.contains(tag) && !shadow && !(kept && KEPT.contains(tag));
  }
}
