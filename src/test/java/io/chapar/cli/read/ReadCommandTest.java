package io.chapar.cli.read;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code read --explain}. */
class ReadCommandTest extends Terminal {
  @Test
  void explainsWhyFieldsHaveTheirValues() throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        """
        <html lang="en"><head><title>A tram for Izmir</title>
        <meta property="article:published_time" content="2026-11-24T09:05:00+03:00"></head>
        <body><article><h1>A tram for Izmir</h1>
        <p>The first electric tram of the bay left the quay this morning with three cars.</p>
        <p>The director of the railway said that the line would open to all on 3 March 2027.</p>
        </article></body></html>
        """);
    assertThat(chapar("read", "--home", ".", "--explain", page.toString())).isZero();
    assertThat(said().lines())
        .anyMatch(line -> line.matches("published\\t[^\\t]+\\t2026-11-24T09:05:00\\+03:00"))
        .anyMatch(line -> line.startsWith("title\t"))
        .anyMatch(
            line ->
                line.matches(
                    "dates\\t2027-03-03\\t0\\.95\\tblock \\d 68-80\\t[^\\t]+\\t3 March 2027"));
  }

  @Test
  void showsWhatSpeaksForANameAndWhatDidNotWin() throws IOException {
    Path page = folder.resolve("page.html");
    String paragraphs =
        english().map(text -> "<p>" + text.replace("\n\n", "<p>")).collect(joining("\n"));
    Files.writeString(page, "<html lang=en><article><h1>Much news</h1>" + paragraphs);
    assertThat(chapar("read", "--home", ".", "--explain", page.toString())).isZero();
    assertThat(said().lines())
        .anyMatch(line -> line.matches("lost\\t[a-z]+\\t\\tblock \\d+ \\d+-\\d+\\tlisted\\t.+"));
  }

  @Test
  void showsWhichPhrasesOfAListAPageHas() throws IOException {
    Path page = folder.resolve("page.txt");
    Files.writeString(
        page, "A flood in the valley\n\nThe floods of the valley's river are over.\n");
    Path lists = Files.createDirectories(folder.resolve("config/keywords"));
    Files.writeString(lists.resolve("water.txt"), "[Rivers]\nvalley\n");
    String home = folder.toString();
    assertThat(chapar("read", "--home", home, "--mentions", "water", page.toString())).isZero();
    assertThat(said()).contains("Rivers\tvalley\tblock 1 18-26\tvalley's\n");
    assertThat(chapar("read", "--home", home, "--mentions", "watr", page.toString())).isNotZero();
    assertThat(complained())
        .contains("config/keywords/watr.txt  does not exist; did you mean water?");
  }

  @Test
  void readsAListOfPhrasesWhateverIsWrongWithTheOthers() throws IOException {
    Path page = folder.resolve("page.txt");
    Files.writeString(page, "A flood in the valley\n\nThe river rose over its banks.\n");
    Path lists = Files.createDirectories(folder.resolve("config/keywords"));
    Files.writeString(lists.resolve("water.txt"), "river\n");
    Files.writeString(lists.resolve("other.txt"), "x\nfl.*d\n");
    String home = folder.toString();
    assertThat(chapar("read", "--home", home, "--mentions", "water", page.toString())).isZero();
    assertThat(said()).contains("water\triver\tblock 1 4-9\triver\n");
    assertThat(chapar("read", "--home", home, "--mentions", "other", page.toString()))
        .isEqualTo(78);
    assertThat(complained().lines()).hasSize(2).allMatch(line -> line.contains("other.txt:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../application", "water.txt", "a b"})
  void refusesWhatNoListOfPhrasesCanBeCalled(String name) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    String home = folder.toString();
    assertThat(chapar("read", "--home", home, "--mentions", name, "https://no.example/"))
        .isEqualTo(2);
    assertThat(complained()).startsWith("\"" + name + "\" is no name of a list; write NAME of");
  }

  private static Stream<String> english() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/facts/newest.jsonl"))) {
      JsonNode article = json.readTree(line);
      if (article.path("lang").asText().equals("en")) {
        texts.add(article.path("text").asText());
      }
    }
    return texts.stream();
  }
}
