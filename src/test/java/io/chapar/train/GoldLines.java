package io.chapar.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a page are of its body, known from the body's text alone: long lines by their runs
 * of four words, in the order of the text; short ones where they stand in the text between those.
 */
public final class GoldLines {
  private static final Pattern UNIT =
      Pattern.compile(
          "[\\u3040-\\u30ff\\u3400-\\u9fff\\u0e00-\\u0e7f\\u1000-\\u109f]|[\\p{L}\\p{N}_&&[^\\u3040-\\u30ff\\u3400-\\u9fff\\u0e00-\\u0e7f\\u1000-\\u109f]]+");
  private static final int RUN = 4;
  private static final double MATCHED = 0.5;
  private static final double SURE = 0.9;
  private static final int SLACK = 3;

  private final List<String> gold;
  private final Map<String, List<Integer>> runs = new HashMap<>();

  public GoldLines(String body) {
    gold = units(body);
    for (int i = 0; i + RUN <= gold.size(); i++) {
      runs.computeIfAbsent(run(gold, i), run -> new ArrayList<>()).add(i);
    }
  }

  private static List<String> units(String text) {
    Matcher unit = UNIT.matcher(text);
    List<String> units = new ArrayList<>();
    while (unit.find()) {
      units.add(unit.group());
    }
    return units;
  }

  private static String run(List<String> units, int at) {
    return String.join(" ", units.subList(at, at + RUN));
  }

  /** A line and where it stands in the gold. */
  private record Place(int line, int start, int size, double share) {
    int end() {
      return start + size;
    }
  }

  /**
   * @return for each line whether it is of the body
   */
  public boolean[] of(List<String> lines) {
    List<List<String>> units = lines.stream().map(GoldLines::units).toList();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Place place = place(i, units.get(i));
      if (place != null && place.share >= MATCHED) {
        places.add(place);
      }
    }
    boolean[] body = new boolean[lines.size()];
    boolean[] taken = new boolean[gold.size()];
    List<Place> chain = chain(places);
    chain.forEach(place -> take(place, body, taken));
    places.stream()
        .filter(place -> place.share >= SURE && isFree(place, taken))
        .forEach(place -> take(place, body, taken));
    fillGaps(units, chain, body);
    return body;
  }

  /** Share of the gold that these lines cover. */
  public double covered(List<String> lines, boolean[] body) {
    int units = 0;
    for (int i = 0; i < body.length; i++) {
      units += body[i] ? units(lines.get(i)).size() : 0;
    }
    return gold.isEmpty() ? 0 : (double) units / gold.size();
  }

  private @Nullable Place place(int line, List<String> units) {
    Map<Integer, Integer> votes = new HashMap<>();
    int matched = 0;
    for (int i = 0; i + RUN <= units.size(); i++) {
      List<Integer> found = runs.getOrDefault(run(units, i), List.of());
      matched += found.isEmpty() ? 0 : 1;
      int at = i;
      found.forEach(start -> votes.merge(start - at, 1, Integer::sum));
    }
    if (matched == 0) {
      return null;
    }
    int start =
        votes.entrySet().stream()
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
            .orElseThrow()
            .getKey();
    double share = (double) matched / (units.size() - RUN + 1);
    return new Place(line, Math.max(0, start), units.size(), share);
  }

  /** The places, in order in both texts, that hold most words. */
  private static List<Place> chain(List<Place> places) {
    int[] most = new int[places.size()];
    int[] before = new int[places.size()];
    int last = -1;
    for (int i = 0; i < most.length; i++) {
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        boolean fits = places.get(j).end() <= places.get(i).start + SLACK;
        if (fits && (before[i] < 0 || most[j] > most[before[i]])) {
          before[i] = j;
        }
      }
      most[i] = places.get(i).size + (before[i] < 0 ? 0 : most[before[i]]);
      last = last < 0 || most[i] > most[last] ? i : last;
    }
    List<Place> chain = new ArrayList<>();
    for (int i = last; i >= 0; i = before[i]) {
      chain.add(0, places.get(i));
    }
    return chain;
  }

  private void take(Place place, boolean[] body, boolean[] taken) {
    body[place.line] = true;
    Arrays.fill(taken, place.start, Math.min(place.end(), taken.length), true);
  }

  private static boolean isFree(Place place, boolean[] taken) {
    int free = 0;
    for (int i = place.start; i < Math.min(place.end(), taken.length); i++) {
      free += taken[i] ? 0 : 1;
    }
    return free * 2 > place.size;
  }

  private void fillGaps(List<List<String>> units, List<Place> chain, boolean[] body) {
    int next = 0;
    int from = 0;
    for (int i = 0; i < units.size(); i++) {
      while (next < chain.size() && chain.get(next).line <= i) {
        from = Math.max(from, chain.get(next).end());
        next++;
      }
      int to = next < chain.size() ? chain.get(next).start : gold.size();
      if (!body[i] && !units.get(i).isEmpty() && units.get(i).size() < RUN + 2) {
        int start = Math.max(0, Math.min(from, gold.size()) - 1);
        int end = Math.max(start, Math.min(gold.size(), to + 1));
        int at = Collections.indexOfSubList(gold.subList(start, end), units.get(i));
        body[i] = at >= 0;
        from = at >= 0 ? Math.max(from, start + at + units.get(i).size()) : from;
      }
    }
  }
}
