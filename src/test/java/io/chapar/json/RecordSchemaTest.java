package io.chapar.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.chapar.article.Alarm;
import io.chapar.article.BlockKind;
import io.chapar.article.Examples;
import io.chapar.article.Mention;
import io.chapar.article.ReportVersion;
import io.chapar.watch.AlarmReport;
import java.io.IOException;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordSchemaTest {
  private static final JsonNode SCHEMA = schema();

  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SCHEMA);
  private final RecordJson json = new RecordJson();

  private static JsonNode schema() {
    try {
      return new ObjectMapper()
          .readTree(RecordJson.class.getResourceAsStream("record-1.schema.json"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Set<ValidationMessage> faults(String record) {
    return schema.validate(
        record,
        InputFormat.JSON,
        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }

  private static String text(byte[] record) {
    return new String(record, UTF_8);
  }

  @Test
  void isASchemaItself() {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(SCHEMA)).isEmpty();
  }

  @Test
  void fitsAFullRecordABareOneAndOneThatIsNotRecorded() {
    assertThat(faults(text(json.write(Examples.fullVersion())))).isEmpty();
    assertThat(faults(text(json.write(Examples.bareVersion())))).isEmpty();
    assertThat(faults(text(json.write(Examples.fullVersion().report())))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Alarm.Kind.class)
  void fitsAnAlarmWhichIsReadAsItWasWritten(Alarm.Kind kind) {
    Alarm alarm = new Alarm(kind, "isna", Instant.parse("2026-03-05T08:30:15.25Z"), "is silent");
    ReportVersion version =
        new ReportVersion(
            "ab".repeat(16),
            1,
            "5d0c41f7a92e",
            ReportVersion.Event.CREATED,
            Instant.EPOCH,
            "ab".repeat(16),
            AlarmReport.of(alarm, Instant.EPOCH));
    byte[] record = json.write(version);
    assertThat(faults(text(record))).isEmpty();
    assertThat(json.read(record)).isEqualTo(version);
    assertThat(json.stored(record)).isEqualTo(version);
    assertThat(SCHEMA.at("/properties/alarm/properties/kind/description").asText())
        .contains(kind.toString());
  }

  @ParameterizedTest
  @EnumSource(BlockKind.class)
  void knowsEveryKindOfBlock(BlockKind kind) {
    assertThat(enumeration("/properties/blocks/items/properties/kind/enum"))
        .contains(kind.name().toLowerCase(Locale.ROOT))
        .hasSameSizeAs(BlockKind.values());
  }

  @Test
  void fitsAndDescribesARecordWithMentions() throws IOException {
    byte[] record = json.write(Examples.versionWithMentions());
    List<String> bare = new ArrayList<>();
    collect(new ObjectMapper().readTree(record), SCHEMA, "", bare);
    assertThat(bare).isEmpty();
    assertThat(faults(text(record))).isEmpty();
    assertThat(enumeration("/properties/mentions/items/properties/field/enum"))
        .hasSameSizeAs(Mention.Field.values());
  }

  @Test
  void knowsEveryEvent() {
    assertThat(enumeration("/properties/event/enum"))
        .hasSameSizeAs(ReportVersion.Event.values())
        .contains("created", "updated", "corrected", "withdrawn");
  }

  private static List<String> enumeration(String pointer) {
    return StreamSupport.stream(SCHEMA.at(pointer).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\":2 | \"version\":0",
        "\"event\":\"updated\" | \"event\":\"eaten\"",
        "\"recordedAt\":\"2026 | \"recordedAt\":\"on 2026",
        "\"direction\":\"rtl\" | \"direction\":\"up\"",
        "\"calendar\":\"persian\" | \"calendar\":\"gregorian\"",
        "\"confidence\":0.75 | \"confidence\":7.5",
        "\"value\":5000.0 | \"value\":\"Infinity\"",
        "\"kind\":\"end_mark\" | \"kind\":\"advert\"",
        "\"id\":\"0123 | \"id\":\"../../0123"
      })
  void refusesWhatIsNoRecord(String right, String wrong) {
    String record = text(json.write(Examples.fullVersion()));
    assertThat(record).contains(right);
    assertThat(faults(record.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void describesEveryFieldThatIsWritten() throws IOException {
    List<String> bare = new ArrayList<>();
    collect(new ObjectMapper().readTree(json.write(Examples.fullVersion())), SCHEMA, "", bare);
    assertThat(bare).isEmpty();
  }

  /** The other way round: a field that nothing writes would be a promise that nobody keeps. */
  @Test
  void promisesTheFieldsThatCanBeWritten() {
    Set<String> promised = new TreeSet<>();
    SCHEMA.path("properties").fieldNames().forEachRemaining(promised::add);
    Set<String> fields =
        Stream.of(RecordForm.class.getDeclaredFields()).map(Field::getName).collect(toSet());
    assertThat(promised).isEqualTo(fields);
  }

  /** Each field that the schema has, at any depth, says in words what it is. */
  @Test
  void describesEveryFieldThatItHas() {
    List<String> bare = new ArrayList<>();
    collectBare("", SCHEMA, bare);
    assertThat(bare).isEmpty();
  }

  private static void collectBare(String at, JsonNode schema, List<String> bare) {
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              if (!described(field.getValue())) {
                bare.add(at + "/" + field.getKey());
              }
            });
    schema
        .properties()
        .forEach(part -> collectBare(at + "/" + part.getKey(), part.getValue(), bare));
  }

  /** Collects the fields of a record that the schema does not know or describe. */
  private static void collect(JsonNode record, JsonNode schema, String at, List<String> bare) {
    JsonNode here = resolved(schema);
    if (record.isArray()) {
      record.forEach(item -> collect(item, here.path("items"), at + "[]", bare));
    }
    record
        .properties()
        .forEach(
            field -> {
              JsonNode known = field(here, field.getKey());
              String name = at + "/" + field.getKey();
              if (!described(known) && !at.equals("/provenance")) {
                bare.add(name);
              }
              collect(field.getValue(), known, name, bare);
            });
  }

  private static JsonNode field(JsonNode schema, String name) {
    JsonNode named = schema.path("properties").path(name);
    return named.isMissingNode() ? schema.path("additionalProperties") : named;
  }

  private static boolean described(JsonNode schema) {
    return !(schema.path("description").asText() + resolved(schema).path("description").asText())
        .isBlank();
  }

  private static JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty() ? schema : SCHEMA.at(reference.substring(1));
  }
}
