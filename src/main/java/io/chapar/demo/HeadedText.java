package io.chapar.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text file of the demo: lines of {@code Name: value}, an empty line, and the text.
 *
 * @param lines of the text that are not empty, each a paragraph
 */
record HeadedText(String name, Map<String, String> heads, List<String> lines) {

  HeadedText {
    heads = Map.copyOf(heads);
    lines = List.copyOf(lines);
  }

  /** From the resources of this package; UTF-8. */
  static HeadedText read(String resource) {
    return parse(resource, text(resource));
  }

  static HeadedText parse(String name, String text) {
    List<String> all = text.lines().toList();
    int gap = all.contains("") ? all.indexOf("") : all.size();
    Map<String, String> heads = new LinkedHashMap<>();
    all.subList(0, gap).forEach(line -> head(name, line, heads));
    return new HeadedText(
        name,
        heads,
        all.subList(gap, all.size()).stream().filter(line -> !line.isBlank()).toList());
  }

  private static void head(String name, String line, Map<String, String> heads) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalArgumentException("no \"Name: value\" (" + line + "): " + name);
    }
    heads.put(line.substring(0, colon), line.substring(colon + 2).strip());
  }

  /** The whole resource as text. */
  static String text(String resource) {
    try (InputStream in = HeadedText.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no such resource: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<String> find(String head) {
    return Optional.ofNullable(heads.get(head));
  }

  String get(String head) {
    return find(head)
        .orElseThrow(() -> new IllegalArgumentException("no \"" + head + ":\": " + name));
  }

  /** A head that is a list with commas between, those of the Arabic script too. */
  List<String> list(String head) {
    return find(head).map(value -> List.of(value.split("\\s*[,،]\\s*"))).orElse(List.of());
  }
}
