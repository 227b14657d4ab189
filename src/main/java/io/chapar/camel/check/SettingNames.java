package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.camel.check.DryRun.CamelSays;
import io.chapar.camel.check.Faults.Place;
import io.chapar.camel.check.Routes.Tree.Text;
import io.chapar.config.file.Home;
import io.chapar.config.file.PropertiesFile;
import io.chapar.config.file.ShippedSettings;
import io.chapar.text.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/**
 * Routes and settings name only settings that exist: {@code {{name}}} is one, and {@code
 * {{function:name}}} a function that is known, as Camel takes an unknown function for a name with a
 * default. {@code application.properties} sets nothing twice, and only settings, what routes name
 * as a placeholder or as a secret, and Camel's own.
 */
final class SettingNames {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "env",
          "sys",
          "bean",
          "service",
          "service.name",
          "service.host",
          "service.port",
          "secretfile");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]{1,500})}}");

  private final Home home;
  private final CamelContext context;

  SettingNames(Home home, CamelContext context) {
    this.home = home;
    this.context = context;
  }

  /** The inside of each placeholder of a text. */
  private static List<String> in(String text) {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group(1).strip()).toList();
  }

  /** In routes, and in the values of settings; not where a value is wrong anyway. */
  void placeholders(Routes routes, Faults faults) {
    for (Routes.Source source : routes.sources()) {
      if (faults.isReadable(source.tree().file())) {
        source.tree().texts().forEach(text -> placeholders(text, source.parameters(), faults));
      }
    }
    values()
        .filter(value -> !faults.has(value))
        .forEach(value -> placeholders(value, Set.of(), faults));
  }

  private void placeholders(Text text, Set<String> parameters, Faults faults) {
    in(text.text()).forEach(inside -> placeholder(inside, parameters, text, faults));
  }

  /** Of {@code application.properties}. */
  private Stream<Text> values() {
    Map<String, Integer> lines = PropertiesFile.lines(home);
    String file = home.name(home.properties());
    return PropertiesFile.values(home).entrySet().stream()
        .map(set -> new Text(file, lines.getOrDefault(set.getKey(), 0), set.getValue()));
  }

  /**
   * @param inside what stands in the braces
   * @param parameters that it may name besides the settings
   */
  void placeholder(String inside, Set<String> parameters, Place place, Faults faults) {
    String name = inside.replaceFirst("^[?!]", "");
    int colon = name.indexOf(':');
    String first = colon < 0 ? name : name.substring(0, colon);
    if (parameters.contains(first) || isProperty(first)) {
      return;
    }
    if (colon >= 0 && FUNCTIONS.contains(first)) {
      function(inside, place, faults);
    } else if (colon >= 0) {
      withDefault(inside, first, place, faults);
    } else if (!inside.startsWith("?")) {
      String known =
          Spelling.nearest(name, ShippedSettings.defaults().keySet())
              .map(Spelling::meant)
              .orElse("set it in config/application.properties");
      faults.add(place, "there is no setting " + name + "; " + known);
    }
  }

  private boolean isProperty(String name) {
    return context.getPropertiesComponent().resolveProperty(name).isPresent();
  }

  private void function(String inside, Place place, Faults faults) {
    try {
      context.resolvePropertyPlaceholders("{{" + inside + "}}");
    } catch (IllegalArgumentException e) {
      faults.add(place, "{{" + inside + "}} cannot be resolved; " + reason(inside, e));
    }
  }

  private static String reason(String inside, IllegalArgumentException failure) {
    if (inside.startsWith("env:")) {
      return "set the variable "
          + inside.substring(4)
          + ", or give a default: {{"
          + inside
          + ":…}}";
    }
    return inside.startsWith("secretfile:")
        ? "put it in config/secrets/" + inside.substring(11)
        : CamelSays.firstLine(String.valueOf(failure.getMessage()));
  }

  /** A name of a setting has a dot, a name of a function has none. */
  private static void withDefault(String inside, String first, Place place, Faults faults) {
    if (!first.contains(".")) {
      faults.add(
          place,
          "{{%s}} calls an unknown function %s; %s"
              .formatted(inside, first, Spelling.advice(first, FUNCTIONS)));
      return;
    }
    Spelling.nearest(first, ShippedSettings.defaults().keySet())
        .ifPresent(
            near ->
                faults.add(place, "there is no setting " + first + "; " + Spelling.meant(near)));
  }

  /**
   * The names that {@code application.properties} sets.
   *
   * @param secrets the settings that routes name as secrets
   */
  void properties(Routes routes, Stream<String> secrets, Faults faults) {
    Set<String> known = new TreeSet<>(ShippedSettings.defaults().keySet());
    for (Text text : routes.texts()) {
      in(text.text())
          .forEach(inside -> known.add(inside.replaceFirst("^[?!]", "").replaceFirst(":.*", "")));
    }
    secrets.forEach(known::add);
    CamelNames camel = new CamelNames();
    String file = home.name(home.properties());
    PropertiesFile.lines(home)
        .forEach(
            (key, line) -> {
              Optional<String> fault =
                  key.startsWith("camel.") ? camel.fault(key) : unknown(key, known);
              fault.ifPresent(message -> faults.add(file, line, message));
            });
    PropertiesFile.faults(home).forEach(faults::add);
  }

  private static Optional<String> unknown(String key, Set<String> known) {
    if (known.contains(key)) {
      return Optional.empty();
    }
    String advice =
        Spelling.nearest(key, known)
            .map(Spelling::meant)
            .orElse("no setting is named so and no route uses {{" + key + "}}; remove it");
    return Optional.of("unknown " + key + "; " + advice);
  }

  /** The names that Camel gives its own settings, {@code camel.main.…} and so on. */
  private static final class CamelNames {
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
}
