package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The name of a report version's file, in the header by which Camel names files. */
public final class ArchiveName {
  private ArchiveName() {}

  /**
   * The header {@code CamelFileName} is {@code <day>/<id>-v<version>-<generation>} and the ending,
   * the day in UTC on which the ledger took the version: the same for each repeat, and nothing that
   * a feed says is in it. A version of no generation has none in its name.
   */
  public static Map<String, String> of(ReportVersion version, String ending) {
    LocalDate day = LocalDate.ofInstant(version.recordedAt(), ZoneOffset.UTC);
    String generation = version.generation().isEmpty() ? "" : "-" + version.generation();
    return Map.of(
        "CamelFileName", day + "/" + version.id() + "-v" + version.version() + generation + ending);
  }
}
