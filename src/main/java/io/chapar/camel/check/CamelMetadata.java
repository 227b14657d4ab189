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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What Camel's jars say about themselves. */
final class CamelMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COMPONENTS =
      "META-INF/services/org/apache/camel/component.properties";

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
}
