package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.CatalogCamelContext;

/** What Camel's jars say of steps, components and their options, and of the values of these. */
final class CamelMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COMPONENTS =
      "META-INF/services/org/apache/camel/component.properties";

  private static final Pattern DURATION =
      Pattern.compile(
          "-?\\d+|(\\d+(d|days?))?(\\d+(h|hours?))?(\\d+(m|mins?|minutes?))?"
              + "(\\d+(s|secs?|seconds?))?(\\d+(ms|millis))?|PT?[0-9DHMST.]+");

  private CamelMetadata() {}

  /** A JSON file of the class path; empty when there is none. */
  static Optional<JsonNode> json(String resource) {
    try (InputStream in = CamelMetadata.class.getClassLoader().getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is known of a step or a part of one, such as {@code throttle}. */
  static Optional<JsonNode> model(String name) {
    return name.matches("[A-Za-z0-9]{1,60}")
        ? json("META-INF/org/apache/camel/model/" + name + ".json")
        : Optional.empty();
  }

  /** What is known of a component of Camel's, also where ours takes its place. */
  static Optional<JsonNode> component(String scheme) {
    return scheme.matches("[a-z0-9-]{1,60}")
        ? json("META-INF/org/apache/camel/component/" + scheme + "/" + scheme + ".json")
        : Optional.empty();
  }

  /** The names of the options that an endpoint of a component has. */
  static Set<String> parameters(JsonNode component) {
    Set<String> names = new TreeSet<>();
    component
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (property.getValue().path("kind").asText().equals("parameter")) {
                names.add(property.getKey());
              }
            });
    return names;
  }

  /** The schemes of all components on the class path. */
  static Set<String> schemes() {
    Set<String> schemes = new TreeSet<>();
    try {
      for (URL url : resources(COMPONENTS)) {
        read(url)
            .lines()
            .filter(line -> line.startsWith("components="))
            .forEach(line -> schemes.addAll(List.of(line.substring(11).strip().split("\\s+"))));
      }
      return schemes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<URL> resources(String name) throws IOException {
    return Collections.list(CamelMetadata.class.getClassLoader().getResources(name));
  }

  private static String read(URL url) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
      return String.join("\n", lines.lines().toList());
    }
  }

  /** What would be right; empty when it is right, or when that shows only as it runs. */
  static Optional<String> fault(String type, String value) {
    String text = value.strip();
    if (text.isEmpty() || text.startsWith("#") || text.contains("{{") || text.contains("${")) {
      return Optional.empty();
    }
    boolean right =
        switch (type) {
          case "boolean" -> text.matches("(?i)true|false");
          case "integer" -> text.matches("-?\\d{1,18}");
          case "number" -> text.matches("-?\\d{1,18}(\\.\\d{1,18})?");
          case "duration" -> DURATION.matcher(text).matches();
          default -> true;
        };
    return right ? Optional.empty() : Optional.of(right(type));
  }

  static String right(String type) {
    return switch (type) {
      case "boolean" -> "it is true or false";
      case "integer" -> "it is a whole number";
      case "number" -> "it is a number";
      case "duration" -> "it is a number and ms, s, m, h or d, such as 15m";
      default -> "it is a " + type;
    };
  }

  /** The same by the metadata of an option, which may list choices. */
  static String right(JsonNode option) {
    return option.has("enum")
        ? "it is one of " + String.join(", ", choices(option))
        : right(option.path("type").asText());
  }

  static List<String> choices(JsonNode option) {
    List<String> choices = new ArrayList<>();
    option.path("enum").forEach(choice -> choices.add(choice.asText()));
    return choices;
  }

  /** What components say of their options, by scheme; read once each. */
  static final class Components {
    private final CatalogCamelContext context;
    private final Map<String, Optional<JsonNode>> known = new HashMap<>();

    Components(CamelContext context) {
      this.context = (CatalogCamelContext) context;
    }

    /** Empty of a scheme that no component has. */
    Optional<JsonNode> of(String scheme) {
      return known.computeIfAbsent(scheme, this::read);
    }

    private Optional<JsonNode> read(String scheme) {
      try {
        return Optional.ofNullable(context.getComponentParameterJsonSchema(scheme))
            .map(CamelMetadata::parse)
            .or(() -> CamelMetadata.component(scheme));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
