package io.chapar.split.tuning;

import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Numbers to the buckets of learned features, by a table that lies beside their weights. Between
 * tabs it has a name, ascending bounds, and what is counted. Other bounds need other weights: make
 * them again.
 */
public final class FeatureBounds {
  private static final int CELLS = 3;

  private final String table;
  private final Map<String, double[]> bounds = new HashMap<>();

  private FeatureBounds(String table, List<String> rows) {
    this.table = table;
    rows.forEach(this::take);
  }

  /** The table of that name beside a class. */
  public static FeatureBounds read(Class<?> neighbour, String table) {
    return new FeatureBounds(table, TableLines.of(neighbour, table));
  }

  private void take(String row) {
    String[] cells = row.split("\t");
    if (cells.length != CELLS || bounds.put(cells[0], numbers(cells[1])) != null) {
      throw new IllegalStateException("a row of " + table + " is none, or comes again: " + row);
    }
  }

  private static double[] numbers(String cell) {
    return Stream.of(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /**
   * @throws IllegalStateException when the table has none of that name
   */
  public double[] of(String name) {
    double[] found = bounds.get(name);
    if (found == null) {
      throw new IllegalStateException(table + " has no row of " + name);
    }
    return found;
  }

  /** How many of the bounds the number reaches; the bounds ascend. */
  public static int bucket(double number, double... bounds) {
    int bucket = 0;
    while (bucket < bounds.length && number >= bounds[bucket]) {
      bucket++;
    }
    return bucket;
  }

  /** A count, finer where it is small: 0, 1, 2, 3, 4, 5, 6–7, 8–11, 12–19, 20 and more. */
  public static int count(int number) {
    return bucket(number, 1, 2, 3, 4, 5, 6, 8, 12, 20);
  }
}
