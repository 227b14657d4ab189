package io.chapar.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Examples;
import io.chapar.json.RecordJson;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Messages and webhooks, as the software of the makers of CloudEvents reads them. */
class CloudEventSdkTest {
  private static final String SCHEMA = "https://chapar.example/schema/record-1.json";
  private static final String ID = "0123456789abcdef0123456789abcdef";

  private static void isTheReport(CloudEvent event) {
    assertThat(event.getId()).isEqualTo(ID + "/2");
    assertThat(event.getSource()).isEqualTo(URI.create("urn:chapar:isna"));
    assertThat(event.getType()).isEqualTo("io.chapar.report.updated");
    assertThat(event.getSubject()).isEqualTo(ID);
    assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2026-03-05T08:30:15.250Z"));
    assertThat(event.getDataSchema()).isEqualTo(URI.create(SCHEMA));
    assertThat(event.getDataContentType()).isEqualTo("application/json");
  }

  @Test
  void isReadFromARecordOfKafka() {
    Envelope message = new QueueMessage(SCHEMA).compose(Examples.fullVersion(), Binding.KAFKA);
    RecordHeaders headers = new RecordHeaders();
    message
        .headers()
        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>("reports", 0, 0, null, message.body());
    headers.forEach(record.headers()::add);
    CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
    isTheReport(event);
    assertThat(Objects.requireNonNull(event.getData()).toBytes()).isEqualTo(message.body());
  }

  @Test
  void isReadFromTheBodyOfAWebhook() throws Exception {
    List<WebhookSecret> secrets =
        List.of(new WebhookSecret("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="));
    Envelope signed =
        new WebhookSigner(Clock.systemUTC(), SCHEMA).sign(Examples.fullVersion(), secrets);
    CloudEvent event = new JsonFormat().deserialize(signed.body());
    isTheReport(event);
    byte[] data = Objects.requireNonNull(event.getData()).toBytes();
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readTree(data))
        .isEqualTo(json.readTree(new RecordJson().write(Examples.fullVersion())));
  }
}
