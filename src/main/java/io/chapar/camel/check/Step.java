package io.chapar.camel.check;

import io.chapar.config.YamlFile.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One step of a route, such as {@code bean} or {@code filter}, or a part of one with steps. */
record Step(String file, String name, int line, Part value) implements Place {
  private static final Set<String> STEPS_INSIDE =
      Set.of("steps", "when", "otherwise", "doCatch", "doFinally");

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

  /** The parts of that name in it that may hold steps, such as {@code when}. */
  List<Step> parts(String name) {
    return value.get(name).stream()
        .flatMap(part -> part.isList() ? part.members().stream() : Stream.of(part))
        .map(part -> new Step(file, name, part.line(), part))
        .toList();
  }

  /** All lists of steps that stand in it. */
  List<List<Step>> below() {
    List<List<Step>> lists = new ArrayList<>(List.of(steps()));
    value.entries().forEach(entry -> parts(entry.key()).forEach(part -> lists.add(part.steps())));
    return lists.stream().filter(list -> !list.isEmpty()).toList();
  }

  /** What is written in it, without the steps in it. */
  List<Part> texts() {
    return value.isMap()
        ? value.entries().stream()
            .filter(entry -> !STEPS_INSIDE.contains(entry.key()))
            .flatMap(entry -> Tree.texts(entry.value()).stream())
            .toList()
        : Tree.texts(value);
  }

  Optional<String> field(String name) {
    return value.get(name).flatMap(Part::text);
  }

  /** The name of the bean that it calls; empty when it calls none. */
  String ref() {
    boolean calls = name.equals("bean") || name.equals("process");
    return calls ? field("ref").or(value::text).orElse("") : "";
  }

  /** The value that it sets; empty when that is no constant. */
  Optional<String> constant() {
    Part expression = value.get("expression").filter(Part::isMap).orElse(value);
    return expression
        .get("constant")
        .flatMap(part -> part.isMap() ? part.get("expression") : Optional.of(part))
        .flatMap(Part::text);
  }

  /** The names of the headers that it sets, as far as they are written. */
  List<String> headers() {
    List<Part> set =
        switch (name) {
          case "setHeader" -> List.of(value);
          case "setHeaders" -> value.get("headers").map(Part::members).orElse(List.of());
          default -> List.of();
        };
    return set.stream()
        .flatMap(part -> part.get("name").flatMap(Part::text).stream())
        .filter(header -> !header.contains("{{") && !header.contains("${"))
        .toList();
  }
}
