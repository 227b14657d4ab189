package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;

/**
 * A report version as a message: the body is the record, beside it stand the attributes of its
 * CloudEvent.
 */
public final class QueueMessage {
  private static final String JSON = "application/json";

  private final RecordJson json = new RecordJson();
  private final String schema;

  /**
   * @param schema the address of the record's schema
   */
  public QueueMessage(String schema) {
    this.schema = schema;
  }

  public Envelope compose(ReportVersion version, Binding binding) {
    CloudEvent event = new CloudEvent(version, schema);
    return new Envelope(json.write(version), JSON, binding.headers(event, JSON));
  }
}
