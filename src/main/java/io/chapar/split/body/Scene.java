package io.chapar.split.body;

import io.chapar.article.BlockKind;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines that may be of the article, and what is known around them.
 *
 * @param lines of the whole page
 * @param marks what their words tell
 * @param first index of the first that may be of the article
 * @param end index after the last one
 * @param body the box that was found to hold the article
 * @param title index of the headline; -1 when it is not known
 * @param heads folded texts that stand in the metadata: title, names
 * @param openings folded beginnings of the descriptions that the page gives of itself
 * @param carried the text that the page carries as a value, folded; empty where there is none
 * @param kinds what rules say of each line from the first on; null of what belongs to the page
 */
record Scene(
    List<Line> lines,
    LineMarkers marks,
    int first,
    int end,
    Box body,
    int title,
    Set<String> heads,
    Set<String> openings,
    String carried,
    @Nullable BlockKind[] kinds) {

  Line line(int i) {
    return lines.get(first + i);
  }

  /** Whether rules take a line for text of the body. */
  boolean isProposed(int i) {
    BlockKind kind = kinds[i];
    return kind != null && kind.isBody();
  }

  /** The last line that rules say anything of; -1 where there is none. */
  int lastTyped() {
    int last = kinds.length - 1;
    while (last >= 0 && kinds[last] == null) {
      last--;
    }
    return last;
  }

  int size() {
    return end - first;
  }
}
