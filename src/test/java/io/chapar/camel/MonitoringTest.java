package io.chapar.camel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Alarm;
import io.chapar.article.Article;
import io.chapar.article.DateTime;
import io.chapar.article.Examples;
import io.chapar.article.Fingerprints;
import io.chapar.article.Metadata;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion.Kind;
import io.chapar.metrics.Samples;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of monitoring/, held against what a node that runs really says. */
class MonitoringTest {
  private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
  private static final Path MONITORING = Path.of("monitoring");
  private static final Pattern ROW =
      Pattern.compile("\\| `(chapar_\\w+)` \\| \\w+ \\|([^|]*)\\|.*");

  @TempDir static Path folder;
  private static LiveNode node;
  private static NewsSite site;
  private static Receiver receiver;
  private static Samples said;

  /** A node to which everything has happened of which there is a metric. */
  @BeforeAll
  static void run() throws IOException {
    site = new NewsSite();
    receiver = new Receiver();
    node = new LiveNode(folder).withAlarmWebhook(receiver.url(), LiveNode.SECRET);
    node.home()
        .write(
            "config/feeds.yaml",
            "feeds:\n  - { name: rasht, address: \"" + site.address("/rss") + "\" }\n");
    node.start();
    node.context().createProducerTemplate().sendBody("ledger:reports", published());
    node.subscribers().register("nobody", Kind.ARTICLE, null);
    node.report("https://a.example/1");
    node.judge(new Alarm(Alarm.Kind.DISK, "here", Instant.now(), "it is full"));
    await().atMost(Duration.ofMinutes(1)).until(MonitoringTest::isAllSaid);
  }

  private static Report published() {
    Report report = Examples.report(Examples.item("isna", "https://a.example/0"), "Text");
    Article article = report.article();
    Metadata known = Examples.fullVersion().report().article().metadata();
    DateTime now = DateTime.gregorian(OffsetDateTime.now(), DateTime.Precision.MINUTE);
    Metadata metadata =
        Metadata.builder()
            .title(known.title())
            .url(known.url())
            .published(now)
            .language("en")
            .build();
    return new Report(
        new Article(
            article.origin(),
            metadata,
            article.language(),
            article.script(),
            article.direction(),
            article.blocks()),
        report.facts(),
        Fingerprints.NONE);
  }

  private static boolean isAllSaid() {
    said = new Samples(node.metrics());
    return said.has("chapar_publish_to_delivery_seconds_count")
        && said.has("chapar_feed_item_timestamp_seconds")
        && said.has("chapar_alarms")
        && said.sum("chapar_work_seconds_count", "work", "items", "outcome", "done") > 0;
  }

  @AfterAll
  static void close() {
    node.close();
    site.close();
    receiver.close();
  }

  @Test
  void listsEachMetricThatANodeSaysAndNoOther() throws IOException {
    assertThat(documented().keySet()).isEqualTo(families());
  }

  @Test
  void listsTheLabelsOfEach() throws IOException {
    Map<String, String> documented = documented();
    documented.forEach(
        (metric, labels) -> {
          String as =
              labels.equals("the same") ? documented.get(metric.replace("_max", "")) : labels;
          assertThat(names(as)).as(metric).isEqualTo(labels(metric));
        });
  }

  private static Map<String, String> documented() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (String line : Files.readAllLines(MONITORING.resolve("README.md"))) {
      ROW.matcher(line).results().forEach(row -> rows.put(row.group(1), row.group(2).strip()));
    }
    return rows;
  }

  private static Set<String> names(String labels) {
    return Pattern.compile("`(\\w+)`")
        .matcher(labels)
        .results()
        .map(one -> one.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> families() {
    return said.names().stream()
        .filter(name -> name.startsWith("chapar_"))
        .map(MonitoringTest::family)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String family(String name) {
    return name.replaceFirst("_(bucket|count|sum)$", "");
  }

  private static Set<String> labels(String metric) {
    Set<String> labels = new TreeSet<>(said.labels(metric));
    labels.addAll(said.labels(metric + "_count"));
    return labels;
  }

  @Test
  void alertsOnWhatThereIs() throws IOException {
    for (Map<?, ?> rule : rules()) {
      assertThat(new PromQl(said).unknown((String) rule.get("expr")))
          .as("%s", rule.get("alert"))
          .isEmpty();
    }
  }

  @Test
  void saysWithEachAlertHowBadItIsAndWhatToDo() throws IOException {
    Set<Object> names = new HashSet<>();
    for (Map<?, ?> rule : rules()) {
      assertThat(rule.get("alert").toString()).matches("Chapar[A-Za-z]+");
      assertThat(names.add(rule.get("alert"))).isTrue();
      assertThat(((Map<?, ?>) rule.get("labels")).get("severity"))
          .isIn("critical", "warning", "info");
      assertThat(((Map<?, ?>) rule.get("annotations")).keySet().stream().map(Object::toString))
          .contains("summary", "description");
    }
    assertThat(names).hasSizeGreaterThan(10);
  }

  private static List<Map<?, ?>> rules() throws IOException {
    Map<?, ?> file = (Map<?, ?>) yaml("alerts.yaml");
    List<Map<?, ?>> rules = new ArrayList<>();
    for (Object group : (List<?>) file.get("groups")) {
      for (Object rule : (List<?>) ((Map<?, ?>) group).get("rules")) {
        rules.add((Map<?, ?>) rule);
      }
    }
    return rules;
  }

  private static Object yaml(String name) throws IOException {
    return new Load(LoadSettings.builder().build())
        .loadFromString(Files.readString(MONITORING.resolve(name)));
  }

  @Test
  void tellsPrometheusWhereTheRulesAreAndWhereANodeIs() throws IOException {
    Map<?, ?> file = (Map<?, ?>) yaml("prometheus.yaml");
    for (Object rules : (List<?>) file.get("rule_files")) {
      assertThat(MONITORING.resolve(rules.toString())).exists();
    }
    Map<?, ?> job = (Map<?, ?>) ((List<?>) file.get("scrape_configs")).get(0);
    assertThat(job.get("job_name")).isEqualTo("chapar");
    assertThat(job.get("static_configs").toString()).contains("127.0.0.1:8087");
  }

  @Test
  void showsWhatThereIs() throws IOException {
    for (JsonNode panel : panels()) {
      assertThat(panel.path("targets")).as(panel.path("title").asText()).isNotEmpty();
      for (JsonNode target : panel.path("targets")) {
        assertThat(new PromQl(said).unknown(target.path("expr").asText()))
            .as("%s", panel.path("title"))
            .isEmpty();
      }
    }
  }

  @Test
  void laysNoPanelOverAnother() throws IOException {
    List<Rectangle> taken = new ArrayList<>();
    for (JsonNode panel : panels()) {
      JsonNode at = panel.path("gridPos");
      Rectangle place =
          new Rectangle(
              at.path("x").asInt(),
              at.path("y").asInt(),
              at.path("w").asInt(),
              at.path("h").asInt());
      assertThat(place.isEmpty() || place.getMaxX() > 24).isFalse();
      assertThat(taken).noneMatch(place::intersects);
      taken.add(place);
    }
    assertThat(panels()).extracting(panel -> panel.path("id")).doesNotHaveDuplicates();
  }

  private static List<JsonNode> panels() throws IOException {
    JsonNode board = new ObjectMapper().readTree(MONITORING.resolve("dashboard.json").toFile());
    assertThat(board.path("panels")).isNotEmpty();
    return StreamSupport.stream(board.path("panels").spliterator(), false).toList();
  }

  static boolean hasPromtool() {
    return "true".equals(System.getenv("CI")) || Files.isExecutable(PROMTOOL);
  }

  /** Says what Prometheus' own tool finds wrong. */
  private static String promtool(Path input, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(PROMTOOL.toString()));
    command.addAll(List.of(arguments));
    Process tool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectInput(input.toFile()).start();
    String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
    return tool.waitFor() == 0 ? "" : said;
  }

  /** Those of the process and the machine have the names that Micrometer gives them. */
  @Test
  @EnabledIf("hasPromtool")
  void metricsHaveTheFormAndTheNamesThatPromtoolAdvises() throws Exception {
    Path metrics = Files.writeString(folder.resolve("metrics"), node.metrics());
    assertThat(promtool(metrics, "check", "metrics").lines())
        .allMatch(line -> line.matches("(process|system)_\\w+ .*"));
  }

  @Test
  @EnabledIf("hasPromtool")
  void filesOfPrometheusAreGoodByPromtool() throws Exception {
    Path none = Path.of("/dev/null");
    Path alerts = MONITORING.resolve("alerts.yaml");
    Path config = MONITORING.resolve("prometheus.yaml");
    assertThat(promtool(none, "check", "rules", "--lint-fatal", alerts.toString())).isEmpty();
    assertThat(promtool(none, "check", "config", "--syntax-only", config.toString())).isEmpty();
  }
}
