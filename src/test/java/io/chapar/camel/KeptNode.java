package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.config.Edit;
import io.chapar.config.file.Home;
import io.chapar.edits.SetStore;
import io.chapar.ledger.view.Overview.FeedState;
import java.nio.file.Path;
import java.util.Optional;

/** A node that ran once, so that its set of files is kept for a start that finds them refused. */
final class KeptNode implements AutoCloseable {
  static final String ARCHIVE = "routes/3-archive.camel.yaml";
  static final String FEEDS =
      "feeds:\n  - { name: one, address: \"https://one.example/feed\", every: 6h }\n";

  private final Path folder;
  private final LiveNode node;

  KeptNode(Path folder) {
    this.folder = folder;
    node = new LiveNode(folder);
    node.home().write("config/feeds.yaml", FEEDS);
    node.start();
    kept();
    node.stop();
  }

  LiveNode node() {
    return node;
  }

  HomeCopy files() {
    return node.home();
  }

  Home home() {
    return node.home().home();
  }

  SetStore set() {
    return new SetStore(home(), folder.resolve("data"));
  }

  Home kept() {
    return await().atMost(LiveHome.LONG).until(set()::homes, all -> !all.isEmpty()).get(0);
  }

  Optional<StartingSet> keptStart() {
    return keptStart(home());
  }

  static Optional<StartingSet> keptStart(Home refused) {
    return StartingSet.kept(refused, new IllegalStateException("refused"));
  }

  /** The verdict on what is on disk. */
  Edit startAgain() {
    int before = node.edits().size();
    node.start(keptStart().orElseThrow().home());
    return node.edit(before);
  }

  void works() {
    assertThat(node.routes()).contains("feeds", "articles", "archive");
    assertThat(node.feeds()).extracting(FeedState::name).containsExactly("one");
    node.report("https://a.example/1");
    node.settled("archive");
  }

  @Override
  public void close() {
    node.close();
  }
}
