package io.chapar.camel.check;

import io.chapar.article.BlockKind;
import io.chapar.config.Spelling;
import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of blocks that a route names for its step {@code keep-blocks}. */
final class BlockKinds implements Rule {
  private static final Set<String> KNOWN =
      Arrays.stream(BlockKind.values()).map(BlockKind::word).collect(Collectors.toSet());

  @Override
  public void judge(Routes routes, Faults faults) {
    for (Route route : routes.routes()) {
      List<Entry> entries = Tree.fields(route.part());
      if (entries.stream().anyMatch(BlockKinds::isKeeper)) {
        entries.forEach(entry -> judge(route.file(), entry, faults));
      }
    }
  }

  private static boolean isKeeper(Entry entry) {
    return entry.key().equals("bean") && text(entry.value(), "ref").equals("keep-blocks");
  }

  private static void judge(String file, Entry entry, Faults faults) {
    if (entry.key().equals("setProperty") && text(entry.value(), "name").equals("kinds")) {
      Arrays.stream(text(entry.value(), "constant").split(","))
          .map(String::strip)
          .filter(kind -> !kind.isEmpty() && !kind.contains("{{") && !KNOWN.contains(kind))
          .forEach(kind -> faults.add(file, entry.line(), says(kind)));
    }
  }

  private static String says(String kind) {
    return "no kind of block is called " + kind + "; " + Spelling.advice(kind, KNOWN);
  }

  private static String text(Part part, String field) {
    return Optional.of(part)
        .filter(Part::isMap)
        .flatMap(p -> p.get(field))
        .flatMap(Part::text)
        .orElse("");
  }
}
