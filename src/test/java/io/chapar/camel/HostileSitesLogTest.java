package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node writes into its log whose feeds, pages and receivers fail all the time. */
class HostileSitesLogTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int FEEDS = 6;

  /** As many as are taken of a feed that is new. */
  private static final int ITEMS = 20;

  private static final int REPORTS = 40;
  private static final int POLLS = 6;

  private static final Pattern LEFT = Pattern.compile(": (\\d+) more such lines in ");

  private static final Pattern OUTAGE = Pattern.compile("^subscriber webhook (?:waits|goes on): ");
  private static final String WEBHOOK = "routes/3-webhook.camel.yaml";

  @TempDir Path folder;
  private final LogLines said = new LogLines("io.chapar", Level.INFO);
  private HostileSites sites;
  private Receiver receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    sites = new HostileSites(ITEMS);
    receiver = new Receiver().answers(Receiver.status(400));
    node =
        new LiveNode(folder)
            .withWebhook(receiver.url())
            .with("fetch.private-hosts", "127.0.0.1," + String.join(",", sites.hosts(FEEDS)))
            .with("articles.retry", "10ms,10ms,10ms");
    node.home().edit(WEBHOOK, ",200ms".repeat(500), "");
    node.home().write("config/feeds.yaml", feeds());
  }

  private String feeds() {
    String hostile =
        IntStream.range(0, FEEDS)
            .mapToObj(n -> feed("hostile-" + n, sites.feedAddress(n), "1h"))
            .collect(Collectors.joining());
    return "feeds:\n" + hostile + feed("fickle", sites.fickleAddress(), "1s");
  }

  private static String feed(String name, String address, String every) {
    return "  - { name: %s, address: \"%s\", every: %s }\n".formatted(name, address, every);
  }

  @AfterEach
  void close() {
    node.close();
    receiver.close();
    sites.close();
    said.close();
  }

  /** Of the records that were given up. */
  private List<String> dead() {
    return said.of(Level.ERROR).stream().filter(line -> line.contains(" is dead: ")).toList();
  }

  private int leftOut(Level level) {
    return said.of(level).stream()
        .flatMap(line -> LEFT.matcher(line).results())
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .sum();
  }

  /** Lines that were written of polls which failed. */
  private List<String> polls() {
    return said.of(Level.WARN).stream()
        .filter(line -> line.startsWith("feed fickle is tried again"))
        .toList();
  }

  private void suffer() {
    node.start();
    for (int n = 0; n < REPORTS; n++) {
      node.report("https://example.org/" + n);
    }
    await().atMost(LONG).until(() -> node.subscriber("webhook").dead() == REPORTS);
    await().atMost(LONG).until(() -> metric("chapar_items_dead") == FEEDS * ITEMS);
    await().atMost(LONG).until(() -> sites.polls() >= POLLS);
  }

  private double metric(String name) {
    return node.metrics()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .sum();
  }

  @Test
  void saysOfEachFeedAndSubscriberTheFirstFewFailuresAndCountsTheRest() {
    suffer();
    assertThat(said.all()).noneMatch(line -> line.matches("item .* is tried again .*"));
    assertThat(dead()).hasSizeLessThan((FEEDS * ITEMS + REPORTS) / 4);
    assertThat(polls()).hasSizeLessThan(POLLS);
    node.stop();
    assertThat(dead().size() + leftOut(Level.ERROR)).isEqualTo(FEEDS * ITEMS + REPORTS);
    assertThat(polls().size() + leftOut(Level.WARN)).isGreaterThanOrEqualTo(POLLS - 1);
    assertThat(said.all())
        .hasSizeLessThan((FEEDS * ITEMS + REPORTS) / 2)
        .allMatch(line -> line.length() < 500)
        .anyMatch(line -> line.startsWith("subscriber webhook: ") && LEFT.matcher(line).find())
        .anyMatch(line -> line.startsWith("feed hostile-0: ") && LEFT.matcher(line).find());
  }

  @Test
  void saysOnlyTheFirstFewOutagesOfAReceiverThatFailsAndAnswersByTurns() {
    Receiver.Answer[] turns =
        IntStream.range(0, 2 * REPORTS)
            .mapToObj(n -> Receiver.status(n % 2 == 0 ? 500 : 204))
            .toArray(Receiver.Answer[]::new);
    receiver.answers(turns);
    node.home().write("config/feeds.yaml", "feeds: []\n");
    node.home().edit(WEBHOOK, "retry: 100ms", "retry: 100ms" + ",100ms".repeat(100));
    node.start();
    for (int n = 0; n < REPORTS; n++) {
      node.report("https://example.org/" + n);
      node.settled("webhook");
    }
    node.stop();
    assertThat(outages(Level.ERROR).size() + leftOut(Level.ERROR)).isEqualTo(REPORTS);
    assertThat(outages(Level.INFO).size() + leftOut(Level.INFO)).isEqualTo(REPORTS);
    assertThat(outages(Level.ERROR)).hasSizeLessThan(REPORTS / 2);
    assertThat(outages(Level.INFO)).hasSizeLessThan(REPORTS / 2);
  }

  private List<String> outages(Level level) {
    return said.of(level).stream().filter(line -> OUTAGE.matcher(line).find()).toList();
  }
}
