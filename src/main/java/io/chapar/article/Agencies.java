package io.chapar.article;

import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The agencies that report, each by one id, whichever way it is found: the table {@code
 * agencies.tsv}.
 */
public final class Agencies {
  private static final Map<String, String> IDS = ids();

  private Agencies() {}

  /** The one id of the agency, also for one that it had before; itself where nobody knows it. */
  public static String id(String written) {
    return IDS.getOrDefault(written, written);
  }

  /** Whether it is the one id of an agency that we know. */
  public static boolean isKnown(String id) {
    return id.equals(IDS.get(id));
  }

  private static Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    TableLines.forEach(Agencies.class, "agencies.tsv", row -> learn(row.split("\t"), ids));
    return Map.copyOf(ids);
  }

  private static void learn(String[] cells, Map<String, String> ids) {
    ids.put(cells[0], cells[0]);
    if (!cells[1].equals("-")) {
      List.of(cells[1].split(",")).forEach(former -> ids.put(former, cells[0]));
    }
  }
}
