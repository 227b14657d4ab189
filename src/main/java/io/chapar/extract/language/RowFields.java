package io.chapar.extract.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rows say of their forms, each once: a table of towns says "IR, city" of thousands. */
final class RowFields {
  private final Map<List<String>, List<String>> known = new HashMap<>();

  /** The columns behind the forms. */
  List<String> of(List<String> row) {
    return known.computeIfAbsent(List.copyOf(row.subList(1, row.size())), fields -> fields);
  }
}
