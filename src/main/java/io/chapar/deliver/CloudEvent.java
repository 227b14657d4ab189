package io.chapar.deliver;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.chapar.article.Mentions;
import io.chapar.article.ReportVersion;
import io.chapar.web.PercentEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report version as a CloudEvent.
 *
 * <p>Source: CloudEvents 1.0.2, and its JSON event format 1.0.2.
 */
final class CloudEvent {
  static final String STRUCTURED = "application/cloudevents+json";
  static final String BATCH = "application/cloudevents-batch+json";

  private static final JsonFactory JSON = new JsonFactory();

  private static final int MOST_NAMES = 50;

  private final ReportVersion version;
  private final String schema;
  private final @Nullable String dataref;

  /**
   * @param schema the address of the record's schema
   */
  CloudEvent(ReportVersion version, String schema) {
    this(version, schema, null);
  }

  private CloudEvent(ReportVersion version, String schema, @Nullable String dataref) {
    this.version = version;
    this.schema = schema;
    this.dataref = dataref;
  }

  /** The event that says where the record is, and is sent without it. */
  CloudEvent referring(ClaimCheck check) {
    return new CloudEvent(version, schema, check.address(version));
  }

  /** With {@code source} unique; the same for each repeat. */
  String id() {
    return version.key();
  }

  /** The attributes but {@code datacontenttype}, in the order of the specification. */
  Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("specversion", "1.0");
    attributes.put("id", id());
    attributes.put("source", "urn:chapar:" + encoded(version.feed()));
    attributes.put("type", type());
    attributes.put("subject", version.id());
    attributes.put("time", version.recordedAt().toString());
    attributes.put("dataschema", schema);
    if (!version.mentions().isEmpty()) {
      attributes.put("mentions", mentions());
    }
    if (dataref != null) {
      attributes.put(ClaimCheck.ATTRIBUTE, dataref);
    }
    return attributes;
  }

  /** For selectors of a broker; what was found where stands in the record. */
  private String mentions() {
    Mentions found = version.mentions();
    List<String> names = found.groups().isEmpty() ? List.copyOf(found) : found.groups();
    return names.stream().limit(MOST_NAMES).collect(Collectors.joining(","));
  }

  /** An alarm is told from a report without opening it. */
  private String type() {
    String what = version.kind() == ReportVersion.Kind.ALARM ? "alarm" : "report";
    return "io.chapar." + what + "." + version.event().word();
  }

  /** A feed's name as the end of a URI: RFC 3986, 2.1. */
  private static String encoded(String name) {
    return PercentEncoding.encode(name, StandardCharsets.UTF_8, CloudEvent::isUnreserved);
  }

  private static boolean isUnreserved(String name, int at) {
    char c = name.charAt(at);
    return c < 0x80 && Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
  }

  /**
   * The event in structured mode; with its record unless it refers to that.
   *
   * @param record JSON
   */
  byte[] structured(byte[] record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(record.length + 512);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      for (Map.Entry<String, String> attribute : attributes().entrySet()) {
        out.writeStringField(attribute.getKey(), attribute.getValue());
      }
      out.writeStringField("datacontenttype", "application/json");
      if (dataref == null) {
        out.writeFieldName("data");
        out.writeRawValue("");
        out.flush();
        bytes.writeBytes(record);
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
