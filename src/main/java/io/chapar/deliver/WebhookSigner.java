package io.chapar.deliver;

import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.io.ByteArrayOutputStream;
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
    return signed(event.id(), CloudEvent.STRUCTURED, body(version, event, check), secrets);
  }

  /**
   * All versions as one webhook: a JSON array of their events, {@code webhook-id} the batch's id.
   *
   * <p>Source: CloudEvents 1.0.2, JSON event format, "JSON Batch Format".
   *
   * @param check of each event by itself
   */
  public Envelope sign(EventBatch batch, List<WebhookSecret> secrets, ClaimCheck check) {
    List<byte[]> events =
        batch.versions().stream()
            .map(version -> body(version, new CloudEvent(version, schema), check))
            .toList();
    return signed(batch.id(), CloudEvent.BATCH, array(events), secrets);
  }

  private static byte[] array(List<byte[]> elements) {
    ByteArrayOutputStream array = new ByteArrayOutputStream();
    int before = '[';
    for (byte[] element : elements) {
      array.write(before);
      array.writeBytes(element);
      before = ',';
    }
    array.write(']');
    return array.toByteArray();
  }

  private Envelope signed(String id, String contentType, byte[] body, List<WebhookSecret> secrets) {
    long timestamp = clock.instant().getEpochSecond();
    String signatures =
        secrets.stream()
            .map(secret -> secret.signature(id, timestamp, body))
            .collect(Collectors.joining(" "));
    return new Envelope(
        body,
        contentType,
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", Long.toString(timestamp),
            "webhook-signature", signatures));
  }

  private byte[] body(ReportVersion version, CloudEvent event, ClaimCheck check) {
    byte[] record = json.write(version);
    byte[] whole = event.structured(record);
    return check.refers(version, whole.length) ? event.referring(check).structured(record) : whole;
  }
}
