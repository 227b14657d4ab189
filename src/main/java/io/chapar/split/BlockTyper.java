package io.chapar.split;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says of each line in the article's box what it is. */
final class BlockTyper {
  private static final int SENTENCE = 40;

  private final Markers markers;

  BlockTyper(Markers markers) {
    this.markers = markers;
  }

  /**
   * @param heads folded texts that stand in the metadata: title, description, names
   */
  List<RawBlock> type(List<Line> lines, Box body, Set<String> heads) {
    List<RawBlock> blocks = new ArrayList<>();
    boolean begun = false;
    for (Line line : lines.subList(body.first(), body.end())) {
      BlockKind kind = kind(line, body, heads, begun);
      if (kind != null) {
        begun |= kind == BlockKind.PARAGRAPH;
        blocks.add(new RawBlock(kind, line.text()));
      }
    }
    return blocks;
  }

  private @org.jspecify.annotations.Nullable BlockKind kind(
      Line line, Box body, Set<String> heads, boolean begun) {
    Role role = roleIn(line, body);
    if (role.isForeign()) {
      return role == Role.RELATED ? BlockKind.RELATED : null;
    }
    if (role.isApart()) {
      return apart(role);
    }
    if (line.isHeading() && line.tag().equals("h1") || heads.contains(Letters.fold(line.text()))) {
      return BlockKind.TITLE;
    }
    if (line.text().length() < 300) {
      var marked = markers.whole(line.text()).or(() -> markers.beginning(line.text()));
      if (marked.isPresent()) {
        return marked.get();
      }
    }
    if (line.linkDensity() > 0.9 && !Letters.endsWithStop(line.text())) {
      return BlockKind.RELATED;
    }
    if (!begun && line.prose() == 0 && line.length() < SENTENCE) {
      return BlockKind.NOTICE;
    }
    return byTag(line);
  }

  private static Role roleIn(Line line, Box body) {
    for (Box at = line.box(); at != null && at != body; at = at.parent()) {
      if (at.role().isForeign() || at.role().isApart()) {
        return at.role();
      }
    }
    return Role.NONE;
  }

  private static BlockKind apart(Role role) {
    return switch (role) {
      case TITLE -> BlockKind.TITLE;
      case KICKER -> BlockKind.KICKER;
      case BYLINE -> BlockKind.BYLINE;
      case DATELINE -> BlockKind.DATELINE;
      case SUMMARY -> BlockKind.SUMMARY;
      case CAPTION -> BlockKind.CAPTION;
      default -> BlockKind.CREDIT;
    };
  }

  private static BlockKind byTag(Line line) {
    return switch (line.tag()) {
      case "li", "dt", "dd" -> BlockKind.LIST;
      case "blockquote" -> BlockKind.QUOTE;
      case "tr" -> BlockKind.TABLE;
      case "figcaption" -> BlockKind.CAPTION;
      default -> line.isHeading() ? BlockKind.HEADING : BlockKind.PARAGRAPH;
    };
  }
}
