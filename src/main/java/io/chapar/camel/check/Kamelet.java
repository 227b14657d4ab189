package io.chapar.camel.check;

import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A kamelet of {@code routes/kamelets/}. Camel finds it by the name of its file. */
record Kamelet(String file, Path path, Part top) {
  static final String SUFFIX = ".kamelet.yaml";

  String name() {
    String name = path.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private Optional<Part> definition() {
    return top.get("spec").flatMap(spec -> spec.get("definition"));
  }

  /** Its parameters by name, each with its JSON schema. */
  Map<String, Part> parameters() {
    return definition()
        .flatMap(definition -> definition.get("properties"))
        .map(Part::entries)
        .orElse(List.of())
        .stream()
        .collect(Collectors.toMap(Entry::key, Entry::value));
  }

  List<Part> required() {
    return definition()
        .flatMap(definition -> definition.get("required"))
        .map(Part::members)
        .orElse(List.of());
  }

  Optional<Part> template() {
    return top.get("spec").flatMap(spec -> spec.get("template"));
  }

  /** What its template does; empty without one. */
  Optional<Route> route() {
    return template().map(part -> route(part, part.get("route")));
  }

  private Route route(Part template, Optional<Part> route) {
    return new Route(
        file, route.isEmpty(), template.line(), Integer.MAX_VALUE, route.orElse(template));
  }
}
