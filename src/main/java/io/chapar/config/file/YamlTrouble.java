package io.chapar.config.file;

import io.chapar.config.file.YamlFile.Entry;
import io.chapar.config.file.YamlFile.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong with a text as YAML, in the words of who wrote it. */
final class YamlTrouble {
  /** What the parser says begins so, and what it means; the first row that fits wins. */
  private static final List<Map.Entry<String, String>> WORDS =
      List.of(
          Map.entry("found character '\\t", "a tab; indent with spaces"),
          Map.entry("expected <block end>", "this line begins further left or right than it may"),
          Map.entry(
              "mapping values are not allowed",
              "a colon where none may be; put quotes around the text, or mend the indentation"),
          Map.entry("found unexpected end of stream", "a quote is opened and never closed"),
          Map.entry(
              "expected ',' or", "a { or [ is opened and never closed, or a comma is missing"),
          Map.entry("but found another document", "a second document begins; remove ---"),
          Map.entry("special characters", "it holds characters that no text has"));

  private YamlTrouble() {}

  /** Where it is wrong; of what never ends, where it begins. */
  static int line(MarkedYamlEngineException failure) {
    Optional<Mark> mark =
        failure.getProblem().contains("end of stream")
            ? failure.getContextMark()
            : failure.getProblemMark();
    return mark.map(m -> m.getLine() + 1).orElse(0);
  }

  static String words(String problem) {
    return "not YAML: "
        + WORDS.stream()
            .filter(row -> problem.contains(row.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(problem);
  }

  /** What the parser takes, and reads otherwise than it was meant: keys written twice, and maps. */
  static List<Fault> silent(String file, Part top) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Part> waiting = new ArrayDeque<>(List.of(top));
    List<Fault> faults = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Part part = waiting.pop();
      if (seen.add(part.node())) {
        keys(file, part.entries(), faults);
        waiting.addAll(part.members());
        part.entries().forEach(entry -> waiting.add(entry.value()));
      }
    }
    return faults;
  }

  private static void keys(String file, List<Entry> entries, List<Fault> faults) {
    Map<String, Integer> first = new HashMap<>();
    for (Entry entry : entries) {
      Integer other = first.putIfAbsent(entry.key(), entry.line());
      if (entry.key().equals(Entry.NO_TEXT)) {
        faults.add(new Fault(file, entry.line(), "a map as a name; put quotes around {{…}}"));
      } else if (other != null) {
        faults.add(
            new Fault(
                file,
                entry.line(),
                entry.key()
                    + " is written twice, first on line "
                    + other
                    + "; remove one, or begin the second with a dash"));
      }
    }
  }
}
