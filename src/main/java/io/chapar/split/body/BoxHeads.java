package io.chapar.split.body;

import io.chapar.article.BlockKind;
import io.chapar.article.TableLines;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names the boxes that their elements do not: one that opens with the heading of comments ("نظرات",
 * "Комментарии") or of other articles ("اخبار مرتبط", "Читайте также") is what its heading says.
 * The headings of comments are {@code comments.txt}, those of articles {@code markers/}.
 */
public final class BoxHeads {
  private static final int LONGEST = 40;
  private static final int FEWEST_LINES = 2;
  private static final double LINKS = 0.3;
  private static final Set<String> BOXES = Set.of("div", "section", "ul", "dl");

  private final Set<String> comments = new HashSet<>();
  private final Markers markers;

  public BoxHeads(Markers markers) {
    this.markers = markers;
    TableLines.of(BoxHeads.class, "comments.txt").forEach(row -> comments.add(Letters.fold(row)));
  }

  public void name(Box box, List<Line> lines) {
    for (Box child : box.children()) {
      if (child.end() - child.first() >= FEWEST_LINES) {
        nameOrEnter(child, lines);
      }
    }
  }

  private void nameOrEnter(Box box, List<Line> lines) {
    Role role = isNameless(box) ? role(box, lines.get(box.first())) : Role.NONE;
    if (role == Role.NONE) {
      name(box, lines);
    } else {
      box.takeRole(role);
    }
  }

  private static boolean isNameless(Box box) {
    return box.role() == Role.NONE && BOXES.contains(box.tag());
  }

  private Role role(Box box, Line line) {
    String head = line.text();
    if (head.length() > LONGEST) {
      return Role.NONE;
    }
    String folded = Letters.fold(withoutCount(head));
    return comments.contains(folded)
        ? Role.COMMENTS
        : isOfOthers(box, line) ? Role.RELATED : Role.NONE;
  }

  /** By all of its words, or as a heading of links by the first: "More on this story". */
  private boolean isOfOthers(Box box, Line head) {
    BlockKind kind = markers.whole(head.text());
    return kind == BlockKind.RELATED
        || head.isHeading()
            && box.linkDensity() > LINKS
            && markers.beginning(head.text()).orElse(kind) == BlockKind.RELATED;
  }

  /** "Комментарии (12)", "۳ نظر". */
  private static String withoutCount(String head) {
    if (head.codePoints().noneMatch(Character::isDigit)) {
      return head;
    }
    return head.codePoints()
        .filter(c -> !Character.isDigit(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
