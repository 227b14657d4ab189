package io.chapar.deliver.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.chapar.article.Examples;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.deliver.Envelope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written fits IPTC's own schema, which stands beside this test (CC BY 4.0). */
class NinjsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA = schema();
  private final Ninjs ninjs = new Ninjs();

  /** GeoJSON's schema is not asked for: no item has a place on the map. */
  private static JsonSchema schema() {
    try {
      JsonNode schema = JSON.readTree(NinjsTest.class.getResourceAsStream("ninjs-schema_3.1.json"));
      return JsonSchemaFactory.getInstance(
              VersionFlag.V202012,
              factory ->
                  factory.schemaLoaders(
                      loaders ->
                          loaders.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", "{}"))))
          .getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<ReportVersion> versions() {
    return Stream.of(Examples.fullVersion(), Examples.bareVersion());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void fitsTheSchemaOfIptc(ReportVersion version) throws IOException {
    assertThat(faults(item(version).toString())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Event.class)
  void fitsItWhateverHappened(Event event) throws IOException {
    assertThat(faults(item(after(event)).toString())).isEmpty();
  }

  /** The schema is not so wide that it takes anything. */
  @Test
  void isJudgedByASchemaThatRefuses() {
    assertThat(faults("{\"uri\":\"urn:x:1\",\"pubStatus\":\"gone\"}")).isNotEmpty();
    assertThat(faults("{\"uri\":\"urn:x:1\",\"versionCreated\":\"yesterday\"}")).isNotEmpty();
    assertThat(faults("{\"uri\":\"urn:x:1\",\"blocks\":[]}")).isNotEmpty();
  }

  @Test
  void hasOneUriForAllVersions() throws IOException {
    ReportVersion full = Examples.fullVersion();
    ReportVersion next =
        new ReportVersion(full.id(), 8, Event.UPDATED, full.recordedAt(), full.report());
    assertThat(item(next).path("uri")).isEqualTo(item(full).path("uri"));
    assertThat(item(next).path("version").asText()).isEqualTo("8");
  }

  @Test
  void cancelsWhatIsWithdrawn() throws IOException {
    assertThat(item(after(Event.WITHDRAWN)).path("pubStatus").asText()).isEqualTo("canceled");
    assertThat(item(after(Event.WITHDRAWN)).path("edNote").asText())
        .isEqualTo("Withdrawn by the publisher.");
    assertThat(item(after(Event.CREATED)).path("pubStatus").asText()).isEqualTo("usable");
    assertThat(item(after(Event.CREATED)).has("edNote")).isFalse();
  }

  @Test
  void namesTheTopicsByIptcsAddresses() throws IOException {
    assertThat(item(Examples.fullVersion()).path("subjects").path(0).path("uri").asText())
        .isEqualTo("http://cv.iptc.org/newscodes/mediatopic/06000000");
  }

  @Test
  void tellsRightsAndPictures() throws IOException {
    JsonNode item = item(Examples.fullVersion());
    assertThat(item.path("rightsInfo").path("linkedRights").asText())
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(item.path("embargoedUntil").asText()).isEqualTo("2026-03-05T06:00:00+03:30");
    assertThat(item.path("representationType").asText()).isEqualTo("partial");
    JsonNode picture = item.path("associations").path(0);
    assertThat(picture.path("renditions").path(0).path("width").asInt()).isEqualTo(1200);
    assertThat(picture.path("by").asText()).isEqualTo("عکاس");
    assertThat(item.path("associations").findValuesAsText("rel"))
        .contains("isBasedOn", "evolvedFrom");
  }

  /** Letters outside ASCII are no URI, and what is not known is no null. */
  @Test
  void encodesAddressesAndLeavesOutWhatIsNotKnown() throws IOException {
    JsonNode full = item(Examples.fullVersion());
    assertThat(full.path("renditions").path(0).path("href").asText())
        .isEqualTo("https://www.isna.ir/news/1404121408123/%D8%A2%D8%A8");
    assertThat(item(Examples.bareVersion()).toString()).doesNotContain("null");
  }

  @Test
  void isAFileBesideThatOfTheArchive() {
    Envelope envelope = ninjs.write(Examples.fullVersion());
    assertThat(envelope.headers().get("CamelFileName")).endsWith("-v2.ninjs.json");
    assertThat(envelope.contentType()).isEqualTo("application/json");
  }

  private static ReportVersion after(Event event) {
    ReportVersion full = Examples.fullVersion();
    return new ReportVersion(full.id(), 2, event, full.recordedAt(), full.report());
  }

  private JsonNode item(ReportVersion version) throws IOException {
    return JSON.readTree(ninjs.write(version).body());
  }

  private static Set<ValidationMessage> faults(String item) {
    return SCHEMA.validate(
        item,
        InputFormat.JSON,
        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }
}
