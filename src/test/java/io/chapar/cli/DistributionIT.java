package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.config.Shipped;
import io.chapar.contract.PublishedDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The distribution as {@code package} leaves it, used from another folder. */
class DistributionIT {
  private static final Path CHAPAR = Path.of("target/chapar/bin/chapar").toAbsolutePath();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private record Done(int exit, String out, String err) {}

  private Done chapar(String input, String... arguments) throws Exception {
    return chapar(Map.of(), input, arguments);
  }

  private Done chapar(Map<String, String> environment, String input, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(CHAPAR.toString()));
    command.addAll(List.of(arguments));
    Path in = Files.writeString(folder.resolve("in"), input);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
    return new Done(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void takesTheClassesOfTheCommandLineFromTheArchive() throws Exception {
    Path loaded = folder.resolve("loaded");
    Map<String, String> options = Map.of("JAVA_OPTS", "-Xmx512m -Xlog:class+load:file=" + loaded);
    assertThat(chapar(options, "", "run", "--help").exit()).isZero();
    assertThat(Files.readString(loaded))
        .contains("picocli.CommandLine source: shared objects file")
        .contains("io.chapar.cli.RunCommand source: shared objects file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "demo",
        "check",
        "read",
        "batch pages",
        "batch feeds",
        "batch text",
        "feeds export",
        "feeds find",
        "feeds import",
        "feeds list",
        "feeds test",
        "explain",
        "deliveries list",
        "deliveries dead",
        "deliveries replay",
        "deliveries retry",
        "reread",
        "schemas",
        "subscribers list",
        "subscribers pause",
        "subscribers resume",
        "subscribers remove"
      })
  void explainsEachCommandWithAnExample(String command) throws Exception {
    Done done = chapar("", (command + " --help").split(" "));
    assertThat(done.exit()).isZero();
    assertThat(done.out()).contains("Usage: chapar " + command).containsPattern("Examples?:");
  }

  @Test
  void isAnArchiveToo() {
    assertThat(Path.of("target")).isDirectoryContaining("glob:**/chapar-*.tar.gz");
  }

  @Test
  void hasThePublishedDocuments() {
    for (PublishedDocument one : PublishedDocument.values()) {
      assertThat(Path.of("target/chapar/schema", one.fileName())).hasBinaryContent(one.text());
    }
  }

  @Test
  void findsWhatIsShippedGood() throws Exception {
    Done done = chapar("", "check");
    assertThat(done.out()).contains("are good");
    assertThat(done.exit()).isZero();
  }

  /** The jars come from the repository from which the tests have theirs. */
  @Test
  void sendsToADestinationWhoseJarsWereAddedToTheHome() throws Exception {
    String home = folder.resolve("my home").toString();
    chapar("", "init", home);
    Files.writeString(
        Path.of(home, "routes/4-mine.camel.yaml"),
        """
        - route:
            id: mine
            description: Each report to a topic
            from:
              uri: ledger:reports
              parameters: { subscriber: mine }
              steps:
                - to:
                    uri: kamelet:mqtt5-sink
                    parameters: { broker: "tcp://127.0.0.1:1883", topic: reports }
        """);
    Done before = chapar("", "check", "--home", home);
    assertThat(before.out())
        .contains("there is no component paho-mqtt5:; chapar add mqtt5 brings it");
    Done added = chapar("", "add", "mqtt5", "--home", home, "--from", repository().toString());
    assertThat(added.err()).contains("fetches camel-paho-mqtt5-");
    assertThat(added.out()).contains("2 jars added to ");
    assertThat(chapar("", "check", "--home", home).out()).contains("are good");
    Path damaged = Path.of(home, "lib/org.eclipse.paho.mqttv5.client-1.2.5.jar");
    Files.writeString(damaged, "cut", StandardOpenOption.APPEND);
    assertThat(chapar("", "check", "--home", home).out())
        .contains("has not the bytes of this jar (SHA-256); chapar add mqtt5 replaces it");
    chapar("", "add", "mqtt5", "--home", home, "--from", repository().toString());
    assertThat(chapar("", "check", "--home", home).out()).contains("are good");
  }

  /** Of Maven, on this machine. */
  private static Path repository() throws Exception {
    Path jar =
        Path.of(MqttClient.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return jar.resolve("../../../../../..").normalize();
  }

  @Test
  void answersALineForALineAndNothingElse() throws Exception {
    String question = "{\"id\":7,\"text\":\"كتاب ها\"}\nno json\n";
    Done done = chapar(question, "batch", "text");
    List<String> lines = done.out().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode answer = JSON.readTree(lines.get(0));
    assertThat(answer.get("id").asInt()).isEqualTo(7);
    assertThat(answer.get("text").asText()).isEqualTo("کتاب‌ها");
    assertThat(JSON.readTree(lines.get(1)).get("error").asText()).isNotBlank();
    assertThat(done.err().lines().filter(line -> !line.endsWith(" answered so far"))).isEmpty();
  }

  @Test
  void givesTheSameAnswersWithManyThreads() throws Exception {
    StringBuilder questions = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      questions
          .append("{\"id\":")
          .append(i)
          .append(",\"text\":\"می رود ")
          .append(i)
          .append("\"}\n");
    }
    List<String> one = chapar(questions.toString(), "batch", "text").out().lines().toList();
    List<String> many =
        chapar(questions.toString(), "batch", "text", "--threads", "8").out().lines().toList();
    assertThat(many).containsExactlyInAnyOrderElementsOf(one);
  }

  @Test
  void readsADocumentToOneRecord() throws Exception {
    Path article =
        Files.writeString(
            folder.resolve("article.txt"),
            "Bridge reopens\n\nThe bridge over the river reopened on Monday, officials said.\n",
            StandardCharsets.UTF_8);
    Done done = chapar("", "read", article.toString());
    JsonNode record = JSON.readTree(done.out());
    assertThat(record.get("title").asText()).isEqualTo("Bridge reopens");
    assertThat(record.get("language").asText()).isEqualTo("en");
    assertThat(done.exit()).isZero();
  }

  @Test
  void saysInOneLineWhatItCannotRead() throws Exception {
    Done done = chapar("", "read", "nothing.txt");
    assertThat(done.exit()).isEqualTo(1);
    assertThat(done.out()).isEmpty();
    assertThat(done.err().lines()).hasSize(1).allMatch(line -> line.contains("nothing.txt"));
  }

  @Test
  void findsAFileByItsPersianNameInALocaleThatHasNoPersian() throws Exception {
    Path article = folder.resolve("خبر نخست.txt");
    Files.writeString(
        article, "Bridge reopens\n\nThe bridge reopened on Monday, officials said.\n");
    Done done = chapar(Map.of("LC_ALL", "C"), "", "read", article.toString());
    assertThat(done.err()).isEmpty();
    assertThat(done.exit()).isZero();
  }

  /** A reader that takes a line and goes, as {@code head} does. */
  @ParameterizedTest
  @ValueSource(strings = {"help", "check", "read", "batch text", "feeds list", "demo --for 1h"})
  void endsQuietlyWhenNobodyReadsOn(String command) throws Exception {
    Path article = Files.writeString(folder.resolve("a.txt"), "Title\n\nA text of one line.\n");
    String line =
        switch (command) {
          case "read" -> "read " + article;
          case "feeds list" -> "feeds list --home " + home();
          case "demo --for 1h" -> "demo --for 1h --home " + home();
          default -> command;
        };
    String script =
        "{ yes '{\"text\":\"one\"}' | head -n 100000 | target/chapar/bin/chapar "
            + line
            + "; echo ended ${PIPESTATUS[2]} >&2; } | { sleep 0; }";
    Process shell = new ProcessBuilder("bash", "-c", script).start();
    String said = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEqualTo("ended 141\n");
  }

  @Test
  void failsWhenItsOutputIsFull() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Process check =
        new ProcessBuilder("target/chapar/bin/chapar", "check")
            .redirectOutput(full.toFile())
            .redirectErrorStream(false)
            .start();
    assertThat(new String(check.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).lines())
        .containsExactly("standard output cannot be written (is the disk full?)");
    assertThat(check.waitFor()).isEqualTo(1);
  }

  @Test
  void refusesToRunOnAWrongConfigurationWithEveryFault() throws Exception {
    Path home = home();
    Files.writeString(home.resolve("config/feeds.yaml"), "feeds:\n  - nam: x\n");
    Files.writeString(home.resolve("config/application.properties"), "feeds.concurrent = many\n");
    Done done = chapar("", "run", "--home", home.toString());
    assertThat(done.exit()).isEqualTo(78);
    assertThat(done.err())
        .contains("config/feeds.yaml:2  unknown \"nam\"")
        .contains("config/application.properties:1  feeds.concurrent is \"many\"");
  }

  @Test
  void neverHangsWhenItCannotStart() throws Exception {
    Path home = home();
    Files.createDirectories(home.resolve("data"));
    Files.writeString(
        home.resolve("data/ledger.db"), "this is no database, but a text of a stranger");
    Done done =
        chapar(
            Map.of("ADMIN_PORT", "0", "QUEUE_ENABLED", "false"),
            "",
            "deliveries",
            "list",
            "--home",
            home.toString());
    assertThat(done.exit()).isEqualTo(1);
    assertThat(done.err().lines()).hasSize(1).allMatch(line -> line.contains("ledger.db"));
  }

  private Path home() {
    Path home = folder.resolve("home");
    Shipped.copy(home, "routes", "config");
    return home;
  }
}
