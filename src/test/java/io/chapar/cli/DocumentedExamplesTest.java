package io.chapar.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.chapar.config.Shipped;
import io.chapar.config.file.ShippedSettings;
import io.chapar.json.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All that the documentation shows as code is what the program takes, or what it prints. */
class DocumentedExamplesTest extends Terminal {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is printed, and files of other kinds: how a block begins, and the test that has it. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("11:21:38  sigircik", "SummaryTest"),
          Map.entry("12:00:00  ← kafka", "DemoScreenTest"),
          Map.entry("$ bin/chapar explain", "ExplainCommandTest"),
          Map.entry("DELIVERIES  TO ", "ReplayCommandTest"),
          Map.entry("ffd9258d06e14e6c5f3bdd34b79c761b  https:", "RereadRouteTest"),
          Map.entry("changed: config/feeds.yaml", "SetDifferenceTest"),
          Map.entry("# A remark", "KeywordFilesTest"),
          Map.entry("rclone ", "RecipesIT"),
          Map.entry("id=msg_", "IngestRouteTest"),
          Map.entry("camel run ", "CamelCliTest"),
          Map.entry("io.chapar.report.created River", "TutorialTest"));

  /** Pictures of words alone. */
  private static final Set<String> WORDS = Set.of("feeds → items → pages");

  /**
   * The system's own programs, upon files that are damaged and upon backups: whether a shell can
   * read them.
   */
  private static final Set<String> RESCUES =
      Set.of("sqlite3 ", "kill -STOP", "psql ", "pg_dump ", "15 2 ");

  /** The lines that are judged by themselves, and how. */
  private static final Map<Pattern, Consumer<MatchResult>> TAKEN =
      Map.of(
          Pattern.compile("(?:JAVA_OPTS=\"[^\"]*\" )?(?:\\S*/)?chapar (.*)"),
          DocumentedExamplesTest::isACommand,
          Pattern.compile("curl (.*)"),
          line -> isSent(words(line.group(1))),
          Pattern.compile("(GET|POST) +(/[^ `]*)(?: (\\{.*}))?.*"),
          line -> isAnswered(line.group(1), line.group(2), line.group(3)),
          Pattern.compile("mvn (.*)"),
          line -> words(line.group(1)).forEach(DocumentedExamplesTest::isKnownToMaven),
          Pattern.compile("java -cp \"[^\"]*\" (io\\.chapar\\.\\S+) .*"),
          DocumentedExamplesTest::isAClass,
          Pattern.compile("(\\.ci/\\S+|bin/chapar-cds) .*"),
          line -> isAScript(line.group(1)));

  /** A word of a shell's line, quoted or not, or what it takes for a remark. */
  private static final Pattern WORD =
      Pattern.compile("(?:\"([^\"]*)\"|'([^']*)'|(#.*)|([^\\s\"'#]\\S*))\\s*");

  /** Pages that name classes. */
  private static final Set<Path> OF_THE_HOUSE =
      Set.of(Path.of("docs/architecture.md"), Path.of("CONTRIBUTING.md"));

  /**
   * Files that are there once somebody made them: those of the operator, such as routes of the
   * number 4.
   */
  private static final Pattern MADE =
      Pattern.compile("config/(?:golden|keywords|secrets)/.*|routes/4-[a-z]+\\.camel\\.yaml");

  static List<DocumentedBlock> blocks() {
    return DocumentedBlock.all();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void isTakenOrPrinted(DocumentedBlock block) throws IOException {
    switch (block.language()) {
      case "yaml" -> isGoodYaml(block);
      case "properties" -> passes("config/application.properties", shipped(block.text()));
      case "json" -> isARecord(block.text());
      case "sh" -> assertThat(TutorialTest.PAGE).isEqualTo(block.page());
      case "java", "xml" -> assertThat(exampleApplications()).contains(unindented(block.text()));
      default -> isKnown(block);
    }
  }

  /** Those that the build compiles and tests. */
  private static String exampleApplications() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/it"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(unindented(Files.readString(file)));
      }
    }
    return all.toString();
  }

  private static String unindented(String text) {
    return text.replaceAll("(?m)^ +", "");
  }

  /** With these settings in place of its own. */
  private static String shipped(String settings) throws IOException {
    String file = Files.readString(Path.of("config/application.properties"));
    for (MatchResult setting : found("(?m)^([a-z.-]+) = .*$", settings)) {
      String line = "(?m)^" + Pattern.quote(setting.group(1)) + " =.*$";
      assertThat(file).containsPattern(line);
      file = file.replaceFirst(line, Matcher.quoteReplacement(setting.group()));
    }
    return file;
  }

  private void isGoodYaml(DocumentedBlock block) throws IOException {
    String text = block.text();
    if (text.startsWith("- route:") || text.startsWith("- beans:")) {
      passes("routes/9-documented.camel.yaml", text);
    } else if (text.startsWith("- ")) {
      passes("routes/9-documented.camel.yaml", route(text));
    } else if (text.startsWith(" ")) {
      assertThat(TutorialTest.PAGE).isEqualTo(block.page());
    } else {
      passes("config/feeds.yaml", text.contains("feeds:") ? text : text + "feeds: []\n");
    }
  }

  /** Steps as a whole route: what they lack at the end to send a report is added. */
  private static String route(String steps) {
    String last = steps.stripTrailing();
    String indentation = last.substring(last.lastIndexOf('\n') + 1).replaceFirst("\\S.*", "");
    String more = steps.contains("to:") ? "" : ending(steps).indent(indentation.length());
    return """
    - route:
        id: documented
        description: An example of the documentation
        from:
          uri: ledger:reports
          parameters: { subscriber: documented }
          steps:
    """
        + (steps + more).indent("        ".length());
  }

  private static String ending(String steps) {
    if (steps.contains("sign-webhook")) {
      return """
      - process: { ref: open-envelope }
      - to:
          uri: https://receiver.example/hook
          parameters: { httpMethod: POST, skipControlHeaders: true, throwExceptionOnFailure: false }
      - process: { ref: judge-answer }
      """;
    }
    return (steps.contains("file-report") ? "" : "- bean: { ref: file-report }\n")
        + """
        - process: { ref: open-envelope }
        - to: { uri: "file:{{data.folder}}/documented" }
        """;
  }

  /** With the secrets and lists of keywords that the text names. */
  private void passes(String file, String text) throws IOException {
    Shipped.copy(folder, "routes", "config");
    write(file, text);
    for (MatchResult secret : found("secretfile:([\\w-]+)", text)) {
      boolean isAddress = text.contains("address: \"RAW({{" + secret.group());
      write(
          "config/secrets/" + secret.group(1),
          isAddress
              ? "https://hooks.example/T01/B02"
              : "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    }
    for (MatchResult lists : found("name: keywords, .*constant: [^\"]*\"?([\\w, -]+)", text)) {
      for (String list : lists.group(1).split(", ")) {
        write("config/keywords/" + list.strip() + ".txt", "[Floods]\nflood\n");
      }
    }
    int code = atHome("check");
    assertThat(said()).startsWith("routes/, config/ and feeds.yaml are good");
    assertThat(code).isZero();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static List<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().toList();
  }

  /** Or a part of one: what a record has to have may be left out. */
  private static void isARecord(String text) throws IOException {
    JsonNode schema = JSON.readTree(RecordJson.class.getResourceAsStream("record-1.schema.json"));
    boolean mention = JSON.readTree(text).has("phrase");
    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema)
                .validate(mention ? "{\"mentions\": [" + text + "]}" : text, InputFormat.JSON))
        .filteredOn(fault -> !fault.getType().equals("required"))
        .isEmpty();
  }

  private static void isKnown(DocumentedBlock block) {
    if (begins(block, WORDS)) {
      return;
    }
    if (begins(block, ELSEWHERE.keySet())) {
      isReadByItsTest(block);
    } else if (begins(block, RESCUES)) {
      isReadByAShell(block.text());
    } else if (block.text().startsWith("ledger:feeds")) {
      isTheFlow(block.text());
    } else {
      String text = block.text().replaceAll("\\\\\n *", "");
      assertThat(Stream.of(text.split("\n| && ")).filter(line -> !line.isBlank()))
          .allMatch(DocumentedExamplesTest::isTaken);
    }
  }

  private static void isReadByItsTest(DocumentedBlock block) {
    String test = ELSEWHERE.get(beginnings(block).findFirst().orElseThrow());
    assertThat(files("src/test/java", "/" + test + ".java").map(DocumentedExamplesTest::read))
        .singleElement()
        .asString()
        .contains('"' + block.page().toString() + '"');
  }

  private static Stream<String> beginnings(DocumentedBlock block) {
    return ELSEWHERE.keySet().stream().filter(block.text()::startsWith);
  }

  private static boolean begins(DocumentedBlock block, Set<String> beginnings) {
    return beginnings.stream().anyMatch(block.text()::startsWith);
  }

  private static void isReadByAShell(String text) {
    try {
      Process shell = new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
      try (Writer script = shell.outputWriter()) {
        script.write(text);
      }
      assertThat(shell.waitFor()).isZero();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Its steps are of the routes, its records classes, its files there. */
  private static void isTheFlow(String picture) {
    String routes = files("routes", ".yaml").map(DocumentedExamplesTest::read).collect(joining());
    Set<String> classes =
        files("src/main/java", ".java").map(DocumentedExamplesTest::nameOf).collect(toSet());
    assertThat(found("(?<=─► )[a-z]+-[a-z]+", picture))
        .hasSizeGreaterThan(4)
        .allMatch(step -> routes.contains("ref: " + step.group()));
    assertThat(found("\\b[A-Z]\\w+", picture)).allMatch(name -> classes.contains(name.group()));
    assertThat(found("routes/\\d-\\w+", picture))
        .allMatch(file -> Files.exists(Path.of(file.group() + ".camel.yaml")));
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
  }

  private static Stream<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTaken(String line) {
    return TAKEN.entrySet().stream()
        .anyMatch(kind -> isTaken(line, kind.getKey(), kind.getValue()));
  }

  private static boolean isTaken(String line, Pattern kind, Consumer<MatchResult> judge) {
    Matcher matcher = kind.matcher(line);
    boolean known = matcher.matches();
    if (known) {
      judge.accept(matcher.toMatchResult());
    }
    return known;
  }

  private static void isACommand(MatchResult line) {
    new CommandLine(Commands.class).parseArgs(words(line.group(1)).toArray(String[]::new));
  }

  private static void isAScript(String name) {
    String source = name.replaceFirst("^bin/", "src/main/bin/");
    assertThat(Path.of(source)).isExecutable();
  }

  private static void isAClass(MatchResult line) {
    assertThat(Path.of("src/test/java", line.group(1).replace('.', '/') + ".java")).exists();
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (MatchResult word : WORD.matcher(line).results().toList()) {
      if (word.group(3) != null) {
        break;
      }
      words.add(
          Stream.of(1, 2, 4)
              .map(word::group)
              .filter(text -> text != null)
              .findFirst()
              .orElseThrow());
    }
    return words;
  }

  /** To a node, or a file of ours to the server of somebody else. */
  private static void isSent(List<String> curl) {
    if (curl.stream().anyMatch(word -> word.contains(":8087/"))) {
      isAnswered(curl);
    } else if (curl.contains("$DATAREF")) {
      isAnswered("GET", "/api/records/1/1/1", null);
    } else {
      assertThat(curl)
          .filteredOn(word -> word.startsWith("@"))
          .isNotEmpty()
          .allMatch(word -> Files.exists(Path.of(word.substring(1))));
    }
  }

  private static void isAnswered(List<String> curl) {
    int data = curl.indexOf("-d");
    String url = curl.stream().filter(word -> word.contains(":8087/")).findFirst().orElseThrow();
    isAnswered(
        data < 0 ? "GET" : "POST",
        url.substring(url.indexOf(":8087/") + ":8087".length()),
        data < 0 ? null : curl.get(data + 1));
  }

  /** As the API describes itself. */
  private static void isAnswered(String method, String url, String body) {
    URI uri = URI.create(url);
    JsonNode operation =
        API.properties().stream()
            .filter(path -> matches(path.getKey(), uri.getPath()))
            .map(path -> path.getValue().path(method.toLowerCase(Locale.ROOT)))
            .filter(JsonNode::isObject)
            .findFirst()
            .orElseThrow(() -> new AssertionError("the API has no " + method + " " + url));
    if (uri.getQuery() != null) {
      assertThat(operation.path("parameters").findValuesAsText("name"))
          .containsAll(
              found("(?:^|&)(\\w+)=", uri.getQuery()).stream().map(m -> m.group(1)).toList());
    }
    if (body != null) {
      JsonNode fields = operation.at("/requestBody/content/application~1json/schema/properties");
      assertThat(read(body).properties()).allMatch(field -> fields.has(field.getKey()));
    }
  }

  private static final JsonNode API = api();

  private static JsonNode api() {
    try {
      return JSON.readTree(
              DocumentedExamplesTest.class.getResourceAsStream("/io/chapar/admin/openapi.json"))
          .path("paths");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean matches(String template, String path) {
    return path.matches(template.replaceAll("\\{\\w+}", "[^/]+"));
  }

  private static void isKnownToMaven(String word) {
    if (word.startsWith("-P")) {
      assertThat(read(Path.of("pom.xml"))).contains("<id>" + word.substring(2) + "</id>");
    } else if (word.startsWith("-Dtest=")) {
      assertThat(word.substring("-Dtest=".length()).replace("'", "").split(","))
          .allMatch(DocumentedExamplesTest::isATest);
    } else {
      assertThat(word)
          .matches("-q|-DskipTests|-Dchapar\\.[a-z]+=\\w+|package|test|verify|spotless:apply");
    }
  }

  private static boolean isATest(String pattern) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern + ".java");
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files.map(Path::getFileName).anyMatch(matcher::matches);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> commands() {
    return inText("(?:\\S*/)?chapar ([a-z-][^`]*)");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void namesOnlyCommandsAndOptionsThatThereAre(String command) {
    CommandSpec spec = new CommandLine(Commands.class).getCommandSpec();
    boolean valueFollows = false;
    for (String word : words(command)) {
      if (word.startsWith("-")) {
        assertThat(spec.optionsMap()).as(command).containsKey(word);
        valueFollows = spec.optionsMap().get(word).arity().max() > 0;
      } else if (spec.subcommands().containsKey(word)) {
        spec = spec.subcommands().get(word).getCommandSpec();
      } else {
        assertThat(valueFollows || !spec.positionalParameters().isEmpty()).as(command).isTrue();
        valueFollows = false;
      }
    }
    assertThat(spec.root()).isNotSameAs(spec);
  }

  static List<String> requests() {
    return inText("((?:GET|POST) /api[^`]*)");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void namesOnlyRequestsThatAreAnswered(String request) {
    String[] words = request.replaceAll("\\{\\w+}", "1").split("[ ?]");
    isAnswered(words[0], words[1], null);
  }

  static List<String> files() {
    return inText("((?:src|config|routes|docs|monitoring|deploy|\\.ci)/[\\w./-]+)").stream()
        .filter(file -> !MADE.matcher(file).matches())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesOnlyFilesThatThereAre(String file) {
    assertThat(Path.of(file.replaceFirst("/[^/]*\\b(?:NAME|LANGUAGE)\\b.*", ""))).exists();
  }

  static List<String> types() {
    return inText("(io\\.chapar(?!\\.(?:report|alarm)\\.)(?:\\.\\w+)+)");
  }

  @ParameterizedTest
  @MethodSource("types")
  void namesOnlyPackagesAndClassesThatThereAre(String type) {
    String path = "src/main/java/" + type.replace('.', '/');
    assertThat(List.of(path, path + ".java")).anyMatch(each -> Files.exists(Path.of(each)));
  }

  /** A name that begins with a point is of the package before it. */
  @Test
  void namesOnlyPackagesThatThereAre() {
    String page = read(Path.of("docs/architecture.md"));
    String table = page.substring(page.indexOf("| package |"), page.indexOf("No two packages"));
    String last = "";
    for (MatchResult name : found("`(\\.?[a-z]+(?:\\.[a-z]+)*)`", table)) {
      boolean below = name.group(1).startsWith(".");
      last = below ? last.replaceFirst("\\..*", "") + name.group(1) : name.group(1);
      assertThat(Path.of("src/main/java/io/chapar", last.split("\\."))).isDirectory();
    }
  }

  static List<String> classes() {
    return inText("([A-Z][a-z]+(?:[A-Z][a-z]+)+)", OF_THE_HOUSE::contains);
  }

  @ParameterizedTest
  @MethodSource("classes")
  void namesOnlyClassesThatThereAre(String name) {
    assertThat(Stream.of("src/main/java", "src/test/java"))
        .anyMatch(sources -> files(sources, "/" + name + ".java").findAny().isPresent());
  }

  static List<String> settings() {
    Set<String> groups =
        ShippedSettings.defaults().keySet().stream()
            .map(name -> name.substring(0, name.indexOf('.')))
            .collect(toSet());
    return inText("([a-z-]+\\.[a-z.-]+)(?: = [^`]*)?").stream()
        .filter(name -> groups.contains(name.substring(0, name.indexOf('.'))))
        .filter(name -> !Files.exists(Path.of("src/main/java/io/chapar", name.split("\\."))))
        .filter(name -> !name.matches(".*\\.(yaml|json|xml|db|log)"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void namesOnlySettingsThatThereAre(String name) {
    assertThat(ShippedSettings.defaults()).containsKey(name);
  }

  /** What stands between backticks in the pages, but for what tells the past. */
  private static List<String> inText(String pattern) {
    return inText(
        pattern, page -> !page.endsWith("CHANGELOG.md") && !page.endsWith("UPGRADING.md"));
  }

  private static List<String> inText(String pattern, Predicate<Path> pages) {
    return DocumentedBlock.pages()
        .filter(pages)
        .flatMap(page -> found("`" + pattern + "`", read(page)).stream())
        .map(span -> span.group(1))
        .distinct()
        .sorted()
        .toList();
  }
}
