package io.chapar.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.chapar.admin.AdminSite.Reply;
import io.chapar.contract.PublishedDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is published of the API. */
record ApiDescription(JsonNode json) {
  ApiDescription() {
    this(read());
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(PublishedDocument.OPENAPI.text());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Such as {@code GET /api/feeds}. */
  List<String> operations() {
    List<String> operations = new ArrayList<>();
    json.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return operations;
  }

  /** Where an answer is otherwise than it is described. */
  Set<String> faults(String operation, String status, Reply reply) {
    String[] words = operation.split(" ");
    JsonNode content =
        json.get("paths")
            .get(words[1])
            .get(words[0].toLowerCase(Locale.ROOT))
            .at("/responses/" + status + "/content");
    ObjectNode schema = content.properties().iterator().next().getValue().get("schema").deepCopy();
    schema.set("$defs", json.at("/components/schemas"));
    JsonSchema judge =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(schema.toString().replace("#/components/schemas/", "#/$defs/"));
    Set<String> faults = new LinkedHashSet<>();
    judge.validate(reply.json()).forEach(fault -> faults.add(operation + " " + fault));
    return faults;
  }
}
