package io.chapar.camel.check;

import io.chapar.config.file.YamlFile.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** A part of a YAML file and all below it, however deep; what aliases repeat comes once. */
record Tree(String file, Part top) {

  /** A value that is a text. */
  record Text(String file, int line, String text) implements Place {}

  /** The part itself and every part below it. */
  List<Part> parts() {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Part> waiting = new ArrayDeque<>(List.of(top));
    List<Part> parts = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Part part = waiting.pop();
      if (seen.add(part.node())) {
        parts.add(part);
        part.members().forEach(waiting::add);
        part.entries().forEach(entry -> waiting.add(entry.value()));
      }
    }
    return parts;
  }

  /** The entries of every map. */
  List<Step> entries() {
    return entries(parts());
  }

  /** The same without what stands below {@code parameters:}: its names are those of options. */
  List<Step> fields() {
    Set<Node> options = new HashSet<>();
    for (Step entry : entries()) {
      if (entry.name().equals("parameters")) {
        entry.tree().parts().forEach(part -> options.add(part.node()));
      }
    }
    return entries(parts().stream().filter(part -> !options.contains(part.node())).toList());
  }

  private List<Step> entries(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part.entries().stream())
        .map(entry -> new Step(file, entry))
        .toList();
  }

  List<Text> texts() {
    return parts().stream()
        .flatMap(part -> part.text().map(text -> new Text(file, part.line(), text)).stream())
        .toList();
  }
}
