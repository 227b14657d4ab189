package io.chapar.camel.check;

import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** All that is below a part of a YAML file, however deep; what aliases repeat comes once. */
final class Tree {
  private Tree() {}

  /** The part itself and every part below it. */
  static List<Part> parts(Part top) {
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
  static List<Entry> entries(Part top) {
    return parts(top).stream().flatMap(part -> part.entries().stream()).toList();
  }

  /** The same without what stands below {@code parameters:}: its names are those of options. */
  static List<Entry> fields(Part top) {
    Set<Node> options = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Entry entry : entries(top)) {
      if (entry.key().equals("parameters")) {
        parts(entry.value()).forEach(part -> options.add(part.node()));
      }
    }
    return parts(top).stream()
        .filter(part -> !options.contains(part.node()))
        .flatMap(part -> part.entries().stream())
        .toList();
  }

  /** The values that are texts. */
  static List<Part> texts(Part top) {
    return parts(top).stream().filter(part -> part.text().isPresent()).toList();
  }
}
