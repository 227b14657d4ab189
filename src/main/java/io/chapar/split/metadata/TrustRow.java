package io.chapar.split.metadata;

import io.chapar.text.TableLines;
import java.util.List;

/**
 * A row of {@code trust.tsv}.
 *
 * @param fields of the record, or keys of its provenance
 * @param places by the constants of {@link Trust}; after the first, names of meta elements where
 *     that is {@link #META}
 * @param reason in plain words
 */
record TrustRow(double trust, List<String> fields, List<String> places, String reason) {
  static final String META = "meta";

  private static final int CELLS = 4;

  /** All rows, as they stand. */
  static List<TrustRow> all() {
    return TableLines.of(TrustRow.class, "trust.tsv").stream().map(TrustRow::of).toList();
  }

  static TrustRow of(String row) {
    String[] cells = row.split("\t");
    if (cells.length != CELLS || cells[CELLS - 1].isBlank()) {
      throw new IllegalStateException("a row of trust.tsv is no trust with a reason: " + row);
    }
    return new TrustRow(
        Double.parseDouble(cells[0]), words(cells[1]), words(cells[2]), cells[CELLS - 1]);
  }

  private static List<String> words(String cell) {
    return List.of(cell.split(" "));
  }

  boolean isOfMeta() {
    return places.get(0).equals(META);
  }
}
