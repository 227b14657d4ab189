package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.util.Map;

/**
 * A report version as a message: the body is the record, beside it stand the attributes of its
 * CloudEvent; or the body is the whole event.
 */
public final class QueueMessage {
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

  /** In binary mode, one that refers to its record has no body. */
  public Envelope compose(ReportVersion version, Binding binding, ClaimCheck check) {
    CloudEvent event = new CloudEvent(version, schema);
    byte[] record = json.write(version);
    byte[] body = binding.isBinary() ? record : event.structured(record);
    Map<String, String> headers = binding.headers(event);
    if (!check.refers(version, ClaimCheck.weight(body, headers))) {
      return new Envelope(body, binding.contentType(), headers);
    }
    CloudEvent referring = event.referring(check);
    return new Envelope(
        binding.isBinary() ? new byte[0] : referring.structured(record),
        binding.contentType(),
        binding.headers(referring));
  }
}
