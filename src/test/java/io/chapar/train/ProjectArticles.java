package io.chapar.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.train.Story.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The articles of the project itself: what its goldens expect, and what the demo publishes. */
final class ProjectArticles {
  private static final Path GOLDENS = Path.of("src/test/resources/io/chapar/split/documents");
  private static final Path DEMO = Path.of("src/main/resources/io/chapar/demo");
  private static final String PUBLISHER = "publisher.txt";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ProjectArticles() {}

  static List<KnownArticle> read() {
    List<KnownArticle> all = new ArrayList<>();
    for (Path folder : files(GOLDENS)) {
      golden(folder.resolve("expected.json")).ifPresent(all::add);
    }
    for (Path publisher : files(DEMO)) {
      if (Files.exists(publisher.resolve(PUBLISHER))) {
        demo(publisher, all);
      }
    }
    return all;
  }

  /** Those that give a title, a language and several paragraphs. */
  private static Optional<KnownArticle> golden(Path file) {
    JsonNode expected = json(file);
    List<Part> body =
        strings(expected.path("body")).map(t -> new Part(TextLabel.PARAGRAPH, t)).toList();
    String title = expected.path("title").asText("null");
    String language = expected.path("language").asText("null").split("-")[0];
    return title.equals("null") || body.size() < 2 || language.equals("null")
        ? Optional.empty()
        : Optional.of(
            new KnownArticle(
                "golden",
                expected.path("address").asText(expected.path("url").asText("")),
                title,
                null,
                given(expected.path("summary")),
                null,
                body,
                strings(expected.path("bylines")).toList(),
                null,
                strings(expected.path("tags")).toList(),
                language));
  }

  private static @Nullable String given(JsonNode node) {
    String text = node.asText("null");
    return text.equals("null") || text.isEmpty() ? null : text;
  }

  private static Stream<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
  }

  private static void demo(Path publisher, List<KnownArticle> to) {
    String language = heads(lines(publisher.resolve(PUBLISHER))).get("Language");
    for (Path file : files(publisher)) {
      if (Character.isDigit(file.getFileName().toString().charAt(0)) && language != null) {
        to.add(demo(publisher.getFileName().toString(), language, lines(file)));
      }
    }
  }

  private static KnownArticle demo(String publisher, String language, List<String> lines) {
    Map<String, String> heads = heads(lines);
    List<Part> body =
        lines.subList(lines.indexOf(""), lines.size()).stream()
            .filter(line -> !line.isBlank())
            .map(ProjectArticles::part)
            .toList();
    return new KnownArticle(
        "demo",
        "https://" + publisher + ".example/" + heads.get("Id") + "/" + heads.get("Slug"),
        heads.getOrDefault("Title", ""),
        heads.get("Kicker"),
        heads.get("Summary"),
        null,
        body,
        Optional.ofNullable(heads.get("Author")).map(List::of).orElse(List.of()),
        Optional.ofNullable(heads.get("Date")).map(OffsetDateTime::parse).orElse(null),
        List.of(heads.getOrDefault("Tags", "").split("\\s*[,،]\\s*")),
        language);
  }

  private static Part part(String line) {
    return line.startsWith("## ")
        ? new Part(TextLabel.HEADING, line.substring(3))
        : new Part(TextLabel.PARAGRAPH, line);
  }

  private static Map<String, String> heads(List<String> lines) {
    Map<String, String> heads = new HashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        break;
      }
      heads.put(line.substring(0, colon), line.substring(colon + 2).strip());
    }
    return heads;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
