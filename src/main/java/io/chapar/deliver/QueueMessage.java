package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.util.Map;

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
    return compose(version, binding, ClaimCheck.NONE);
  }

  /** One that refers to its record has no body. */
  public Envelope compose(ReportVersion version, Binding binding, ClaimCheck check) {
    CloudEvent event = new CloudEvent(version, schema);
    byte[] record = json.write(version);
    Map<String, String> headers = binding.headers(event, JSON);
    return check.refers(version, ClaimCheck.weight(record, headers))
        ? new Envelope(new byte[0], JSON, binding.headers(event.referring(check), JSON))
        : new Envelope(record, JSON, headers);
  }
}
