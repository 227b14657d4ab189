package io.chapar.split.body;

import static io.chapar.article.BlockKind.NOTICE;

import io.chapar.article.BlockKind;
import io.chapar.article.CpuBudget;
import io.chapar.article.RawBlock;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.HashtagLine;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says of each line in the article's box what it is. */
public final class BlockTyper {
  private static final int FEW_WORDS = 40;
  private static final int LONGEST_HEAD = 300;
  private static final int LONG_HEADING = 100;
  private static final int LEAD = 100;
  private static final double HARDLY_LINKED = Threshold.HARDLY_LINKED.value();
  private static final double LINK = Threshold.LINK.value();
  private static final double TOLD_BEFORE_COMMENTS = Threshold.TOLD_BEFORE_COMMENTS.value();

  private static final int LONGEST_POINTER = 200;
  private static final double ALL_LINK = Threshold.ALL_LINK.value();
  private static final double MOSTLY_LINK = Threshold.MOSTLY_LINK.value();
  private static final Pattern BRACKETED = Pattern.compile("\\[.*\\]");

  private static final int LONGEST_MARKED = 300;

  private final Markers markers;

  public BlockTyper(Markers markers) {
    this.markers = markers;
  }

  /**
   * @param heads folded texts that stand in the metadata: title, names
   * @param names of the writers
   */
  public List<RawBlock> type(List<Line> lines, Box body, Set<String> heads, List<String> names) {
    @Nullable BlockKind[] kinds = kinds(lines, marks(lines), body, heads, names);
    List<RawBlock> blocks = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      BlockKind kind = kinds[i];
      if (kind != null) {
        blocks.add(new RawBlock(kind, lines.get(body.first() + i).text()));
      }
    }
    return blocks;
  }

  /** What the words of lines tell, for {@link #kinds}. */
  LineMarkers marks(List<Line> lines) {
    return new LineMarkers(markers, lines);
  }

  /** Of each line of the body's box; null where it is none of the article's. */
  @Nullable BlockKind[] kinds(
      List<Line> lines, LineMarkers marks, Box body, Set<String> heads, List<String> names) {
    @Nullable BlockKind[] kinds = new BlockKind[body.end() - body.first()];
    boolean begun = isOfFewWords(body);
    MainContent textBox = new MainContent(lines, body);
    int end = beforeComments(lines, body);
    for (int i = body.first(); i < end; i++) {
      CpuBudget.tick();
      Line line = lines.get(i);
      BlockKind kind =
          teases(lines, i) ? BlockKind.RELATED : kind(marks, i, line, body, heads, begun);
      if (kind != null) {
        kind = textBox.judge(kind, line, i);
        begun |= kind == BlockKind.PARAGRAPH;
        kinds[i - body.first()] = kind;
      }
    }
    trim(kinds, lines, body, names);
    return kinds;
  }

  private void trim(@Nullable BlockKind[] kinds, List<Line> lines, Box body, List<String> names) {
    List<RawBlock> blocks = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      BlockKind kind = kinds[i];
      if (kind != null) {
        blocks.add(new RawBlock(kind, lines.get(body.first() + i).text()));
      }
    }
    Iterator<RawBlock> trimmed = new TrailingBoilerplate(markers, names).trim(blocks).iterator();
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kinds[i] == null ? null : trimmed.next().kind();
    }
  }

  /** Whether the box calls itself the body and holds not one whole sentence: a news flash. */
  private static boolean isOfFewWords(Box body) {
    return body.role() == Role.BODY && body.prose() == 0;
  }

  /** Where readers begin to comment on the text; the box's end where they do not. */
  private static int beforeComments(List<Line> lines, Box body) {
    int prose = 0;
    for (int i = body.first(); i < body.end(); i++) {
      boolean comment = roleIn(lines.get(i), body) == Role.COMMENTS;
      if (comment && lines.get(i).prose() > 0 && prose > body.prose() * TOLD_BEFORE_COMMENTS) {
        return i;
      }
      prose += comment ? 0 : lines.get(i).prose();
    }
    return body.end();
  }

  /** A heading that is a link, with no text of its own after it. */
  private static boolean teases(List<Line> lines, int i) {
    Line line = lines.get(i);
    boolean linked = line.isHeading() && line.linkDensity() > LINK;
    return linked && (i + 1 == lines.size() || lines.get(i + 1).prose() == 0);
  }

  private @Nullable BlockKind kind(
      LineMarkers marks, int at, Line line, Box body, Set<String> heads, boolean begun) {
    Role role = roleIn(line, body);
    if (role.isForeign() && !isLead(line, begun)) {
      return role == Role.RELATED ? BlockKind.RELATED : null;
    }
    if (role == Role.SUMMARY && !begun && line.isHeading() && Letters.weight(line.text()) <= LEAD) {
      return BlockKind.SUMMARY;
    }
    if (role.isApart() && !isPartOfText(line, role, begun)) {
      return role == Role.CAPTION ? caption(line.text()) : apart(role);
    }
    boolean brief = line.length() < LONGEST_HEAD;
    if (line.tag().equals("h1") || brief && heads.contains(line.folded())) {
      return BlockKind.TITLE;
    }
    BlockKind marked = marks.of(at);
    return marked != null ? marked : byShape(line, begun);
  }

  /** Headings of a text are often named as titles are, and quotes in figures as captions. */
  private static boolean isPartOfText(Line line, Role role, boolean begun) {
    boolean named = role == Role.TITLE || role == Role.SUMMARY || role == Role.KICKER;
    boolean whole = line.tag().equals("blockquote") || line.tag().equals("tr");
    boolean lead = role == Role.SUMMARY;
    return begun && named && line.isHeading() || lead || role == Role.CAPTION && whole;
  }

  /** A first paragraph that is named a teaser, or stands in the article's header. */
  private static boolean isLead(Line line, boolean begun) {
    boolean named = line.box().role() == Role.RELATED && line.box().tag().equals("p");
    return !begun
        && (named || line.box().role() == Role.HEAD)
        && line.tag().equals("p")
        && line.prose() >= LEAD
        && line.linkDensity() < HARDLY_LINKED
        && Letters.endsWithStop(line.text());
  }

  private BlockKind byShape(Line line, boolean begun) {
    if (isPointer(line)) {
      return BlockKind.RELATED;
    }
    boolean wordless = !Letters.hasLetter(line.text()) && !line.tag().equals("tr");
    boolean early = !begun && line.prose() == 0 && line.length() < FEW_WORDS;
    if (!begun && line.isHeading() && Letters.weight(line.text()) > LONG_HEADING) {
      return BlockKind.PARAGRAPH;
    }
    if (!begun && isDeck(line)) {
      return BlockKind.SUMMARY;
    }
    return wordless || early || HashtagLine.is(line.text()) ? NOTICE : byTag(line);
  }

  /** A whole statement formed as a heading, before the text begins. */
  private static boolean isDeck(Line line) {
    char last = line.text().charAt(line.length() - 1);
    return line.isHeading()
        && Letters.weight(line.text()) > FEW_WORDS
        && (last == '.' || last == '۔' || last == '。');
  }

  private static Role roleIn(Line line, Box body) {
    for (Box at = line.box(); at != null && at != body; at = at.parent()) {
      if (at.role() == Role.TWEET) {
        return Role.NONE;
      }
      if (at.role().isForeign() || at.role().isApart()) {
        return at.role();
      }
    }
    return Role.NONE;
  }

  /** Whose picture it is, or what it shows, or no more than that a caption follows. */
  private BlockKind caption(String line) {
    BlockKind said = markers.of(line).orElse(BlockKind.CAPTION);
    boolean label = said == BlockKind.CAPTION && markers.whole(line) == said;
    return said == BlockKind.CREDIT ? said : label ? NOTICE : BlockKind.CAPTION;
  }

  private static BlockKind apart(Role role) {
    return switch (role) {
      case TITLE -> BlockKind.TITLE;
      case KICKER -> BlockKind.KICKER;
      case BYLINE -> BlockKind.BYLINE;
      case DATELINE -> BlockKind.DATELINE;
      case SUMMARY -> BlockKind.SUMMARY;
      case CAPTION -> BlockKind.CAPTION;
      case HEAD -> BlockKind.NOTICE;
      default -> BlockKind.CREDIT;
    };
  }

  static BlockKind byTag(Line line) {
    return switch (line.tag()) {
      case "li", "dt", "dd" -> BlockKind.LIST;
      case "blockquote" -> BlockKind.QUOTE;
      case "tr" -> BlockKind.TABLE;
      case "figcaption" -> BlockKind.CAPTION;
      default -> line.isHeading() ? BlockKind.HEADING : BlockKind.PARAGRAPH;
    };
  }

  /** A line that is for the most part a link, and so leads to another article. */
  private static boolean isPointer(Line line) {
    return !line.isHeading() && leads(line);
  }

  private static boolean leads(Line line) {
    boolean item = line.tag().equals("li") || line.tag().equals("tr");
    double share = item && !isOfLinks(line) || line.length() > LONGEST_POINTER ? LINK : MOSTLY_LINK;
    boolean bold = line.strong() >= line.length() - 1 && !isNumbered(line);
    boolean set = line.tag().equals("div") || bold;
    boolean call = line.linkDensity() > ALL_LINK && set;
    boolean bracketed = BRACKETED.matcher(line.text()).matches();
    return line.linkDensity() > share && (call || bracketed || !Letters.endsWithStop(line.text()));
  }

  /** "2. The harbour.", "10:20: The vote begins.": a heading within the text. */
  private static boolean isNumbered(Line line) {
    return Letters.isDigit(line.text().charAt(0));
  }

  /** Whether the line is of a list that is mostly links. */
  private static boolean isOfLinks(Line line) {
    String tag = line.box().tag();
    return (tag.equals("ul") || tag.equals("ol")) && line.box().linkDensity() > MOSTLY_LINK;
  }

  /**
   * Types the paragraphs of a text that a page carries in its data, by their words alone.
   *
   * @param text a paragraph a line
   * @param names of the writers
   */
  public List<RawBlock> carried(String text, List<String> names) {
    List<RawBlock> blocks = new ArrayList<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> blocks.add(new RawBlock(kindOfWords(line), line)));
    return new TrailingBoilerplate(markers, names).trim(blocks);
  }

  private BlockKind kindOfWords(String line) {
    boolean brief = line.length() < LONGEST_MARKED;
    return brief ? markers.of(line).orElse(BlockKind.PARAGRAPH) : BlockKind.PARAGRAPH;
  }
}
