package io.chapar.camel.check;

import io.chapar.camel.check.Faults.Place;
import io.chapar.camel.check.Routes.Tree;
import io.chapar.camel.check.Routes.Tree.Text;
import io.chapar.config.file.YamlFile.Entry;
import io.chapar.config.file.YamlFile.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One step of a route, such as {@code bean} or {@code filter}, or another entry of its file.
 *
 * @param line of its name
 */
record Step(String file, String name, int line, Part value) implements Place {
  private static final Set<String> STEPS_INSIDE =
      Set.of("steps", "when", "otherwise", "doCatch", "doFinally");

  Step(String file, Entry entry) {
    this(file, entry.key(), entry.line(), entry.value());
  }

  /** The steps that stand below {@code steps:} of this part; none when there is none. */
  static List<Step> below(String file, Part part) {
    return part.get("steps").map(Part::members).orElse(List.of()).stream()
        .flatMap(member -> member.entries().stream().limit(1))
        .map(entry -> new Step(file, entry))
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

  Tree tree() {
    return new Tree(file, value);
  }

  /** What is written in it, without the steps in it. */
  List<Text> texts() {
    return value.isMap()
        ? entries()
            .filter(entry -> !STEPS_INSIDE.contains(entry.name()))
            .flatMap(entry -> entry.tree().texts().stream())
            .toList()
        : tree().texts();
  }

  Stream<Step> entries() {
    return value.entries().stream().map(entry -> new Step(file, entry));
  }

  Optional<Step> entry(String name) {
    return entries().filter(entry -> entry.name().equals(name)).findFirst();
  }

  Optional<String> field(String name) {
    return value.get(name).flatMap(Part::text);
  }

  /** Its own text, or that of a field; empty where neither is one. */
  String text(String field) {
    return value.text().or(() -> field(field)).orElse("");
  }

  /** Its value, where that is a text; empty where it is none. */
  Text written() {
    return new Text(file, value.line(), value.text().orElse(""));
  }

  boolean isBean() {
    return name.equals("bean") || name.equals("process");
  }

  /** The name of the bean that it calls; empty when it calls none. */
  String ref() {
    return isBean() ? text("ref") : "";
  }

  /** What it says in one of these languages, such as {@code simple}; the first that it has. */
  Stream<Part> expressions(String... languages) {
    Part expression = value.get("expression").filter(Part::isMap).orElse(value);
    return Stream.of(languages)
        .flatMap(language -> expression.get(language).stream())
        .flatMap(part -> part.isMap() ? part.get("expression").stream() : Stream.of(part));
  }

  /** The value that it sets; empty when that is no constant. */
  Optional<String> constant() {
    return expressions("constant").flatMap(part -> part.text().stream()).findFirst();
  }

  /** Whether it sets that property of the exchange. */
  boolean sets(String property) {
    return name.equals("setProperty") && field("name").filter(property::equals).isPresent();
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
