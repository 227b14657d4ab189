package io.chapar.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.normalise.language.LanguageDetector;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.train.Story.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The articles of those HTML corpora whose licences let a model be trained from them and whose gold
 * has whole bodies: fundus and zyte (MIT), wcxb (CC BY 4.0), readability of morepages (Apache-2.0).
 * A folder that is not there gives none.
 *
 * @param folder with a folder for each corpus
 */
record PageCorpora(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LanguageDetector LANGUAGES = new LanguageDetector();
  private static final int FEWEST_BLOCKS = 2;
  private static final int LONGEST_HEADING = 90;

  List<KnownArticle> read() {
    List<KnownArticle> all = new ArrayList<>();
    Consumer<KnownArticle> whole =
        article -> {
          if (article.body().size() >= FEWEST_BLOCKS && !article.title().isBlank()) {
            all.add(article);
          }
        };
    fundus(whole);
    zyte(whole);
    wcxb(whole);
    readability(whole);
    return all;
  }

  private void fundus(Consumer<KnownArticle> to) {
    for (Path country : files(folder.resolve("fundus"))) {
      if (Files.isDirectory(country)) {
        JsonNode addresses = json(country.resolve("meta.info"));
        files(country).stream()
            .filter(file -> file.toString().endsWith(".json"))
            .forEach(file -> publisher(file, addresses, to));
      }
    }
  }

  /** A publisher's versions are in the order of its pages' names. */
  private static void publisher(Path file, JsonNode addresses, Consumer<KnownArticle> to) {
    String name = file.getFileName().toString().replace(".json", "_");
    TreeMap<String, String> pages = new TreeMap<>();
    addresses
        .fields()
        .forEachRemaining(
            page -> {
              if (page.getKey().startsWith(name)) {
                pages.put(page.getKey(), page.getValue().path("url").asText());
              }
            });
    String url = pages.isEmpty() ? "https://example.org/" : pages.firstEntry().getValue();
    json(file).elements().forEachRemaining(version -> to.accept(fundus(version, url)));
  }

  private static KnownArticle fundus(JsonNode version, String url) {
    List<Part> body = new ArrayList<>();
    for (JsonNode section : version.path("body").path("sections")) {
      texts(section.path("headline")).forEach(t -> body.add(new Part(TextLabel.HEADING, t)));
      texts(section.path("paragraphs")).forEach(t -> body.add(new Part(TextLabel.PARAGRAPH, t)));
    }
    List<String> summary = texts(version.path("body").path("summary"));
    return new KnownArticle(
        "fundus",
        url,
        line(version.path("title").asText("")),
        null,
        summary.isEmpty() ? null : summary.get(0),
        text(version.path("images").path(0).path("caption")).orElse(null),
        body,
        texts(version.path("authors")),
        moment(version.path("publishing_date").asText("")),
        texts(version.path("topics")),
        language(body));
  }

  private void zyte(Consumer<KnownArticle> to) {
    JsonNode truth = json(folder.resolve("zyte/ground-truth.json"));
    truth
        .fields()
        .forEachRemaining(
            page ->
                to.accept(
                    whole(
                        "zyte",
                        page.getValue().path("url").asText(),
                        shared(folder.resolve("zyte/html/" + page.getKey() + ".html.gz")),
                        page.getValue().path("articleBody").asText(),
                        List.of(),
                        null)));
  }

  /** The headline that a page gives to networks; zyte's gold has none. */
  private static String shared(Path page) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      return Jsoup.parse(in, null, "").select("meta[property=og:title]").attr("content");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void wcxb(Consumer<KnownArticle> to) {
    for (String half : List.of("dev", "test")) {
      for (Path file : files(folder.resolve("wcxb/" + half + "/ground-truth"))) {
        JsonNode page = json(file);
        JsonNode truth = page.path("ground_truth");
        to.accept(
            whole(
                "wcxb",
                page.path("url").asText(),
                line(truth.path("title").asText("")),
                truth.path("main_content").asText(""),
                text(truth.path("author")).map(List::of).orElse(List.of()),
                moment(truth.path("publish_date").asText(""))));
      }
    }
  }

  private void readability(Consumer<KnownArticle> to) {
    Path file = folder.resolve("morepages/readability.gold.jsonl.gz");
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader in = reader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode page = JSON.readTree(line);
        to.accept(
            whole(
                "readability",
                page.path("url").asText("https://example.org/"),
                line(page.path("gold").path("title").asText("")),
                page.path("gold").path("body").asText(""),
                List.of(),
                moment(page.path("gold").path("published").asText(""))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader reader(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  private static KnownArticle whole(
      String corpus,
      String url,
      String title,
      String text,
      List<String> bylines,
      @Nullable OffsetDateTime published) {
    List<Part> body = parts(text);
    return new KnownArticle(
        corpus, url, title, null, null, null, body, bylines, published, List.of(), language(body));
  }

  /** Blocks of a gold that has text alone: what is short and no sentence is a heading. */
  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    for (String block : text.split("\n\\s*\n")) {
      String line = line(block);
      if (!line.isEmpty()) {
        parts.add(new Part(label(line), line));
      }
    }
    return parts;
  }

  private static TextLabel label(String line) {
    boolean isItem = line.startsWith("- ") || line.startsWith("• ") || line.startsWith("* ");
    boolean isHeading = line.length() < LONGEST_HEADING && !line.matches(".*[.!?…:;,\"”»।。]");
    return isItem ? TextLabel.LIST : isHeading ? TextLabel.HEADING : TextLabel.PARAGRAPH;
  }

  private static String language(List<Part> body) {
    String text = String.join("\n", body.stream().limit(9).map(Part::text).toList());
    String tag = LANGUAGES.detect(text, null).tag();
    return tag.equals("und") ? "en" : tag;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> line(node.asText()))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(line(node.asText(""))).filter(t -> !t.isEmpty() && !t.equals("null"));
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static @Nullable OffsetDateTime moment(String text) {
    try {
      return text.length() < 20
          ? LocalDate.parse(text.substring(0, Math.min(10, text.length())))
              .atTime(10, 0)
              .atOffset(ZoneOffset.UTC)
          : OffsetDateTime.parse(text.replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
