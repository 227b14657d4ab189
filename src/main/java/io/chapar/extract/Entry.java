package io.chapar.extract;

import java.util.List;

/**
 * A row of a table.
 *
 * @param name the first of the forms in the row's first column, as written there
 * @param fields the other columns
 */
record Entry(Kind kind, String name, List<String> fields) {

  /** A column after the forms, from 0; empty when the row is shorter. */
  String field(int index) {
    return index < fields.size() ? fields.get(index) : "";
  }
}
