package io.chapar.split.body;

import io.chapar.article.BlockKind;
import io.chapar.split.page.Line;
import io.chapar.split.wording.Markers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words of each line of a page tell, looked up once, when it is first asked for. */
final class LineMarkers {
  private static final int LONGEST = 300;

  private final Markers markers;
  private final List<Line> lines;
  private final boolean[] known;
  private final @Nullable BlockKind[] kinds;

  LineMarkers(Markers markers, List<Line> lines) {
    this.markers = markers;
    this.lines = lines;
    this.known = new boolean[lines.size()];
    this.kinds = new BlockKind[lines.size()];
  }

  /**
   * @return null where the words of a line tell nothing, or where it is too long to be more than
   *     text
   */
  @Nullable BlockKind of(int line) {
    if (!known[line]) {
      String text = lines.get(line).text();
      kinds[line] = text.length() < LONGEST ? markers.of(text).orElse(null) : null;
      known[line] = true;
    }
    return kinds[line];
  }
}
