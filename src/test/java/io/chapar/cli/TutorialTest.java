package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial, block after block by a shell, with ports and a home folder that are free. Of its
 * first block the build is left out: {@code chapar} runs from the classes under test.
 */
class TutorialTest {
  static final Path PAGE = Path.of("docs/tutorial.md");

  /** The last line of a block that goes on while the reader takes another terminal. */
  private static final Pattern STAYS = Pattern.compile("(?m)^(python3|chapar run) .*\\s*\\z");

  private static final String FLOOD = "io.chapar.report.created River floods three villages";
  private static final String TRAM = "io.chapar.report.created First tram crosses the new bridge";

  private final List<Process> running = new ArrayList<>();
  private final List<DocumentedBlock> blocks = new ArrayList<>(DocumentedBlock.of(PAGE));

  @TempDir Path folder;
  private int publisher;
  private int receiver;
  private int page;

  @BeforeEach
  void makeTheCommand() throws IOException {
    assumeTrue(
        Stream.of("bash", "python3", "openssl").allMatch(TutorialTest::isInstalled),
        "the tutorial asks for bash, Python 3 and openssl");
    publisher = freePort();
    receiver = freePort();
    page = freePort();
    Path command = Files.createDirectories(folder.resolve("bin")).resolve("chapar");
    Files.writeString(
        command,
        """
        #!/bin/sh
        exec "%s" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m \\
          -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dchapar.home="%s" \\
          -cp "%s" io.chapar.Chapar "$@"
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Path.of("").toAbsolutePath(),
                classPath()));
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
  }

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process process : running) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }

  /** From any folder. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(path -> Path.of(path).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void leadsToAFilteredWebhook() throws Exception {
    next("sh");
    next("sh");
    set(text("properties"));
    next("sh");
    patiently().until(() -> files("news/archive") == 2);
    next("sh");
    String accepted = next("sh");
    patiently()
        .until(
            () ->
                accepted.contains("accepted")
                    || shell("chapar edits --home ~/news").contains("accepted"));
    String first = text("").strip();
    patiently().until(() -> received().equals(List.of(first)));
    assertThat(received()).containsExactly(FLOOD);
    assertThat(shell("cd ~/news\n" + text("sh"))).contains("floods", "filtered", "tram.html");
    mend(text("yaml"));
    patiently().until(() -> shell("chapar edits --home ~/news").split("accepted").length == 3);
    assertThat(shell("cd ~/news\n" + text("sh"))).contains("1 delivery");
    patiently().until(() -> received().equals(List.of(FLOOD, TRAM)));
    shell("sed -i s/400/500/ ~/gazette/flood.html\ncd ~/news\n" + text("sh"));
    patiently().until(() -> received().size() == 3);
    assertThat(received()).endsWith("io.chapar.report.updated River floods three villages");
    assertThat(blocks).as("blocks that were not run").isEmpty();
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(200));
  }

  /** The text of the next block, which is of this language. */
  private String text(String language) {
    DocumentedBlock block = blocks.remove(0);
    assertThat(block.language()).as(block.toString()).isEqualTo(language);
    return block
        .text()
        .replaceAll("(?m)^(mvn|export PATH=).*\n", "")
        .replace("8000", "" + publisher)
        .replace("9000", "" + receiver)
        .replace("/tmp/", folder + "/");
  }

  /** Runs the next block; what stays is left running. */
  private String next(String language) throws IOException, InterruptedException {
    String text = text(language);
    Matcher stays = STAYS.matcher(text);
    return stays.find() ? shell(stays.replaceFirst(""), stays.group()) : shell(text);
  }

  private String shell(String text, String last) throws IOException, InterruptedException {
    String cd =
        Pattern.compile("cd \\S+")
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .findFirst()
            .orElse("true");
    String said = shell(text);
    Path out =
        folder.resolve(last.startsWith("python3 " + folder) ? "received" : running.size() + ".log");
    running.add(start(cd + "\nexec " + last, out));
    return said;
  }

  private String shell(String script) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "said", "");
    int exit = start("set -e\n" + script, out).waitFor();
    String said = Files.readString(out);
    assertThat(exit).as(script + "\n" + said).isZero();
    return said;
  }

  private Process start(String script, Path out) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", script);
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("ADMIN_PORT", "" + page);
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
    builder.redirectErrorStream(true).redirectOutput(out.toFile()).directory(folder.toFile());
    return builder.start();
  }

  private void set(String properties) throws IOException {
    Path file = folder.resolve("news/config/application.properties");
    String text = Files.readString(file);
    for (String line : properties.lines().toList()) {
      String name = line.substring(0, line.indexOf(" ="));
      text = text.replaceFirst("(?m)^" + Pattern.quote(name) + " =.*$", line);
    }
    assertThat(text).contains(properties.lines().toList());
    Files.writeString(file, text);
  }

  private void mend(String line) throws IOException {
    Path file = folder.resolve("news/routes/4-floods.camel.yaml");
    String text = Files.readString(file);
    Files.writeString(
        file, text.replaceFirst("(?m)^ *expression: .*\n", Matcher.quoteReplacement(line)));
  }

  private List<String> received() throws IOException {
    return Files.readAllLines(folder.resolve("received"));
  }

  private long files(String below) throws IOException {
    Path archive = folder.resolve(below);
    if (!Files.isDirectory(archive)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(archive)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
