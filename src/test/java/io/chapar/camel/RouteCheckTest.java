package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.check.ConfigurationCheck.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each known mistake of an operator, made in a copy of the shipped files. */
class RouteCheckTest {
  private static final String ARCHIVE = "routes/3-archive.camel.yaml";

  @TempDir private Path folder;

  @Test
  void findsTheShippedRoutesAndConfigurationGood() {
    Verdict verdict = new HomeCopy(folder).check();
    assertThat(verdict.faults()).isEmpty();
    assertThat(verdict.routes()).isEqualTo(16);
    assertThat(verdict.feeds()).isEqualTo(4);
  }

  static Stream<Mistake> mistakes() {
    return Mistake.files().stream().flatMap(Mistake::all);
  }

  @ParameterizedTest(name = "refuses {0}")
  @MethodSource("mistakes")
  void refuses(Mistake mistake) {
    HomeCopy copy = new HomeCopy(folder);
    mistake.make(copy);
    assertThat(copy.faults()).containsExactly(mistake.expected(copy));
  }

  @Test
  void findsAKameletThatIsUsedWellGood() {
    HomeCopy copy = new HomeCopy(folder);
    Mistake.all("kamelets").limit(1).forEach(mistake -> mistake.make(copy));
    copy.edit("routes/4-use.camel.yaml", "evry: 1m", "every: 1m");
    assertThat(copy.faults()).isEmpty();
  }

  /** A home has the kamelets of all destinations, and the jars of those that it sends to. */
  @Test
  void findsAKameletGoodThatNobodyUsesAndWhoseJarsAreMissing() {
    HomeCopy home = new HomeCopy(folder);
    home.write(
        "routes/kamelets/sqs.kamelet.yaml",
        """
        apiVersion: camel.apache.org/v1
        kind: Kamelet
        metadata: { name: sqs, labels: { camel.apache.org/kamelet.type: sink } }
        spec:
          definition: { title: SQS, type: object }
          template:
            from:
              uri: kamelet:source
              steps:
                - to: { uri: "azure-servicebus:reports" }
        """);
    assertThat(home.faults()).isEmpty();
  }

  @Test
  void findsRoutesOfManyKindsGood() throws IOException {
    Path good = Path.of("src/test/resources/io/chapar/camel/mistakes/good.camel.yaml");
    HomeCopy copy =
        new HomeCopy(folder)
            .edit("config/application.properties", "queue.enabled = false", "queue.enabled = true")
            .append("config/application.properties", "beside.secret =\n")
            .write("config/secrets/beside", LiveNode.SECRET + "\n")
            .write("routes/4-good.camel.yaml", Files.readString(good));
    assertThat(copy.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{rss.enabled}}", "{{rss.enabled}} == 'true' && {{alarms.hold}}"})
  void findsARouteGoodThatIsTurnedOffWhateverItsFolder(String precondition) {
    String enabled = "precondition: \"{{rss.enabled}}\"";
    String settings = "config/application.properties";
    HomeCopy copy =
        new HomeCopy(folder)
            .edit(settings, "rss.folder = rss", "rss.folder = /dev/null/rss")
            .edit("routes/3-rss.camel.yaml", enabled, "precondition: \"" + precondition + "\"");
    assertThat(copy.faults()).isEmpty();
    copy.edit(settings, "rss.enabled = false", "rss.enabled = true");
    assertThat(copy.faults()).singleElement().asString().contains("cannot be made");
  }

  @Test
  void findsARouteGoodThatLacksWhatItsComponentHas() {
    HomeCopy copy =
        new HomeCopy(folder)
            .write(
                "routes/4-sql.camel.yaml",
                """
                - route:
                    id: sql
                    description: Mine
                    from:
                      uri: timer:mine?period=60000
                      steps:
                        - to: { uri: "sql:delete from report where id = 1" }
                """);
    assertThat(copy.faults()).singleElement().asString().contains("dataSource");
    copy.append(
        "config/application.properties",
        "camel.component.sql.data-source = #class:org.sqlite.SQLiteDataSource\n");
    assertThat(copy.faults()).isEmpty();
  }

  @Test
  void findsAWebhookGoodThatIsTurnedOn() {
    HomeCopy copy =
        new HomeCopy(folder)
            .edit(
                "config/application.properties",
                "webhook.enabled = false",
                "webhook.enabled = true")
            .edit(
                "config/application.properties",
                "https://receiver.example/chapar",
                "https://example.org/hook?key=1")
            .edit(
                "config/application.properties",
                "webhook.secret =",
                "webhook.secret = whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz")
            .append(
                "config/application.properties",
                """
                camel.main.shutdown-timeout = 15
                camel.component.http.connect-timeout = 1000
                """);
    assertThat(copy.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "to: \"sql:insert into t values (:#${body.id}, :#${body.feed})\"",
        "to: { uri: \"sql:select a from t where id in (:#in:${body.id})\" }"
      })
  void letsSqlHaveWhatIsBoundAsAParameter(String to) {
    assertThat(sql(to)).allMatch(fault -> fault.contains("'dataSource' is required"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "to: \"sql:insert into t values ('${body.id}')\"",
        "toD: \"sql:insert into t values (:#${body.id})\"",
        "toD: { uri: \"sql:insert into ${body.feed} values (1)\" }"
      })
  void letsNoSqlHaveTheTextOfAMessage(String to) {
    assertThat(sql(to))
        .filteredOn(fault -> !fault.contains("'dataSource' is required"))
        .singleElement()
        .asString()
        .endsWith(" would put a message's text into the SQL; write to: and bind it, :#${…}");
  }

  private List<String> sql(String to) {
    return new HomeCopy(folder)
        .write(
            "routes/4-mine.camel.yaml",
            """
            - route:
                id: mine
                description: A row for each report
                from:
                  uri: ledger:reports?subscriber=mine
                  steps:
                    - %s
            """
                .formatted(to))
        .faults();
  }

  @Test
  void saysTheFaultsOfAllFilesAtOnce() {
    HomeCopy copy =
        new HomeCopy(folder)
            .edit("routes/1-feeds.camel.yaml", "steps:", "stepz:")
            .edit("routes/3-archive.camel.yaml", "fileExist:", "fileExists:")
            .edit("config/application.properties", "queue.port = ", "queue.port = x")
            .edit("config/feeds.yaml", "fastest: 5m", "fastest: often");
    assertThat(copy.check().faults())
        .extracting(fault -> fault.file())
        .containsExactly(
            "config/application.properties",
            "config/feeds.yaml",
            "routes/1-feeds.camel.yaml",
            "routes/3-archive.camel.yaml");
  }

  @Test
  void saysNothingOfWhatABrokenFileMayHold() {
    HomeCopy copy =
        new HomeCopy(folder)
            .write("routes/4-use.camel.yaml", "- route: [\n")
            .edit("routes/1-feeds.camel.yaml", "\"ledger:items\"", "\"direct:in-the-broken-file\"");
    assertThat(copy.check().faults())
        .extracting(fault -> fault.file())
        .containsExactly("routes/4-use.camel.yaml");
  }

  @Test
  void readsNoFileThatIsLargerThanAnybodyWrites() {
    HomeCopy copy = new HomeCopy(folder).append(ARCHIVE, "# long\n".repeat(2_000_000));
    assertThat(copy.faults())
        .containsExactly(
            ARCHIVE
                + "  cannot be read (it is larger than 10 MB); put a file there that Chapar may"
                + " read");
  }

  @Test
  void readsNoLineThatIsLongerThanAnybodyWrites() {
    HomeCopy copy = new HomeCopy(folder).append(ARCHIVE, "# " + "long".repeat(1_000_000));
    assertThat(copy.faults())
        .containsExactly(ARCHIVE + ":22  the line is longer than 100000 characters; break it");
  }

  @Test
  void leavesNoThreadBehind() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    new HomeCopy(folder).check();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !thread.isDaemon() && !before.contains(thread))
        .isEmpty();
  }

  @Test
  void writesNothing() throws IOException {
    HomeCopy copy = new HomeCopy(folder);
    List<Path> before = files();
    copy.check();
    assertThat(files()).isEqualTo(before);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
