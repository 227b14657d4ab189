package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;

/** A report version as a file. */
public final class ArchiveFile {
  private final RecordJson json = new RecordJson();

  /** Its name is {@link ArchiveName}, with the ending {@code .json}. */
  public Envelope compose(ReportVersion version) {
    return new Envelope(json.write(version), "application/json", ArchiveName.of(version, ".json"));
  }
}
