package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** A report version as a file. */
public final class ArchiveFile {
  private final RecordJson json = new RecordJson();

  /** The header of Camel that names the file. */
  public static final String NAME = "CamelFileName";

  /** The header {@value #NAME} is {@link #name}, with the ending {@code .json}. */
  public Envelope compose(ReportVersion version) {
    return new Envelope(
        json.write(version), "application/json", Map.of(NAME, name(version, ".json")));
  }

  /**
   * {@code <day>/<id>-v<version>-<generation>} and the ending, the day in UTC on which the ledger
   * took the version: the same for each repeat, and nothing that a feed says is in it. A version of
   * no generation has none in its name.
   */
  public static String name(ReportVersion version, String ending) {
    LocalDate day = LocalDate.ofInstant(version.recordedAt(), ZoneOffset.UTC);
    String generation = version.generation().isEmpty() ? "" : "-" + version.generation();
    return day + "/" + version.id() + "-v" + version.version() + generation + ending;
  }
}
