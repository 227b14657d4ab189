package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A report version as a message: the body is the record, beside it stand the attributes of its
 * CloudEvent. {@code _AMQ_DUPL_ID} is Artemis' duplicate detection.
 */
public final class QueueMessage {
  /** By which a broker knows a message that it has; Artemis' name. */
  public static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

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
    Map<String, String> headers = new LinkedHashMap<>(binding.headers(event, JSON));
    if (binding == Binding.JMS) {
      headers.put(DUPLICATE_ID, event.id());
    }
    return new Envelope(json.write(version), JSON, headers);
  }
}
