package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.config.Edit;
import io.chapar.config.file.Home;
import io.chapar.edits.SetStore;
import io.chapar.ledger.view.Overview.FeedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A home whose files Kubernetes has put there: each a link into {@code ..data}, which is a link to
 * the folder of the present edition, and is changed at once for all of them.
 */
class ConfigMapTest {
  private static final String FEED =
      "  - { name: %s, address: \"https://%s.example/feed\", every: 6h }\n";

  @TempDir private Path folder;
  private LiveNode node;

  @BeforeEach
  void mount() throws IOException {
    node = new LiveNode(folder);
    node.home().write("config/feeds.yaml", "feeds:\n" + feed("one"));
    link("routes");
    link("config");
    node.start();
  }

  @AfterEach
  void close() {
    node.close();
  }

  private static String feed(String name) {
    return FEED.formatted(name, name);
  }

  private void link(String name) throws IOException {
    Path mount = folder.resolve(name);
    Path edition = Files.createDirectory(mount.resolve("..1"));
    Files.createSymbolicLink(mount.resolve("..data"), Path.of("..1"));
    for (Path file : files(mount)) {
      String called = file.getFileName().toString();
      Files.move(file, edition.resolve(called));
      Files.createSymbolicLink(mount.resolve(called), Path.of("..data", called));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** The next edition, with another text in one of its files. */
  private Edit replace(String name, String changed, String from, String to) throws IOException {
    int before = node.edits().size();
    replace("..2", name, changed, from, to);
    return node.edit(before);
  }

  private void replace(String next, String name, String changed, String from, String to)
      throws IOException {
    Path mount = folder.resolve(name);
    Path edition = Files.createDirectory(mount.resolve(next));
    for (Path file : files(mount.resolve("..1"))) {
      Files.copy(file, edition.resolve(file.getFileName()));
    }
    Path file = edition.resolve(changed);
    Files.writeString(file, Files.readString(file).replace(from, to));
    Path link = Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of(next));
    Files.move(link, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void runsTheRoutesThatAreThere() {
    assertThat(node.routes()).contains("feeds", "articles", "archive");
    assertThat(node.feeds()).extracting(FeedState::name).containsExactly("one");
  }

  @Test
  void takesUpTheNextEditionOfTheWatchList() throws IOException {
    Edit edit = replace("config", "feeds.yaml", feed("one"), feed("one") + feed("two"));
    assertThat(edit.accepted()).as("%s", edit.lines()).isTrue();
    assertThat(node.feeds()).extracting(FeedState::name).containsExactly("one", "two");
  }

  @Test
  void takesUpTheNextEditionOfItsRoutes() throws IOException {
    Edit edit = replace("routes", "3-archive.camel.yaml", "concurrent: 4", "concurrent: 5");
    assertThat(edit.accepted()).as("%s", edit.lines()).isTrue();
    node.report("https://a.example/1");
    node.settled("archive");
  }

  @Test
  void runsWhatRanOverAnEditionThatIsRefusedUntilTheNextIsGood() throws IOException {
    SetStore kept = new SetStore(node.home().home(), folder.resolve("data"));
    Home good = await().atMost(LiveHome.LONG).until(kept::homes, all -> !all.isEmpty()).get(0);
    node.stop();
    replace("..2", "config", "feeds.yaml", "feeds:", "feed:");
    assertThat(node.home().faults()).isNotEmpty();
    int before = node.edits().size();
    node.start(good);
    assertThat(node.edit(before).files()).containsExactly("config/feeds.yaml");
    assertThat(node.feeds()).extracting(FeedState::name).containsExactly("one");
    replace("..3", "config", "feeds.yaml", feed("one"), feed("one") + feed("two"));
    assertThat(node.edit(before + 1).accepted()).isTrue();
    assertThat(node.feeds()).extracting(FeedState::name).containsExactly("one", "two");
  }
}
