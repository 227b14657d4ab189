package io.chapar.deliver;

import static io.chapar.article.Mention.Field.TITLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Examples;
import io.chapar.article.Mention;
import io.chapar.article.Mentions;
import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
      if (binding.isBinary()) {
        assertThat(message(binding).body())
            .isEqualTo(new RecordJson().write(Examples.fullVersion()));
      }
    }
  }

  /** JSON event format 1.0.2, 3. */
  @Test
  void isTheWholeEventWhereATransportHasNoBinding() throws Exception {
    Envelope message = message(Binding.STRUCTURED);
    assertThat(message.headers())
        .containsExactly(Map.entry("Content-Type", "application/cloudevents+json"));
    JsonNode event = new ObjectMapper().readTree(message.body());
    assertThat(event.path("id").asText()).isEqualTo(ID + "/2");
    assertThat(new ObjectMapper().writeValueAsBytes(event.path("data")))
        .isEqualTo(new RecordJson().write(Examples.fullVersion()));
  }

  @Test
  void keepsTheEventWhereItRefersToItsRecord() throws Exception {
    ClaimCheck check = new ClaimCheck(0, "https://news.example/api/records/");
    Envelope message =
        new QueueMessage(SCHEMA).compose(Examples.fullVersion(), Binding.STRUCTURED, check);
    JsonNode event = new ObjectMapper().readTree(message.body());
    assertThat(event.path("dataref").asText()).startsWith("https://news.example/api/records/" + ID);
    assertThat(event.has("data")).isFalse();
  }

  /** The quotas of Pub/Sub; the record has all names. */
  @Test
  void keepsAnAttributeOfPubSubWithinItsBytes() {
    List<Mention> found =
        IntStream.range(0, 50)
            .mapToObj(n -> new Mention("p", "نام" + "ه".repeat(20) + n, TITLE, null, 0, 1, "p"))
            .toList();
    ReportVersion version = Examples.fullVersion().with(new Mentions(found));
    String names =
        String.valueOf(
            new QueueMessage(SCHEMA).compose(version, Binding.PUBSUB).headers().get("ce-mentions"));
    assertThat(names.getBytes(UTF_8)).hasSizeBetween(960, 1024);
    assertThat(names.split(",")).allMatch(name -> name.matches("نامه{20}\\d+"));
  }

  /** Google's draft, 3.1.3: attributes are text of Unicode, and nothing is encoded. */
  @Test
  void hasAttributesOfPubSub() {
    assertThat(message(Binding.PUBSUB).headers())
        .containsEntry("ce-id", ID + "/2")
        .containsEntry("ce-specversion", "1.0")
        .containsEntry("content-type", "application/json");
  }
}
