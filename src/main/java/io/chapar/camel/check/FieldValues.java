package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers, durations, truths and choices in the fields of steps. A policy of redelivery takes bare
 * milliseconds only: with any other duration Camel starts, and loses the first message that fails.
 */
final class FieldValues implements RouteRule {
  private final Texts texts;
  private final Map<String, Optional<JsonNode>> models = new HashMap<>();

  FieldValues(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    for (Routes.Source source : routes.sources()) {
      for (Entry entry : Tree.fields(source.top())) {
        models
            .computeIfAbsent(entry.key(), CamelMetadata::model)
            .ifPresent(model -> judge(source.file(), entry, model.path("properties"), faults));
      }
    }
  }

  private void judge(String file, Entry entry, JsonNode fields, Faults faults) {
    if (entry.key().equals("delay")) {
      entry.value().get("constant").ifPresent(constant -> millis(file, constant, faults));
    }
    List<Part> parts = new ArrayList<>(entry.value().members());
    parts.add(entry.value());
    boolean redelivery = entry.key().equals("redeliveryPolicy");
    for (Part part : parts) {
      for (Entry field : part.entries()) {
        JsonNode known = fields.path(field.key());
        field
            .value()
            .text()
            .map(texts::resolved)
            .flatMap(value -> wrong(known, redelivery, value))
            .ifPresent(wrong -> faults.add(file, field.line(), field.key() + " " + wrong));
      }
    }
  }

  /** A delay that cannot be read is none. */
  private void millis(String file, Part constant, Faults faults) {
    String value = constant.text().map(texts::resolved).orElse("");
    Literals.fault("integer", value)
        .ifPresent(
            x ->
                faults.add(
                    file,
                    constant.line(),
                    "delay is \"" + value + "\"; it is a number of milliseconds, such as 1000"));
  }

  private static Optional<String> wrong(JsonNode field, boolean redelivery, String value) {
    String type = field.path("type").asText();
    Optional<String> right =
        redelivery && type.equals("duration")
            ? Literals.fault("integer", value)
                .map(x -> "it is a number of milliseconds, such as 1000")
            : type.equals("enum") ? choice(field, value) : Literals.fault(type, value);
    return right.map(r -> "is \"" + value + "\"; " + r);
  }

  private static Optional<String> choice(JsonNode field, String value) {
    boolean known =
        Literals.choices(field).stream().anyMatch(choice -> choice.equalsIgnoreCase(value.strip()));
    return known || value.contains("{{") ? Optional.empty() : Optional.of(Literals.right(field));
  }
}
