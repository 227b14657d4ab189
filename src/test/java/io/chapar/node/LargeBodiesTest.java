package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of nearly 10 MB at a node that may take less than two of them outside its heap. */
class LargeBodiesTest {
  private static final int PUBLISHERS = 4;
  private static final int PAGES = 3;
  private static final String FILLER =
      "<script>" + "var filler = 0;\n".repeat(580_000) + "</script>";

  @TempDir Path folder;
  private NewsServer news;

  @BeforeEach
  void open() throws IOException {
    news = new NewsServer(PUBLISHERS, FILLER);
  }

  @AfterEach
  void close() {
    news.close();
  }

  @Test
  void areAllReadWithLittleMemoryOutsideTheHeap() throws Exception {
    TestHome home = TestHome.in(folder, news.feeds()).with("QUEUE_ENABLED", "false");
    ArchiveFolder archive = new ArchiveFolder(folder.resolve("archive"));
    news.publish(PAGES);
    List<String> bound = List.of("-Xmx256m", "-XX:MaxDirectMemorySize=8m");
    try (ChildNode node = ChildNode.run(folder, home.environment(), bound)) {
      await()
          .atMost(Duration.ofMinutes(4))
          .until(() -> !node.lives() || archive.urls().size() == PUBLISHERS * PAGES);
      assertThat(node.lives()).isTrue();
    }
    assertThat(archive.urls()).isEqualTo(news.shown());
    assertThat(Files.readString(folder.resolve("node.log"))).doesNotContain("direct buffer");
  }
}
