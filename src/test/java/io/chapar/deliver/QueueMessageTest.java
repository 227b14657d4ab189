package io.chapar.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueMessageTest {
  private static final String SCHEMA = "https://chapar.example/schema/record-1.json";
  private static final String ID = "0123456789abcdef0123456789abcdef";

  private static Envelope message(Binding binding) {
    return new QueueMessage(SCHEMA).compose(Examples.fullVersion(), binding);
  }

  @Test
  void hasItsAttributesInApplicationPropertiesOfAmqpAndTheMediaTypeInNone() {
    assertThat(message(Binding.JMS).headers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "cloudEvents_specversion",
                "1.0",
                "cloudEvents_id",
                ID + "/2",
                "cloudEvents_source",
                "urn:chapar:isna",
                "cloudEvents_type",
                "io.chapar.report.updated",
                "cloudEvents_subject",
                ID,
                "cloudEvents_time",
                "2026-03-05T08:30:15.250Z",
                "cloudEvents_dataschema",
                SCHEMA,
                "_AMQ_DUPL_ID",
                ID + "/2"));
  }

  /** JMS 3.1, 3.5.1: what selectors can name. */
  @Test
  void namesPropertiesAsSelectorsNeedThem() {
    assertThat(message(Binding.JMS).headers().keySet())
        .allMatch(name -> name.matches("[A-Za-z_$][\\w$]*"));
  }

  @Test
  void hasItsAttributesAndItsMediaTypeInHeadersOfKafka() {
    assertThat(message(Binding.KAFKA).headers())
        .containsOnlyKeys(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "ce_dataschema",
            "content-type")
        .containsEntry("content-type", "application/json");
  }

  @Test
  void hasItsAttributesInUserPropertiesOfMqttUnderTheirOwnNames() {
    assertThat(message(Binding.MQTT5).headers())
        .containsOnlyKeys("specversion", "id", "source", "type", "subject", "time", "dataschema");
    assertThat(message(Binding.MQTT5).contentType()).isEqualTo("application/json");
  }

  /** HTTP protocol binding 1.0.2, 3.1.3.2: a percent sign in a value is a byte that is encoded. */
  @Test
  void encodesWhatAFieldOfHttpCannotHold() {
    ReportVersion persian =
        new ReportVersion(
            "a1",
            1,
            ReportVersion.Event.CREATED,
            Examples.fullVersion().recordedAt(),
            Examples.report(Examples.item("آب", "https://a.example/1"), "Text"));
    assertThat(new QueueMessage(SCHEMA).compose(persian, Binding.HTTP).headers())
        .containsEntry("ce-source", "urn:chapar:%25D8%25A2%25D8%25A8")
        .containsEntry("ce-id", "a1/1");
  }

  /** NATS protocol binding 1.0.2, 3.1.3; JetStream drops what has an id that it knows. */
  @Test
  void hasHeadersOfNats() {
    assertThat(message(Binding.NATS).headers())
        .containsEntry("ce-specversion", "1.0")
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Nats-Msg-Id", message(Binding.NATS).headers().get("ce-id"));
  }

  @Test
  void carriesTheRecord() {
    for (Binding binding : Binding.values()) {
      assertThat(message(binding).body()).isEqualTo(new RecordJson().write(Examples.fullVersion()));
    }
  }
}
