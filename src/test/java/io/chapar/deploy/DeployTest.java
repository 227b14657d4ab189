package io.chapar.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chapar.camel.Placeholders;
import io.chapar.camel.RouteCheck;
import io.chapar.config.Home;
import io.chapar.config.Knobs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of deploy/, as far as they can be judged without what they are for. */
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

  /** The variables of the environment that are a knob's. */
  private static Set<String> variables() {
    return Knobs.defaults().keySet().stream()
        .map(knob -> knob.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
        .collect(Collectors.toSet());
  }

  private static List<String> unit(String setting) throws IOException {
    return SETTING
        .matcher(read("chapar.service"))
        .results()
        .filter(line -> line.group(1).equals(setting))
        .map(line -> line.group(2))
        .toList();
  }

  @Test
  void theUnitSetsKnobsThatThereAre() throws IOException {
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

  /** Of the unit; what it says of others on the machine is not ours. */
  private static List<String> said(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return text(process).lines().filter(line -> line.contains("chapar")).toList();
  }

  private static String text(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void theImageSetsKnobsThatThereAre() throws IOException {
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

  private static Object at(Object from, String path) {
    return Manifests.at(from, path);
  }

  private static Manifests kubernetes() throws IOException {
    return new Manifests(DEPLOY.resolve("kubernetes.yaml"));
  }

  /** As a pod lays it out: the shipped routes, and the files of the projected volume. */
  private Home pod() throws IOException {
    Manifests all = kubernetes();
    copy(Path.of("routes"), folder.resolve("routes"));
    Map<?, ?> files = (Map<?, ?>) at(all.of("ConfigMap"), "data");
    for (Map.Entry<?, ?> file : files.entrySet()) {
      write("config/" + file.getKey(), file.getValue().toString());
    }
    Object secret = at(all.of("StatefulSet"), "spec/template/spec/volumes/0/projected/sources/1");
    for (Object item : (List<?>) at(secret, "secret/items")) {
      write("config/" + at(item, "path"), "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    }
    return new Home(folder);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void theConfigurationOfThePodsIsGood() throws IOException {
    Home pod = pod();
    assertThat(RouteCheck.check(pod, Map.of()).faults()).isEmpty();
    assertThat(RouteCheck.check(pod, Map.of("webhook.enabled", "true")).faults()).isEmpty();
  }

  @Test
  void thePodsShareTheLedgerOfTheirConfiguration() throws IOException {
    Map<String, String> image = Map.of("data.folder", "/var/lib/chapar/data");
    assertThat(Placeholders.settings(pod(), image).ledger().url())
        .isEqualTo("jdbc:postgresql://postgres/chapar");
    Files.delete(folder.resolve("config/application.properties"));
    assertThat(Placeholders.settings(new Home(folder), image).ledger().url())
        .isEqualTo("jdbc:sqlite:/var/lib/chapar/data/ledger.db");
  }

  @Test
  void thePodsFindWhatTheyAreGiven() throws IOException {
    Manifests all = kubernetes();
    Object pod = at(all.of("StatefulSet"), "spec/template/spec");
    Object config = at(pod, "volumes/0/projected/sources/0/configMap/name");
    assertThat(config).isEqualTo(at(all.of("ConfigMap"), "metadata/name"));
    assertThat(at(all.of("StatefulSet"), "spec/serviceName"))
        .isEqualTo(at(all.of("Service"), "metadata/name"));
    Object labels = at(all.of("StatefulSet"), "spec/template/metadata/labels");
    for (String selector :
        List.of("StatefulSet:spec/selector/matchLabels", "Service:spec/selector")) {
      String[] where = selector.split(":");
      assertThat(at(all.of(where[0]), where[1])).isEqualTo(labels);
    }
    for (String kind : List.of("PodDisruptionBudget", "NetworkPolicy")) {
      String path = kind.equals("NetworkPolicy") ? "spec/podSelector" : "spec/selector";
      assertThat(at(all.of(kind), path + "/matchLabels")).isEqualTo(labels);
    }
  }

  @Test
  void thePodsAreProbedWhereANodeAnswers() throws IOException {
    Object container = at(kubernetes().of("StatefulSet"), "spec/template/spec/containers/0");
    assertThat(at(container, "ports/0/containerPort").toString())
        .isEqualTo(Knobs.defaults().get("admin.port"));
    assertThat(at(container, "startupProbe/httpGet/path")).isEqualTo("/health/live");
    assertThat(at(container, "livenessProbe/httpGet/path")).isEqualTo("/health/live");
    assertThat(at(container, "readinessProbe/httpGet/path")).isEqualTo("/health/ready");
  }

  @Test
  void theManifestsNameAllKnobsThatABrokerNeeds() throws IOException {
    Set<String> named =
        Pattern.compile("queue\\.[a-z]+")
            .matcher(Files.readString(DEPLOY.resolve("kubernetes.yaml")))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertThat(named)
        .contains("queue.enabled", "queue.broker", "queue.user", "queue.password")
        .isSubsetOf(Knobs.defaults().keySet());
  }

  @Test
  void thePodsMayDoNothingBeyondTheirWork() throws IOException {
    Object pod = at(kubernetes().of("StatefulSet"), "spec/template/spec");
    assertThat(at(pod, "automountServiceAccountToken")).isEqualTo(false);
    assertThat(at(pod, "securityContext/runAsNonRoot")).isEqualTo(true);
    assertThat(at(pod, "securityContext/seccompProfile/type")).isEqualTo("RuntimeDefault");
    Object container = at(pod, "containers/0/securityContext");
    assertThat(at(container, "allowPrivilegeEscalation")).isEqualTo(false);
    assertThat(at(container, "readOnlyRootFilesystem")).isEqualTo(true);
    assertThat(at(container, "capabilities/drop")).isEqualTo(List.of("ALL"));
    assertThat((int) at(pod, "terminationGracePeriodSeconds")).isGreaterThan(30);
  }

  @Test
  void theManifestsHoldNoSecret() throws IOException {
    assertThat(kubernetes().all()).noneMatch(one -> "Secret".equals(one.get("kind")));
    String knobs = (String) at(kubernetes().of("ConfigMap"), "data/application.properties");
    Map<String, String> set =
        knobs
            .lines()
            .map(line -> line.split(" = ", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b));
    assertThat(set.keySet()).allMatch(Knobs.defaults()::containsKey);
    set.forEach(
        (name, value) ->
            assertThat(!name.matches(".*(password|token|secret)") || value.startsWith("{{secret"))
                .as(name)
                .isTrue());
  }
}
