package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.config.Spelling;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names that Camel gives its own settings, {@code camel.main.…} and so on. */
final class CamelNames {
  private static final String METADATA = "META-INF/camel-main-configuration-metadata.json";

  /** Of beans and components: their options are those of any class. */
  private static final Set<String> OPEN =
      Set.of("beans", "component", "dataformat", "language", "variable", "kamelet");

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> groups = new TreeSet<>();

  CamelNames() {
    JsonNode metadata = CamelMetadata.json(METADATA).orElseThrow();
    metadata.path("properties").forEach(property -> put(property.path("name").asText()));
    metadata.path("groups").forEach(group -> groups.add(group.path("name").asText()));
    OPEN.forEach(open -> groups.add("camel." + open));
  }

  private void put(String name) {
    names.put(plain(name), name);
  }

  /** Camel reads {@code shutdown-timeout} as {@code shutdownTimeout}. */
  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** What is wrong with the name; empty when nothing is. */
  Optional<String> fault(String key) {
    String group = key.split("\\.", -1)[1].replaceFirst("\\[.*", "");
    boolean nested = key.contains("[") || key.split("\\.", -1).length > 3;
    if (OPEN.contains(group) || names.containsKey(plain(key))) {
      return Optional.empty();
    }
    if (groups.stream().noneMatch(known -> (known + ".").startsWith("camel." + group + "."))) {
      return Optional.of(
          "Camel has no settings "
              + "camel."
              + group
              + "; "
              + Spelling.advice("camel." + group, groups));
    }
    return nested
        ? Optional.empty()
        : Optional.of(
            "Camel has no setting "
                + key
                + "; "
                + Spelling.nearest(key, names.values())
                    .map(Spelling::meant)
                    .orElse("see its page in the Camel manual"));
  }
}
