package io.chapar.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CloudEventTest {
  private static final String SCHEMA = "urn:chapar:schema:record-1";

  private static CloudEvent of(String feed) {
    return new CloudEvent(
        new ReportVersion(
            "a1",
            3,
            Event.CREATED,
            Instant.parse("2026-03-05T08:30:15Z"),
            Examples.report(Examples.item(feed, "https://a.example/1"), "Text")),
        SCHEMA);
  }

  @Test
  void hasTheAttributesOfTheSpecification() {
    assertThat(of("isna").attributes())
        .containsExactly(
            Map.entry("specversion", "1.0"),
            Map.entry("id", "a1/3"),
            Map.entry("source", "urn:chapar:isna"),
            Map.entry("type", "io.chapar.report.created"),
            Map.entry("subject", "a1"),
            Map.entry("time", "2026-03-05T08:30:15Z"),
            Map.entry("dataschema", "urn:chapar:schema:record-1"));
  }

  @Test
  void hasTheGenerationInItsId() {
    ReportVersion full = Examples.fullVersion();
    ReportVersion version =
        new ReportVersion(
            "a1", 3, "5d0c41f7a92e", full.event(), full.recordedAt(), "a1", full.report());
    assertThat(new CloudEvent(version, SCHEMA).id()).isEqualTo("a1/3/5d0c41f7a92e");
  }

  /** CloudEvents 1.0.2: lower-case letters and digits, at most 20; a value is not empty. */
  @Test
  void namesItsAttributesWellAndLeavesNoneEmpty() {
    assertThat(of("isna").attributes().keySet())
        .isNotEmpty()
        .allMatch(name -> name.matches("[a-z0-9]{1,20}"));
    assertThat(of("isna").attributes().values()).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @CsvSource({
    "isna-fa_1.b~c, urn:chapar:isna-fa_1.b~c",
    "ایسنا, urn:chapar:%D8%A7%DB%8C%D8%B3%D9%86%D8%A7",
    "'a b/c?d#e%f\"', urn:chapar:a%20b%2Fc%3Fd%23e%25f%22"
  })
  void namesTheFeedInAUri(String feed, String source) {
    assertThat(of(feed).attributes()).containsEntry("source", source);
    assertThat(URI.create(source).isAbsolute()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Event.class)
  void namesWhatHappenedInItsType(Event event) {
    ReportVersion full = Examples.fullVersion();
    ReportVersion version = new ReportVersion("a1", 1, event, full.recordedAt(), full.report());
    assertThat(new CloudEvent(version, SCHEMA).attributes().get("type"))
        .isEqualTo("io.chapar.report." + event.toString().toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void writesTheRecordAsItsData() {
    byte[] event = of("isna").structured("{\"title\":\"آب\"}".getBytes(UTF_8));
    assertThat(new String(event, UTF_8))
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\"a1/3\",\"source\":\"urn:chapar:isna\","
                + "\"type\":\"io.chapar.report.created\",\"subject\":\"a1\","
                + "\"time\":\"2026-03-05T08:30:15Z\","
                + "\"dataschema\":\"urn:chapar:schema:record-1\","
                + "\"datacontenttype\":\"application/json\",\"data\":{\"title\":\"آب\"}}");
  }
}
