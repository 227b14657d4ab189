package io.chapar.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.chapar.config.file.ShippedSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The unit of systemd and the image, as far as they can be judged without a machine of theirs. */
class DeployTest {
  private static final Path DEPLOY = Path.of("deploy");
  private static final Pattern SETTING = Pattern.compile("(?m)^([A-Z][A-Za-z]+)=(.*)$");
  private static final Pattern VARIABLE = Pattern.compile("([A-Z][A-Z_]+)=[^ \\\\\\n]+");

  /** A variable wins over the file, so whatever else were set here could not be edited there. */
  private static final Set<String> FOLDERS =
      Set.of("DATA_FOLDER", "ARCHIVE_FOLDER", "INBOX_FOLDER", "RSS_FOLDER");

  @TempDir Path folder;

  private static String read(String name) throws IOException {
    return Files.readString(DEPLOY.resolve(name));
  }

  /** The variables of the environment that are a setting's. */
  private static Set<String> variables() {
    return ShippedSettings.defaults().keySet().stream()
        .map(setting -> setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
        .collect(Collectors.toSet());
  }

  private static List<String> unit(String setting) throws IOException {
    return unit("chapar.service", setting);
  }

  private static List<String> unit(String file, String setting) throws IOException {
    return SETTING
        .matcher(read(file))
        .results()
        .filter(line -> line.group(1).equals(setting))
        .map(line -> line.group(2))
        .toList();
  }

  @Test
  void theUnitSetsSettingsThatThereAre() throws IOException {
    assertThat(unit("Environment"))
        .hasSizeGreaterThan(3)
        .allMatch(line -> variables().contains(line.substring(0, line.indexOf('='))));
  }

  @Test
  void theUnitKeepsAllThatANodeWritesWhereItMayWrite() throws IOException {
    assertThat(unit("ProtectSystem")).containsExactly("strict");
    assertThat(unit("StateDirectory")).containsExactly("chapar");
    assertThat(unit("Environment")).allMatch(line -> line.contains("/var/lib/chapar/"));
    Set<String> set =
        unit("Environment").stream()
            .map(line -> line.substring(0, line.indexOf('=')))
            .collect(Collectors.toSet());
    assertThat(set).containsExactlyInAnyOrderElementsOf(FOLDERS);
  }

  /** The archive holds one folder, of its own name (src/main/assembly/archive.xml). */
  @Test
  void theUnitsFirstLinesUnpackAVersionAndThenTheNextBesideIt() throws Exception {
    for (String version : List.of("1.0", "1.1")) {
      Path root = folder.resolve("chapar-" + version);
      Files.createDirectories(root);
      Files.writeString(root.resolve("README.md"), version);
      run("tar -czf " + root + ".tar.gz -C " + folder + " chapar-" + version);
      run(unpacking().replace("VERSION", version));
      assertThat(folder.resolve("opt/chapar/README.md")).hasContent(version);
    }
    assertThat(folder.resolve("opt/chapar-1.0/README.md")).hasContent("1.0");
  }

  private String unpacking() throws IOException {
    String line =
        read("chapar.service").lines().filter(one -> one.contains("tar -xzf")).findFirst().get();
    return line.substring(1).replace("/opt", folder.resolve("opt").toString());
  }

  private void run(String script) throws Exception {
    Files.createDirectories(folder.resolve("opt"));
    Process process =
        new ProcessBuilder("sh", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = text(process);
    assertThat(process.waitFor()).as(said).isZero();
  }

  @Test
  void theUnitKnowsHowANodeEnds() throws IOException {
    assertThat(unit("SuccessExitStatus")).containsExactly("143");
    assertThat(unit("RestartPreventExitStatus")).containsExactly("78");
    assertThat(unit("Restart")).containsExactly("always");
  }

  @Test
  void theUnitIsGoodAndHardenedBySystemdsOwnJudgement() throws Exception {
    assumeTrue(new ProcessBuilder("sh", "-c", "command -v systemd-analyze").start().waitFor() == 0);
    Path unit = folder.resolve("chapar.service");
    Files.writeString(unit, read("chapar.service").replace("/opt/chapar/bin/chapar", "/bin/true"));
    assertThat(said("systemd-analyze", "verify", "--man=no", unit.toString())).isEmpty();
    Process security =
        new ProcessBuilder(
                "systemd-analyze",
                "security",
                "--offline=yes",
                "--threshold=20",
                "--no-pager",
                unit.toString())
            .redirectErrorStream(true)
            .start();
    String judgement = text(security);
    assertThat(security.waitFor()).as(judgement).isZero();
  }

  @Test
  void theUnitThatBacksUpDatesItsFileAndFindsTheLedgerOfTheOther() throws Exception {
    assertThat(unit("Environment")).containsAll(unit("chapar-backup.service", "Environment"));
    assertThat(unit("chapar-backup.service", "User")).isEqualTo(unit("User"));
    String start = unit("chapar-backup.service", "ExecStart").get(0);
    String script = start.replaceFirst("^/bin/sh -c 'exec \\S+/chapar (.*)'$", "echo $1");
    Process shell =
        new ProcessBuilder("sh", "-c", script.replace("$$", "$").replace("%%", "%")).start();
    assertThat(text(shell))
        .matches(
            "ledger backup --home /etc/chapar"
                + " /var/backups/chapar/ledger-\\d{4}-\\d\\d-\\d\\d-\\d{4}\\.db\n");
  }

  @Test
  void theTimerIsGoodBySystemdsOwnJudgement() throws Exception {
    assumeTrue(new ProcessBuilder("sh", "-c", "command -v systemd-analyze").start().waitFor() == 0);
    for (String name : List.of("chapar-backup.service", "chapar-backup.timer")) {
      Files.writeString(folder.resolve(name), read(name));
    }
    String timer = folder.resolve("chapar-backup.timer").toString();
    assertThat(said("systemd-analyze", "verify", "--man=no", timer)).isEmpty();
  }

  /** Of the unit; what it says of others on the machine is not ours. */
  private static List<String> said(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return text(process).lines().filter(line -> line.contains("chapar")).toList();
  }

  private static String text(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void theImageSetsSettingsThatThereAre() throws IOException {
    String dockerfile = read("Dockerfile");
    String environment =
        dockerfile.substring(dockerfile.indexOf("ENV "), dockerfile.indexOf("USER "));
    List<String> set =
        VARIABLE.matcher(environment).results().map(found -> found.group(1)).toList();
    assertThat(set).containsExactlyInAnyOrderElementsOf(FOLDERS);
    assertThat(variables()).containsAll(FOLDERS);
  }

  @Test
  void theImageRunsAsNobodyInParticularAndEndsWell() throws IOException {
    String dockerfile = read("Dockerfile");
    assertThat(dockerfile).contains("\nUSER 10001:10001\n", "\nSTOPSIGNAL SIGTERM\n");
    assertThat(dockerfile)
        .contains("ENTRYPOINT [\"/opt/chapar/bin/chapar\"]", "CMD [\"run\", \"--home\"");
    assertThat(Path.of("src/main/bin/chapar")).exists();
    assertThat(Path.of("src/main/bin/chapar-cds")).exists();
    assertThat(dockerfile.lines().filter(line -> line.startsWith("FROM")))
        .allMatch(line -> line.matches("FROM [a-z0-9-]+:[^ ]*17[^ ]*( AS \\w+)?"));
  }

  /** The image's own command, at a server that answers as a node does. */
  @ParameterizedTest
  @CsvSource({"200, 0", "503, 1"})
  void theImageIsHealthyWhileTheNodeSaysThatItLives(int status, int code) throws Exception {
    HttpServer node =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.createContext(
        "/health/live",
        http -> {
          boolean ours = "localhost".equals(http.getRequestHeaders().getFirst("Host"));
          http.sendResponseHeaders(ours ? status : 421, -1);
          http.close();
        });
    node.start();
    int port = node.getAddress().getPort();
    try {
      assertThat(healthCheck(port)).isEqualTo(code);
    } finally {
      node.stop(0);
    }
    assertThat(healthCheck(port)).isEqualTo(1);
  }

  private static int healthCheck(int port) throws Exception {
    Matcher check = Pattern.compile("HEALTHCHECK .*\\\\\\n +CMD (.*)").matcher(read("Dockerfile"));
    assertThat(check.find()).isTrue();
    String[] command = new ObjectMapper().readValue(check.group(1), String[].class);
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    process.environment().put("ADMIN_PORT", Integer.toString(port));
    return process.start().waitFor();
  }
}
