package io.chapar.camel.check;

import io.chapar.config.YamlFile.Part;
import java.util.List;
import java.util.Optional;

/** One step of a route, such as {@code bean} or {@code filter}. */
record Step(String file, String name, int line, Part value) implements Place {

  /** The steps that stand below {@code steps:} of this part; none when there is none. */
  static List<Step> below(String file, Part part) {
    return part.get("steps").map(Part::members).orElse(List.of()).stream()
        .flatMap(member -> member.entries().stream().limit(1))
        .map(entry -> new Step(file, entry.key(), entry.line(), entry.value()))
        .toList();
  }

  List<Step> steps() {
    return below(file, value);
  }

  Optional<String> field(String name) {
    return value.get(name).flatMap(Part::text);
  }
}
