package io.chapar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The contract of {@code docs/destinations.md}: each cell leads to the test that shows it, or says
 * openly that nothing does.
 */
class DestinationsTableTest {
  private static final Path PAGE = Path.of("docs/destinations.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final String HEADING = "| destination |";

  /** What only a service of somebody else's could show. */
  private static final String UNTRIED = "not tried against the service";

  private static final Set<String> SERVICES =
      Set.of("aws-sqs-sink", "aws-sns-sink", "google-pubsub-sink");

  /** What is said, and the test. */
  private static final Pattern CLAIM = Pattern.compile("\\[[^\\]]+]\\[(\\w+)#(\\w+)]");

  private static final Pattern REFERENCE =
      Pattern.compile("(?m)^\\[(\\w+)#(\\w+)]: \\.\\./(\\S+)$");
  private static final Pattern NAME = Pattern.compile("`([a-z0-9-]+)`");

  /** The name of a destination, and what is said of it. */
  record Row(String destination, List<String> cells) {
    static Row of(String line) {
      List<String> cells =
          Arrays.stream(line.split("\\|")).skip(1).map(String::strip).collect(Collectors.toList());
      return new Row(NAME.matcher(cells.get(0)).replaceAll("$1"), cells.subList(1, cells.size()));
    }

    @Override
    public String toString() {
      return destination;
    }
  }

  private static List<String> table() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .dropWhile(line -> !line.startsWith(HEADING))
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  static List<Row> rows() throws IOException {
    return table().stream().skip(2).map(Row::of).toList();
  }

  @Test
  void hasARowForEachSinkAndEachSubscriberThatShips() throws IOException {
    assertThat(rows()).extracting(Row::destination).containsExactlyInAnyOrderElementsOf(shipped());
  }

  private static Set<String> shipped() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("routes"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString().replaceFirst("\\..*", "");
        if (Files.readString(file).contains("kamelet.type: sink")) {
          names.add(name);
        } else if (name.startsWith("3-")) {
          names.add(name.substring(2));
        }
      }
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void leadsFromEachCellToATestOfThisDestination(Row row) throws IOException {
    assertThat(row.cells()).hasSameSizeAs(Row.of(table().get(0)).cells());
    for (String cell : row.cells()) {
      List<MatchResult> claims = CLAIM.matcher(cell).results().toList();
      boolean saysSo = SERVICES.contains(row.destination()) && cell.contains(UNTRIED);
      assertThat(saysSo || !claims.isEmpty()).as("the tests of \"" + cell + "\"").isTrue();
      for (MatchResult claim : claims) {
        Method test = test(claim.group(1), claim.group(2));
        assertThat(isAbout(test, row.destination())).as(claim.group()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void saysOfEachServiceThatItWasNotTried(Row row) {
    assertThat(String.join(" ", row.cells()).contains(UNTRIED))
        .isEqualTo(SERVICES.contains(row.destination()));
  }

  /** One whose parameters are destinations is about these alone. */
  private static boolean isAbout(Method test, String destination) throws IOException {
    ValueSource values = test.getAnnotation(ValueSource.class);
    List<String> named = values == null ? List.of() : List.of(values.strings());
    return named.contains(destination) || shipped().stream().noneMatch(named::contains);
  }

  @Test
  void leadsToTheFileOfEachTest() throws IOException {
    String page = Files.readString(PAGE);
    Set<String> claimed = names(CLAIM, page);
    assertThat(names(REFERENCE, page)).isEqualTo(claimed).hasSizeGreaterThan(20);
    for (MatchResult reference : REFERENCE.matcher(page).results().toList()) {
      test(reference.group(1), reference.group(2));
      assertThat(Path.of(reference.group(3))).isEqualTo(file(reference.group(1)));
    }
  }

  private static Set<String> names(Pattern pattern, String page) {
    return pattern
        .matcher(page)
        .results()
        .map(one -> one.group(1) + "#" + one.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path file(String test) throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files.filter(file -> file.endsWith(test + ".java")).findFirst().orElseThrow();
    }
  }

  private static Method test(String type, String name) throws IOException {
    Class<?> tests = loaded(TESTS.relativize(file(type)).toString());
    Method test =
        Arrays.stream(tests.getDeclaredMethods())
            .filter(method -> method.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("there is no test " + type + "#" + name));
    assertThat(test).matches(DestinationsTableTest::runs, "is a test that runs");
    assertThat(tests).matches(each -> !isDisabled(each), "is not disabled");
    return test;
  }

  private static Class<?> loaded(String file) {
    try {
      return Class.forName(file.replace('/', '.').replaceFirst("\\.java$", ""));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean runs(AnnotatedElement method) {
    return AnnotationSupport.isAnnotated(method, Testable.class) && !isDisabled(method);
  }

  private static boolean isDisabled(AnnotatedElement element) {
    return AnnotationSupport.isAnnotated(element, Disabled.class);
  }
}
