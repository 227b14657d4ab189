package io.chapar.camel.check;

import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Branches of a route that a setting in the condition of their filter or choice keeps out. */
final class IdleBranches {
  private final Texts texts;

  IdleBranches(Texts texts) {
    this.texts = texts;
  }

  /** What only such branches send to, as it is written. */
  Set<Endpoint> endpoints(Route route) {
    return Tree.entries(route.part()).stream()
        .flatMap(this::idle)
        .flatMap(branch -> Endpoint.in(route.file(), branch).stream())
        .collect(Collectors.toSet());
  }

  private Stream<Part> idle(Entry entry) {
    return switch (entry.key()) {
      case "filter" -> Stream.of(entry.value()).filter(this::isIdle);
      case "choice" -> choice(entry.value());
      default -> Stream.of();
    };
  }

  private Stream<Part> choice(Part choice) {
    List<Part> whens = choice.get("when").map(Part::members).orElse(List.of());
    boolean chosen = whens.stream().flatMap(IdleBranches::conditions).anyMatch(this::always);
    return Stream.concat(
        whens.stream().filter(this::isIdle),
        choice.get("otherwise").filter(otherwise -> chosen).stream());
  }

  private boolean isIdle(Part branch) {
    return conditions(branch).anyMatch(condition -> condition.contains("{{") && !always(condition));
  }

  /** A condition that asks the message too may hold or not. */
  private boolean always(String condition) {
    return condition.contains("{{")
        && !condition.contains("${")
        && texts.resolve(condition).filter(texts::holds).isPresent();
  }

  private static Stream<String> conditions(Part branch) {
    Part condition = branch.get("expression").filter(Part::isMap).orElse(branch);
    return Stream.of("simple", "constant")
        .flatMap(language -> condition.get(language).stream())
        .map(part -> part.isMap() ? part.get("expression").orElse(part) : part)
        .flatMap(part -> part.text().stream());
  }
}
