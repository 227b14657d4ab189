package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.config.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Edits of all kinds, one after the other, while reports come and are delivered: no good route
 * stops because of a bad edit, nothing is lost, each edit is acknowledged.
 *
 * <p>{@code -Dchapar.edits=N} sets how many, {@code -Dchapar.seed=N} which.
 */
class RandomEditsTest extends LoadedNode {
  private static final int EDITS = Integer.getInteger("chapar.edits", 60);
  private static final long SEED = Long.getLong("chapar.seed", 1402);
  private static final String ARTICLES = "routes/2-articles.camel.yaml";
  private static final String ARCHIVE = "routes/3-archive.camel.yaml";
  private static final String WEBHOOK = "routes/3-webhook.camel.yaml";
  private static final List<String> CORE =
      List.of("routes/1-feeds.camel.yaml", ARTICLES, ARCHIVE, WEBHOOK);
  private static final Map<String, String> BROKEN =
      Map.of(
          "steps:", "stepz:",
          "description:", "descriptoin:",
          "from:", "from",
          "- route:", "- route: [",
          "uri: ledger:", "uri: ledgr:",
          "ref: ", "ref: no-",
          "parameters:\n", "parameters:\n        no-such-option: 1\n",
          "id: ", "ids: ");

  private final Random random = new Random(SEED);
  private final Map<String, String> good = new TreeMap<>();
  private final Map<String, String> away = new TreeMap<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private int number;
  private int acknowledged;

  @BeforeEach
  void read() throws IOException {
    for (String file : CORE) {
      good.put(file, Files.readString(folder.resolve(file)));
    }
  }

  @Test
  void neitherStopGoodRoutesNorLoseAnything() throws Exception {
    int edits = 0;
    while (edits < EDITS) {
      edits += edit();
      site.shows(1 + edits);
    }
    for (String file : List.copyOf(away.keySet())) {
      restore(file);
      edits++;
    }
    int all = delivered(1 + edits);
    assertThat(acknowledged).isEqualTo(edits);
    System.out.printf(
        "%d edits %s: %d acknowledged, %d reports, lost 0, webhook calls %d%n",
        edits, kinds, acknowledged, all, receiver.calls().size());
  }

  /** Returns how many edits it made. */
  private int edit() throws Exception {
    number++;
    switch (random.nextInt(10)) {
      case 0, 1 -> change();
      case 2, 3, 4 -> {
        spoil();
        return 2;
      }
      case 5 -> halfWrite();
      case 6 -> deleteOrRestore();
      case 7 -> rename();
      case 8 -> settingOrFeeds();
      default -> storm();
    }
    return 1;
  }

  private String anyGood() {
    return new ArrayList<>(good.keySet()).get(random.nextInt(good.size()));
  }

  private static String described(String text, int number) {
    return text.replaceFirst("description: .*", "description: Edit " + number);
  }

  private Edit verdict(String kind, Runnable edit, boolean accepted) {
    Instant before = last();
    edit.run();
    await().atMost(LONG).until(() -> last().isAfter(before) && newest().accepted() == accepted);
    kinds.merge(kind, 1, Integer::sum);
    acknowledged++;
    return newest();
  }

  private Edit newest() {
    return node.edits().get(0);
  }

  private Instant last() {
    return node.edits().isEmpty() ? Instant.MIN : newest().at();
  }

  private void save(String file, String text) {
    good.put(file, text);
    node.home().write(file, text);
  }

  private void change() {
    String file = anyGood();
    Edit edit = verdict("changed", () -> save(file, described(good.get(file), number)), true);
    assertThat(edit.lines()).singleElement().asString().contains("is replaced");
  }

  private void spoil() {
    String file = anyGood();
    Map<String, Object> running = running();
    verdict("bad", () -> node.home().write(file, broken(good.get(file))), false);
    assertThat(running()).isEqualTo(running);
    Edit mended = verdict("mended", () -> node.home().write(file, good.get(file)), true);
    assertThat(mended.lines()).containsExactly("changes nothing");
    assertThat(running()).isEqualTo(running);
  }

  private String broken(String text) {
    List<String> fitting = BROKEN.keySet().stream().filter(text::contains).sorted().toList();
    String right = fitting.get(random.nextInt(fitting.size()));
    int at = text.indexOf(right);
    return text.substring(0, at) + BROKEN.get(right) + text.substring(at + right.length());
  }

  private void halfWrite() {
    String file = anyGood();
    String whole = described(good.get(file), number);
    verdict(
        "half-written",
        () -> {
          node.home().write(file, "");
          node.home().write(file, whole.substring(0, whole.indexOf("from:") + 5));
          await().pollDelay(Duration.ofMillis(random.nextInt(300))).until(() -> true);
          save(file, whole);
        },
        true);
  }

  private void deleteOrRestore() {
    List<String> deletable =
        good.keySet().stream().filter(file -> file.matches(".*-(archive|webhook)[.].*")).toList();
    if (away.isEmpty() || deletable.size() > 1 && random.nextBoolean()) {
      String file = deletable.get(random.nextInt(deletable.size()));
      away.put(file, good.remove(file));
      Edit edit = verdict("deleted", () -> node.home().delete(file), true);
      assertThat(edit.lines()).hasSize(2).first().asString().contains("is removed");
    } else {
      restore(away.keySet().iterator().next());
    }
  }

  private void restore(String file) {
    String text = away.remove(file);
    Edit edit = verdict("restored", () -> save(file, text), true);
    assertThat(edit.lines()).singleElement().asString().contains("is new");
  }

  private void rename() {
    String file = anyGood();
    String other = "routes/" + number + file.substring(file.indexOf('-'));
    String text = good.remove(file);
    good.put(other, text);
    Map<String, Object> running = running();
    Edit edit =
        verdict(
            "renamed",
            () -> folder.resolve(file).toFile().renameTo(folder.resolve(other).toFile()),
            true);
    assertThat(edit.lines()).containsExactly("changes nothing");
    assertThat(running()).isEqualTo(running);
  }

  private void settingOrFeeds() {
    String setting = "# edit %d\narticles.concurrent = %d\n".formatted(number, 2 + number % 20);
    verdict(
        "setting or feed",
        () ->
            node.home()
                .write(
                    number % 2 == 0 ? "config/application.properties" : "config/feeds.yaml",
                    number % 2 == 0 ? setting : feeds(number)),
        true);
  }

  private void storm() {
    String file = anyGood();
    verdict(
        "storm",
        () -> {
          for (int i = 0; i < 20; i++) {
            save(file, described(good.get(file), 100_000 + 20 * number + i));
          }
        },
        true);
  }
}
