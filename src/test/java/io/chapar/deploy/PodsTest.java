package io.chapar.deploy;

import static io.chapar.deploy.Manifests.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.RouteCheck;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.config.Shipped;
import io.chapar.config.file.Home;
import io.chapar.config.file.ShippedSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifests of Kubernetes, as far as they can be judged without a cluster. */
class PodsTest {
  private static final Path MANIFESTS = Path.of("deploy/kubernetes.yaml");

  @TempDir Path folder;

  private static Manifests kubernetes() throws IOException {
    return new Manifests(MANIFESTS);
  }

  /** As a pod lays it out: the shipped routes, and the files of the projected volume. */
  private Home pod() throws IOException {
    Manifests all = kubernetes();
    Shipped.copy(folder, "routes");
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

  @Test
  void thereIsAPlaceForRoutesAndProfilesOfOnesOwn() throws IOException {
    Path own = folder.resolve("own.yaml");
    Files.writeString(own, Files.readString(MANIFESTS).replaceAll("(?m)^( *)#\\+ ", "$1"));
    Manifests all = new Manifests(own);
    Object pod = at(all.of("StatefulSet"), "spec/template/spec");
    assertThat(at(pod, "containers/0/volumeMounts/1/mountPath")).isEqualTo("/etc/chapar/routes");
    assertThat(at(pod, "volumes/0/projected/sources/2/configMap/items/0/path"))
        .isEqualTo("sites/dawn.yaml");
    assertThat(at(pod, "volumes/1/name")).isEqualTo("routes");
    Object kamelet = at(pod, "volumes/1/projected/sources/1/configMap/items/0/path");
    assertThat(Path.of("routes").resolve(kamelet.toString())).exists();
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
        .isEqualTo(ShippedSettings.defaults().get("admin.port"));
    assertThat(at(container, "startupProbe/httpGet/path")).isEqualTo("/health/live");
    assertThat(at(container, "livenessProbe/httpGet/path")).isEqualTo("/health/live");
    assertThat(at(container, "readinessProbe/httpGet/path")).isEqualTo("/health/ready");
  }

  @Test
  void theManifestsNameAllSettingsThatABrokerNeeds() throws IOException {
    Set<String> named =
        Pattern.compile("queue\\.[a-z]+")
            .matcher(Files.readString(MANIFESTS))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertThat(named)
        .contains("queue.enabled", "queue.broker", "queue.user", "queue.password")
        .isSubsetOf(ShippedSettings.defaults().keySet());
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
    String settings = (String) at(kubernetes().of("ConfigMap"), "data/application.properties");
    Map<String, String> set =
        settings
            .lines()
            .map(line -> line.split(" = ", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b));
    assertThat(set.keySet()).allMatch(ShippedSettings.defaults()::containsKey);
    set.forEach(
        (name, value) ->
            assertThat(!name.matches(".*(password|token|secret)") || value.startsWith("{{secret"))
                .as(name)
                .isTrue());
  }
}
