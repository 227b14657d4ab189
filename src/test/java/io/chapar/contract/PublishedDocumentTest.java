package io.chapar.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.deliver.Binding;
import io.chapar.deliver.WebhookAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents are what their kinds want. The schemas beside this test are unchanged copies:
 * asyncapi-3.1.0.json of asyncapi/spec-json-schemas 6.11.1, cloudevents-1.0.json of
 * cloudevents/spec 1.0.2, both Apache-2.0.
 */
class PublishedDocumentTest {
  private static final JsonNode ASYNCAPI = PublishedContract.document(PublishedDocument.ASYNCAPI);
  private static final JsonNode OPENAPI = PublishedContract.document(PublishedDocument.OPENAPI);

  private static JsonSchema schemaBeside(String name) throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(PublishedDocumentTest.class.getResourceAsStream(name));
    return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
  }

  private static List<JsonNode> messages() {
    List<JsonNode> messages = new ArrayList<>();
    ASYNCAPI.at("/components/messages").forEach(messages::add);
    return messages;
  }

  @ParameterizedTest
  @EnumSource(
      value = PublishedDocument.class,
      names = {"RECORD", "EVENT", "REFERENCE"})
  void isASchemaOfTheDraftThatItNames(PublishedDocument document) {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(PublishedContract.document(document))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PublishedDocument.class)
  void isTheSameEachTimeAndHasItsNameAlone(PublishedDocument document) {
    byte[] once = document.text();
    assertThat(document.text()).isEqualTo(once);
    assertThat(PublishedDocument.of(document.fileName())).contains(document);
    assertThat(PublishedDocument.of("../" + document.fileName())).isEmpty();
  }

  @Test
  void fitsTheSchemaOfAsyncApi() throws IOException {
    JsonSchema schema = schemaBeside("asyncapi-3.1.0.json");
    assertThat(schema.validate(ASYNCAPI)).isEmpty();
    JsonNode wrong = ASYNCAPI.deepCopy();
    ((ObjectNode) wrong.at("/operations/archive")).put("action", "shout");
    assertThat(schema.validate(wrong)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(PublishedDocument.class)
  void refersToNothingThatItDoesNotHold(PublishedDocument document) {
    JsonNode json = PublishedContract.document(document);
    for (String reference : json.findValuesAsText("$ref")) {
      if (reference.startsWith("#/") && document != PublishedDocument.EVENT) {
        assertThat(json.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      }
    }
  }

  /** A destination that sends messages and is not described has been forgotten. */
  @ParameterizedTest
  @EnumSource(Binding.class)
  void hasAChannelForEachBinding(Binding binding) {
    assertThat(ASYNCAPI.at("/channels").findValuesAsText("$ref"))
        .contains("#/components/messages/" + binding.word());
  }

  static Stream<Path> sinks() throws IOException {
    List<Path> sinks = new ArrayList<>();
    try (Stream<Path> kamelets = Files.list(Path.of("routes/kamelets"))) {
      kamelets.filter(file -> file.toString().endsWith("-sink.kamelet.yaml")).forEach(sinks::add);
    }
    return sinks.stream();
  }

  /** Those without a binding send by JMS or AMQP, and one channel is that of all of them. */
  @ParameterizedTest
  @MethodSource("sinks")
  void namesEachKameletThatSendsMessages(Path kamelet) throws IOException {
    String text = Files.readString(kamelet);
    String name = String.valueOf(kamelet.getFileName()).replace(".kamelet.yaml", "");
    boolean sendsMessages = text.contains("compose-message");
    if (sendsMessages && text.contains("name: binding")) {
      assertThat(ASYNCAPI.at("/channels").findValuesAsText("description"))
          .anyMatch(description -> description.contains("kamelet " + name));
    } else if (sendsMessages) {
      assertThat(text).containsAnyOf("jms:", "amqp:");
    }
  }

  @Test
  void hasAnExampleOfEachEventInEachMessageButTheTombstone() {
    for (JsonNode message : messages()) {
      if (!message.at("/payload/type").asText().equals("null")) {
        assertThat(message.path("examples").findValuesAsText("name"))
            .contains(
                "article-created",
                "article-updated",
                "article-corrected",
                "article-withdrawn",
                "article-test",
                "alarm-created",
                "alarm-withdrawn",
                "alarm-test");
      }
    }
  }

  @Test
  void showsOnlyExamplesThatKeepTheContract() throws IOException {
    JsonSchema cloudEvents = schemaBeside("cloudevents-1.0.json");
    ASYNCAPI
        .at("/components/messages")
        .properties()
        .forEach(
            message ->
                message
                    .getValue()
                    .path("examples")
                    .forEach(example -> judge(message.getKey(), example, cloudEvents)));
  }

  private static void judge(String message, JsonNode example, JsonSchema cloudEvents) {
    JsonNode payload = example.path("payload");
    if (message.startsWith("webhook") || message.startsWith("structured")) {
      assertThat(PublishedContract.faultsOfEvent(payload)).isEmpty();
      assertThat(cloudEvents.validate(payload)).isEmpty();
    } else {
      assertThat(PublishedContract.faultsOfRecord(payload)).isEmpty();
    }
  }

  /** What openapi.json says of answers is what becomes of them. */
  @Test
  void saysOfEachAnswerWhatTheNodeDoes() {
    WebhookAnswer answer = new WebhookAnswer(Clock.systemUTC());
    OPENAPI
        .at("/webhooks/event/post/responses")
        .properties()
        .forEach(
            response -> {
              int status = Integer.parseInt(response.getKey().replace("XX", "08"));
              String says = response.getValue().path("description").asText();
              if (says.contains("has it")) {
                assertThatCode(() -> answer.judge("a", status, null, null))
                    .doesNotThrowAnyException();
              } else {
                assertThatCode(() -> answer.judge("a", status, null, null))
                    .isInstanceOf(
                        says.contains("wants no more")
                            ? PermanentFailure.class
                            : TemporaryFailure.class);
                assertThat(says).containsAnyOf("wants no more", "sent again");
              }
            });
  }
}
