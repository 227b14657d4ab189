package io.chapar.cli.screen;

import io.chapar.text.Durations;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in columns, for people. */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String... heads) {
    rows.add(List.of(heads));
  }

  public void row(@Nullable Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell == null ? "" : TerminalText.shown(cell.toString()));
    }
    rows.add(row);
  }

  /**
   * @param none printed in place of a table without rows
   */
  public void print(PrintStream out, String none) {
    if (rows.size() == 1) {
      out.println(none);
    } else {
      print(out);
    }
  }

  public void print(PrintStream out) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], TerminalText.columns(row.get(i)));
      }
    }
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      int empty = widths[i] - TerminalText.columns(row.get(i)) + 2;
      line.append(row.get(i)).append(" ".repeat(empty));
    }
    return line.toString().stripTrailing();
  }

  /** How long ago, or in how long: {@code 5m ago}, {@code in 2h}; empty for null. */
  public static String when(@Nullable Instant instant) {
    if (instant == null) {
      return "";
    }
    Duration away = Duration.between(Instant.now(), instant);
    String length = Durations.shortened(away.abs());
    return away.isNegative() ? length + " ago" : "in " + length;
  }

  /** When something is done next: {@code in 2h}, or {@code now}; empty for null. */
  public static String next(@Nullable Instant instant) {
    return instant == null || instant.isAfter(Instant.now()) ? when(instant) : "now";
  }
}
