package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** A report version as a file. */
public final class ArchiveFile {
  private final RecordJson json = new RecordJson();

  /**
   * The header {@code CamelFileName} is {@code <day>/<id>-v<version>-<generation>.json}, the day in
   * UTC on which the ledger took the version: the same for each repeat, and nothing that a feed
   * says is in it. A version of no generation has none in its name.
   */
  public Envelope compose(ReportVersion version) {
    LocalDate day = LocalDate.ofInstant(version.recordedAt(), ZoneOffset.UTC);
    String generation = version.generation().isEmpty() ? "" : "-" + version.generation();
    String name = day + "/" + version.id() + "-v" + version.version() + generation + ".json";
    return new Envelope(json.write(version), "application/json", Map.of("CamelFileName", name));
  }
}
