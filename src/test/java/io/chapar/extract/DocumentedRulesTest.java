package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation of the rules quotes is found as it says, in {@code documented.tsv}. */
class DocumentedRulesTest {
  private static final Path CASES = Path.of("src/test/resources/io/chapar/extract/documented.tsv");

  private static final FactExtractor EXTRACTOR = new FactExtractor();

  /** The share of examples, in percent, that a test has. Raise it, and lower it never. */
  private static final double LEAST = 94;

  private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*.*?\\*/");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"|“([^”]+)”|«([^»]+)»");

  /** Stands for any name, or for any words. */
  private static final Pattern ANYTHING = Pattern.compile("\\b[XY]\\b|…");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /**
   * @param kind people, organisations, places, numbers or quotes
   * @param facts all of this kind
   */
  record Case(String language, String kind, String text, List<String> facts) {
    static Case of(String line) {
      String[] cells = line.split("\t");
      return new Case(
          cells[0],
          cells[1],
          cells[2],
          cells.length == 3 ? List.of() : List.of(cells[3].split(" \\| ")));
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static List<Case> cases() throws IOException {
    return Files.readAllLines(CASES).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Case::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsInAnExampleWhatIsDocumented(Case each) {
    Facts facts = EXTRACTOR.extract(Articles.of(each.language, each.text)).facts();
    assertThat(lines(facts, each.kind)).containsExactlyElementsOf(each.facts);
  }

  private static Stream<String> lines(Facts facts, String kind) {
    return switch (kind) {
      case "people" ->
          facts.people().stream()
              .map(person -> Stream.concat(Stream.of(person.name()), person.roles().stream()))
              .map(words -> words.collect(Collectors.joining(", ")));
      case "organisations" -> facts.organisations().stream().map(Facts.Organisation::name);
      case "places" -> facts.places().stream().map(Facts.Place::name);
      case "numbers" ->
          facts.numbers().stream().map(number -> number.text() + " = " + number.value());
      case "quotes" -> facts.quotes().stream().map(quote -> quote.speaker() + ": " + quote.text());
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @Test
  void mostExamplesOfTheDocumentationAreCases() throws IOException {
    Set<String> examples = examples();
    String tested = tested();
    Set<String> missing =
        examples.stream()
            .filter(example -> !occurs(example, tested))
            .collect(Collectors.toCollection(TreeSet::new));
    double share = 100.0 - 100.0 * missing.size() / examples.size();
    System.out.printf(
        Locale.ROOT,
        "examples in extract's Javadoc: %d, in tests: %.1f %%%n",
        examples.size(),
        share);
    assertThat(examples).hasSizeGreaterThan(250);
    assertThat(share).as("without " + missing).isGreaterThanOrEqualTo(LEAST);
  }

  private static Set<String> examples() throws IOException {
    Set<String> examples = new TreeSet<>();
    for (String source : texts(Path.of("src/main/java/io/chapar/extract"))) {
      JAVADOC
          .matcher(source)
          .results()
          .map(comment -> comment.group().replaceAll("\\n\\s*\\* ?", " "))
          .flatMap(comment -> QUOTED.matcher(comment).results())
          .flatMap(quoted -> Stream.of(1, 2, 3).map(quoted::group))
          .filter(text -> text != null && saysSomething(text))
          .map(text -> text.toLowerCase(Locale.ROOT))
          .forEach(examples::add);
    }
    return examples;
  }

  private static boolean saysSomething(String example) {
    return LETTER.matcher(ANYTHING.matcher(example).replaceAll("")).find();
  }

  /** All tests, their texts and tables, in small letters. */
  private static String tested() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String folder : List.of("src/test/java", "src/test/resources")) {
      texts(Path.of(folder)).forEach(text -> all.append(text).append('\n'));
    }
    return all.toString().replace("\\u200C", "\u200C").toLowerCase(Locale.ROOT);
  }

  private static List<String> texts(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      try {
        texts.add(Files.readString(file));
      } catch (MalformedInputException e) {
        // is no text, or one in another encoding
      }
    }
    return texts;
  }

  /** Its words, in their order in one line. */
  private static boolean occurs(String example, String text) {
    List<String> words =
        Stream.of(example.split("\\b[xy]\\b|…"))
            .map(String::strip)
            .filter(piece -> !piece.isEmpty())
            .toList();
    Pattern inOrder =
        Pattern.compile(
            words.stream().map(Pattern::quote).collect(Collectors.joining(".{1,200}?")));
    String longest = Collections.max(words, Comparator.comparing(String::length));
    boolean occurs = false;
    for (int at = text.indexOf(longest); at >= 0 && !occurs; at = text.indexOf(longest, at + 1)) {
      int end = text.indexOf('\n', at);
      String line = text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
      occurs = words.size() == 1 || inOrder.matcher(line).find();
    }
    return occurs;
  }
}
