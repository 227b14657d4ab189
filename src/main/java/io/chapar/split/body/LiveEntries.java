package io.chapar.split.body;

import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entries of a live report: several boxes of mere text that each open with a time of day, the later
 * ones first or last. A film's length opens a box as well, a score and an item of other news.
 */
final class LiveEntries {
  private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
  private static final int FEWEST = 3;

  private LiveEntries() {}

  static Set<Box> of(List<Line> lines, Box body) {
    List<Integer> minutes = new ArrayList<>();
    Set<Box> entries = new HashSet<>();
    for (int i = body.first(); i < body.end(); i++) {
      Box box = lines.get(i).box();
      Matcher clock = CLOCK.matcher(lines.get(i).text());
      if (box.first() == i && box.linkDensity() == 0 && !box.showsMedia() && clock.matches()) {
        minutes.add(Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2)));
        entries.add(box);
      }
    }
    return entries.size() >= FEWEST && areInOrder(minutes) ? entries : Set.of();
  }

  private static boolean areInOrder(List<Integer> minutes) {
    return isSorted(minutes, Comparator.naturalOrder())
        || isSorted(minutes, Comparator.reverseOrder());
  }

  private static boolean isSorted(List<Integer> minutes, Comparator<Integer> order) {
    return minutes.stream().sorted(order).toList().equals(minutes);
  }
}
