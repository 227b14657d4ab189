package io.chapar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the documentation leads somewhere, and the README is one that can be read. */
class DocumentationTest {
  private static final Path RECIPES = Path.of("docs/recipes");
  private static final int MOST_BYTES = 8 * 1024;
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

  static List<Path> pages() throws IOException {
    try (Stream<Path> root = Files.list(Path.of("."));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(root, docs)
          .map(Path::normalize)
          .filter(page -> page.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(Files.size(Path.of("README.md"))).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void theReadmeNamesEveryPage() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(pages())
        .filteredOn(page -> !page.equals(Path.of("README.md")) && !page.startsWith(RECIPES))
        .allMatch(page -> readme.contains("](" + page + ")"));
  }

  @Test
  void thePageOfDestinationsNamesEveryRecipe() throws IOException {
    String destinations = Files.readString(Path.of("docs/destinations.md"));
    assertThat(pages())
        .filteredOn(page -> page.startsWith(RECIPES))
        .hasSizeGreaterThan(5)
        .allMatch(page -> destinations.contains("](recipes/" + page.getFileName() + ")"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachLinkLeadsToAPageAndAHeading(Path page) throws IOException {
    assertThat(LINK.matcher(Files.readString(page)).results().toList())
        .allSatisfy(link -> leads(page, link.group(1), link.group(2)));
  }

  private static void leads(Path page, String file, String anchor) throws IOException {
    Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    assertThat(target).exists();
    if (anchor != null) {
      assertThat(Files.readAllLines(target))
          .anyMatch(line -> line.startsWith("#") && anchor(line).equals(anchor));
    }
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
