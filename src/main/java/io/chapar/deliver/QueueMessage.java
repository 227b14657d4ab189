package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A report version as a message: the body is the record, the properties are its CloudEvent.
 *
 * <p>Source: CloudEvents AMQP protocol binding 1.0.2, 3.1, in the underscore form that JMS needs;
 * {@code _AMQ_DUPL_ID} is Artemis' duplicate detection.
 */
public final class QueueMessage {
  /** By which a broker knows a message that it has; Artemis' name. */
  public static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

  private final RecordJson json = new RecordJson();

  public Envelope compose(ReportVersion version) {
    CloudEvent event = new CloudEvent(version);
    Map<String, String> headers = new LinkedHashMap<>();
    event.attributes().forEach((name, value) -> headers.put("cloudEvents_" + name, value));
    headers.put("cloudEvents_datacontenttype", "application/json");
    headers.put(DUPLICATE_ID, event.id());
    return new Envelope(json.write(version), "application/json", headers);
  }
}
