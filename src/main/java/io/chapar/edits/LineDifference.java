package io.chapar.edits;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.List;

/** How two texts differ by lines. */
final class LineDifference {
  private static final int CONTEXT = 3;

  /** Time and memory of a comparison grow with the square of what differs. */
  private static final int MOST_COMPARED = 2_000;

  private LineDifference() {}

  /** The hunks of a unified diff, each after its head {@code @@ -1,3 +1,4 @@}. */
  static List<String> of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff("a", "b", old, patch(old, now), CONTEXT);
    return lines.stream().skip(2).toList();
  }

  private static Patch<String> patch(List<String> old, List<String> now) {
    int begin = 0;
    int shorter = Math.min(old.size(), now.size());
    while (begin < shorter && old.get(begin).equals(now.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    int different = old.size() + now.size() - 2 * (begin + end);
    return different <= MOST_COMPARED ? DiffUtils.diff(old, now) : replaced(old, now, begin, end);
  }

  private static Patch<String> replaced(List<String> old, List<String> now, int begin, int end) {
    Patch<String> patch = new Patch<>();
    patch.addDelta(
        new ChangeDelta<>(
            new Chunk<>(begin, old.subList(begin, old.size() - end)),
            new Chunk<>(begin, now.subList(begin, now.size() - end))));
    return patch;
  }
}
