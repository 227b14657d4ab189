package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.chapar.cli.DocumentedBlock;
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
 * What is shipped and shown is in the canonical form of Camel's YAML: one way to write each thing,
 * the one that Kaoto writes. An expression stands below {@code expression:}, with its language, and
 * no step is a text alone.
 */
class CanonicalYamlTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final JsonNode CANONICAL = canonical();
  private static final JsonSchema FILE = schema("");
  private static final JsonSchema TEMPLATE =
      schema("#/items/definitions/org.apache.camel.model.RouteTemplateDefinition");

  static Stream<Path> routes() {
    return files("routes");
  }

  static Stream<Path> kamelets() {
    return files("routes/kamelets");
  }

  static Stream<DocumentedBlock> examples() {
    return DocumentedBlock.all().stream()
        .filter(block -> block.text().lines().anyMatch(line -> line.equals("- route:")));
  }

  private static Stream<Path> files(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void routesAreCanonical(Path file) throws IOException {
    assertThat(faults(FILE, Files.readString(file))).as("%s", file).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kamelets")
  void kameletsAreCanonical(Path file) throws IOException {
    ObjectNode template = (ObjectNode) YAML.readTree(file.toFile()).at("/spec/template");
    template.put("id", String.valueOf(file.getFileName()));
    assertThat(faults(TEMPLATE, template.toString())).as("%s spec/template", file).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void documentedRoutesAreCanonical(DocumentedBlock block) throws IOException {
    assertThat(faults(FILE, written(block.text())))
        .as("%s:%d", block.page(), block.line())
        .isEmpty();
  }

  /** Of a block that writes a route file by a shell, the file. */
  private static String written(String block) {
    return block.replaceFirst("(?s)^.*<<'END'\\R(.*?)\\REND\\R.*", "$1");
  }

  @Test
  void namesThePlaceOfAShortForm() throws IOException {
    String route =
        """
        - route:
            id: short
            from:
              uri: ledger:reports
              steps:
                - to: direct:a
                - setBody: { simple: "${body}" }
                - setBody: { expression: { simple: "${body}" } }
                - marshal: { json: {} }
        """;
    assertThat(faults(FILE, route))
        .hasSize(3)
        .anySatisfy(fault -> assertThat(fault).startsWith("$[0].route.from.steps[0].to: string"))
        .anySatisfy(fault -> assertThat(fault).startsWith("$[0].route.from.steps[1].setBody: prop"))
        .anySatisfy(fault -> assertThat(fault).contains("[2].setBody.expression.simple: string"));
  }

  private static List<String> faults(JsonSchema schema, String yaml) throws IOException {
    return schema.validate(YAML.readTree(yaml)).stream().map(Object::toString).toList();
  }

  private static JsonSchema schema(String reference) {
    ObjectNode schema = CANONICAL.deepCopy();
    if (!reference.isEmpty()) {
      schema.remove("type");
      JsonNode definitions = ((ObjectNode) schema.remove("items")).get("definitions");
      schema.putObject("items").set("definitions", definitions);
      schema.putArray("allOf").addObject().put("$ref", reference);
    }
    return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(schema);
  }

  /**
   * Camel publishes this schema itself from 4.21 (CAMEL-22987). Of an earlier one it is what is
   * left without the short forms, which are alternatives there.
   */
  private static JsonNode canonical() {
    try {
      JsonNode schema =
          new ObjectMapper()
              .readTree(CanonicalYamlTest.class.getResource("/schema/camelYamlDsl.json"));
      schema.at("/items/definitions").forEach(each -> makeCanonical((ObjectNode) each));
      return schema;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A field without a schema is one that an alternative describes. */
  private static void makeCanonical(ObjectNode definition) {
    ObjectNode fields = definition.withObjectProperty("properties");
    Stream.of("oneOf", "anyOf").forEach(word -> addFields(definition.remove(word), fields));
    fields.properties().removeIf(field -> field.getValue().isEmpty());
    if (!fields.isEmpty()) {
      definition.put("type", "object").put("additionalProperties", false);
    }
  }

  private static void addFields(JsonNode alternatives, ObjectNode fields) {
    if (alternatives != null) {
      for (JsonNode alternative : alternatives) {
        alternative
            .path("properties")
            .properties()
            .forEach(field -> fields.set(field.getKey(), field.getValue()));
        addFields(alternative.get("oneOf"), fields);
        addFields(alternative.get("anyOf"), fields);
      }
    }
  }
}
