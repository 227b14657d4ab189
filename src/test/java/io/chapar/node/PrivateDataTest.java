package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what a node writes, whatever the umask of the shell that starts it. */
class PrivateDataTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;
  private NewsServer news;
  private TestHome home;

  @BeforeEach
  void open() throws IOException {
    news = new NewsServer(1, "");
    home = TestHome.in(folder, news.feeds());
  }

  @AfterEach
  void close() {
    news.close();
  }

  private void runUnder(String umask) throws Exception {
    news.publish(3);
    try (ChildNode node = ChildNode.underUmask(umask, folder, home.environment())) {
      await().atMost(LONG).until(() -> archive().urls().containsAll(news.shown()) && broker());
      await().atMost(LONG).until(() -> news.shown().size() == news.published());
      node.kill(); // so that the log of the ledger is still there
    }
    assertThat(open(folder.resolve("data"))).isEmpty();
  }

  private ArchiveFolder archive() {
    return new ArchiveFolder(folder.resolve("archive"));
  }

  private boolean broker() throws IOException {
    return Files.readString(folder.resolve("node.log")).contains("runs; feeds watched")
        && Files.exists(folder.resolve("data/broker/bindings/activemq-bindings-1.bindings"));
  }

  /** What others may read or write, with its permissions. */
  private static List<String> open(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      return all.map(one -> permissions(one) + " " + one)
          .filter(one -> !one.substring(3).startsWith("------"))
          .toList();
    }
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingInTheDataFolderIsForOthers() throws Exception {
    runUnder("000");
    assertThat(open(folder.resolve("archive"))).isNotEmpty();
  }

  @Test
  void theArchiveGoesByTheUmask() throws Exception {
    runUnder("027");
    assertThat(open(folder.resolve("archive")))
        .isNotEmpty()
        .allMatch(one -> one.startsWith("rw-r-----") || one.startsWith("rwxr-x---"));
  }

  @Test
  void theNextStartClosesWhatAnOlderVersionLeftOpen() throws Exception {
    runUnder("022");
    Process opened =
        new ProcessBuilder("chmod", "-R", "a+rX", folder.resolve("data").toString()).start();
    assertThat(opened.waitFor()).isZero();
    assertThat(open(folder.resolve("data"))).isNotEmpty();
    runUnder("022");
  }
}
