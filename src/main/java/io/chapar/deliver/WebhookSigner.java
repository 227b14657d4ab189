package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report version as a signed webhook: the body is its CloudEvent, {@code webhook-id} the event's
 * id, the same for each repeat.
 *
 * <p>Source: Standard Webhooks 1.0.0.
 */
public final class WebhookSigner {
  private final Clock clock;
  private final String schema;
  private final RecordJson json = new RecordJson();

  /**
   * @param schema the address of the record's schema
   */
  public WebhookSigner(Clock clock, String schema) {
    this.clock = clock;
    this.schema = schema;
  }

  /**
   * @param secrets of the receiver; all sign, so that it can change from one to the next
   */
  public Envelope sign(ReportVersion version, List<WebhookSecret> secrets) {
    return sign(version, secrets, ClaimCheck.NONE);
  }

  /**
   * @param secrets of the receiver; all sign, so that it can change from one to the next
   * @param check whether the body carries the record or says where it is
   */
  public Envelope sign(ReportVersion version, List<WebhookSecret> secrets, ClaimCheck check) {
    CloudEvent event = new CloudEvent(version, schema);
    byte[] body = body(version, event, check);
    long timestamp = clock.instant().getEpochSecond();
    String signatures =
        secrets.stream()
            .map(secret -> secret.signature(event.id(), timestamp, body))
            .collect(Collectors.joining(" "));
    return new Envelope(
        body,
        CloudEvent.STRUCTURED,
        Map.of(
            "webhook-id", event.id(),
            "webhook-timestamp", Long.toString(timestamp),
            "webhook-signature", signatures));
  }

  private byte[] body(ReportVersion version, CloudEvent event, ClaimCheck check) {
    byte[] record = json.write(version);
    byte[] whole = event.structured(record);
    return check.refers(version, whole.length) ? event.referring(check).structured(record) : whole;
  }
}
