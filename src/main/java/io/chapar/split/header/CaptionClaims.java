package io.chapar.split.header;

import io.chapar.article.BlockKind;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import io.chapar.split.page.Line;
import io.chapar.split.page.Role;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;
import java.util.List;

/** Claims what stands below the image at an article's head: its caption, and whose it is. */
public final class CaptionClaims {
  private static final int ABOVE = 6;
  private static final int BELOW = 16;
  private static final int LONGEST = 400;

  private final Markers markers;

  public CaptionClaims(Markers markers) {
    this.markers = markers;
  }

  /**
   * @param title index of the headline; -1 when it is not known
   */
  public void claim(List<Line> lines, int title, Claims claims) {
    int from = title < 0 ? lines.size() : Math.max(0, title - ABOVE);
    int prose = 0;
    for (int i = from; i < Math.min(lines.size(), title + BELOW) && prose < 2; i++) {
      Line line = lines.get(i);
      if (isCaption(line)) {
        claim(line, claims);
      }
      prose += line.prose() > 0 ? 1 : 0;
    }
  }

  private static boolean isCaption(Line line) {
    boolean named = line.tag().equals("figcaption") || line.isIn(Role.CAPTION);
    return (named || line.box().role() == Role.CREDIT)
        && line.length() <= LONGEST
        && !line.isIn(Role.RELATED)
        && !line.isIn(Role.FRAME);
  }

  private void claim(Line line, Claims claims) {
    String text = line.text();
    BlockKind kind = markers.of(text).orElse(BlockKind.CAPTION);
    if (line.box().role() == Role.CREDIT || kind == BlockKind.CREDIT) {
      claims.add(Field.CREDIT, text, "caption", Trust.CAPTION);
    } else if (kind == BlockKind.CAPTION && !isLabel(text)) {
      claims.add(Field.CAPTION, text, "caption", Trust.CAPTION);
    }
  }

  /** What only says that a caption follows: "توضیح تصویر،". */
  private boolean isLabel(String text) {
    return !Letters.hasLetter(text) || markers.of(text).isPresent() && Letters.words(text) <= 2;
  }
}
