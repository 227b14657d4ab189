package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;

/** A report version as a file. */
public final class ArchiveFile {
  private final RecordJson json = new RecordJson();

  /** Its name ends with {@code .json}: {@link Envelope#file}. */
  public Envelope compose(ReportVersion version) {
    return Envelope.file(version, ".json", "application/json", json.write(version));
  }
}
