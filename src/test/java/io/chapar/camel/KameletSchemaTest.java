package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kamelets are resources of Kubernetes that Camel's own definition accepts, without a field
 * that it would drop, and say what a catalogue such as Kaoto's shows of them.
 */
class KameletSchemaTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final JsonSchema KAMELET = schema();
  private static final String OF_CAMEL = "camel.apache.org/";

  static Stream<Path> kamelets() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("routes/kamelets"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("kamelets")
  void isAKameletOfKubernetes(Path file) throws IOException {
    assertThat(faults(Files.readString(file))).as("%s", file).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kamelets")
  void saysWhatACatalogueShows(Path file) throws IOException {
    JsonNode kamelet = YAML.readTree(file.toFile());
    String name = kamelet.at("/metadata/name").asText();
    assertThat(file).hasFileName(name + ".kamelet.yaml");
    assertThat(kamelet.at("/metadata/annotations").properties())
        .extracting(annotation -> annotation.getKey())
        .contains(OF_CAMEL + "provider", OF_CAMEL + "kamelet.group");
    assertThat(kamelet.at("/metadata/labels").path(OF_CAMEL + "kamelet.type").asText())
        .isEqualTo(name.endsWith("-sink") ? "sink" : "source");
    assertThat(kamelet.at("/spec/dependencies")).isNotEmpty();
    describes(kamelet.at("/spec/definition"));
  }

  /** Each with a type; what need not be given has a default. */
  private static void describes(JsonNode definition) {
    assertThat(definition.path("type").asText()).isEqualTo("object");
    assertThat(definition.path("title").asText()).isNotEmpty();
    assertThat(definition.path("description").asText()).isNotEmpty();
    List<String> required =
        YAML.convertValue(
            definition.path("required"),
            YAML.getTypeFactory().constructCollectionType(List.class, String.class));
    assertThat(required).allMatch(definition.path("properties")::has);
    for (var property : definition.path("properties").properties()) {
      JsonNode said = property.getValue();
      assertThat(List.of("title", "description", "type"))
          .as(property.getKey())
          .allMatch(word -> !said.path(word).asText().isEmpty());
      assertThat(said.has("default"))
          .as(property.getKey())
          .isNotEqualTo(required.contains(property.getKey()));
    }
  }

  @Test
  void namesWhatKubernetesWouldDrop() throws IOException {
    String kamelet =
        """
        apiVersion: camel.apache.org/v1
        kind: Kamelet
        metadata: { name: mine, labels: { camel.apache.org/kamelet.type: 7 } }
        spec:
          definition: { title: Mine, type: object, properties: { a: { tittle: A, type: string } } }
          tempalte: {}
        """;
    assertThat(faults(kamelet))
        .hasSize(3)
        .anySatisfy(fault -> assertThat(fault).startsWith("$.metadata.labels.camel.apache.org/"))
        .anySatisfy(fault -> assertThat(fault).contains("$.spec.definition.properties.a", "tittle"))
        .anySatisfy(fault -> assertThat(fault).contains("$.spec:", "tempalte"));
  }

  private static List<String> faults(String kamelet) throws IOException {
    return KAMELET.validate(YAML.readTree(kamelet)).stream().map(Object::toString).toList();
  }

  private static JsonSchema schema() {
    try {
      JsonNode definition =
          YAML.readTree(KameletSchemaTest.class.getResource("/camel.apache.org_kamelets.yaml"));
      JsonNode schema = definition.at("/spec/versions/0/schema/openAPIV3Schema");
      close(schema);
      ObjectNode metadata = ((ObjectNode) schema.get("properties")).putObject("metadata");
      Stream.of("labels", "annotations")
          .forEach(
              words ->
                  metadata
                      .withObjectProperty("properties")
                      .putObject(words)
                      .putObject("additionalProperties")
                      .put("type", "string"));
      return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kubernetes drops what an object's schema does not name, but where that lets it be. */
  private static void close(JsonNode schema) {
    if (schema.path("properties").isObject()
        && schema.path("type").asText().equals("object")
        && !schema.has("x-kubernetes-preserve-unknown-fields")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
    schema.forEach(KameletSchemaTest::close);
  }
}
