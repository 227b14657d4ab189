package io.chapar.camel;

import io.chapar.config.file.Home;
import io.chapar.config.file.YamlFile;
import io.chapar.config.file.YamlFile.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A mistake of {@code src/test/resources/io/chapar/camel/mistakes/}. */
record Mistake(Part part) {
  private static final Path FOLDER = Path.of("src/test/resources/io/chapar/camel/mistakes");

  static Stream<Mistake> all(String file) {
    return YamlFile.read(new Home(FOLDER), FOLDER.resolve(file + ".yaml"))
        .orElseThrow()
        .members()
        .stream()
        .map(Mistake::new);
  }

  void make(HomeCopy copy) {
    for (Part step : part.get("do").orElseThrow().members()) {
      make(copy, step.entries().get(0).key(), text(step, step.entries().get(0).key()), step);
    }
  }

  private static void make(HomeCopy copy, String kind, String file, Part step) {
    switch (kind) {
      case "edit" -> copy.edit(file, text(step, "from"), text(step, "to"));
      case "append" -> copy.append(file, text(step, "text"));
      case "write" -> copy.write(file, text(step, "text"));
      case "latin-1" -> copy.write(file, text(step, "text").getBytes(StandardCharsets.ISO_8859_1));
      case "folder" -> copy.delete(file).write(file + "/in-it", "");
      case "delete" -> copy.delete(file);
      case "kamelet" -> copy.write("routes/kamelets/" + file + ".kamelet.yaml", kamelet(file));
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private static String kamelet(String name) {
    try {
      return Files.readString(FOLDER.resolve(name + ".kamelet.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one line that a check of the copy is to say. */
  String expected(HomeCopy copy) {
    String at = part.get("at").flatMap(Part::text).orElse("");
    return copy.place(text(part, "fault"), at) + "  " + text(part, "says");
  }

  private static String text(Part map, String key) {
    return map.get(key).flatMap(Part::text).orElseThrow();
  }

  @Override
  public String toString() {
    return text(part, "mistake");
  }

  static List<String> files() {
    return List.of(
        "keywords",
        "camel-refuses",
        "camel-accepts",
        "order-of-steps",
        "receipts",
        "swallowed",
        "not-as-it-reads",
        "kamelets",
        "settings",
        "watch-list",
        "subscribers",
        "signatures",
        "bindings",
        "configuration");
  }
}
