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
   * The header {@code CamelFileName} is {@code <day>/<id>-v<version>.json}, the day in UTC on which
   * the ledger took the version: the same for each repeat, and nothing that a feed says is in it.
   */
  public Envelope compose(ReportVersion version) {
    LocalDate day = LocalDate.ofInstant(version.recordedAt(), ZoneOffset.UTC);
    String name = day + "/" + version.id() + "-v" + version.version() + ".json";
    return new Envelope(json.write(version), "application/json", Map.of("CamelFileName", name));
  }
}
