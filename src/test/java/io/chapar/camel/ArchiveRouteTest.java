package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveRouteTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String LINK = "https://a.example/1";

  @TempDir Path folder;
  private LiveNode node;

  @BeforeEach
  void open() {
    node = new LiveNode(folder);
  }

  @AfterEach
  void close() {
    node.close();
  }

  /** The one file of the archive. */
  private Path file() {
    return node.archive().values().iterator().next();
  }

  @Test
  void writesOneFileForEachReportVersionInAFolderForEachDay() {
    node.start().report(LINK);
    JsonNode record = node.archived("url", LINK);
    String day = record.path("recordedAt").asText().substring(0, 10);
    assertThat(node.archive())
        .containsOnlyKeys(
            day
                + "/"
                + record.path("id").asText()
                + "-v1-"
                + record.path("generation").asText()
                + ".json");
  }

  @Test
  void writesAsideAndRenames() throws Exception {
    node.start().report(LINK);
    node.settled("archive");
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      file().getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      node.report("https://a.example/2");
      List<String> created = new ArrayList<>();
      while (created.size() < 2) {
        WatchKey key = watch.poll(1, TimeUnit.MINUTES);
        assertThat(key).isNotNull();
        key.pollEvents().forEach(event -> created.add(event.context().toString()));
        key.reset();
      }
      assertThat(created.get(0)).isEqualTo(".writing-" + created.get(1));
    }
  }

  @Test
  void replacesAFileInOneStep() throws Exception {
    node.start().report(LINK);
    node.settled("archive");
    String name = file().getFileName().toString();
    List<String> deleted = new ArrayList<>();
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      file()
          .getParent()
          .register(
              watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
      node.stop();
      node.forgetDelivering("archive");
      node.start();
      List<String> created = new ArrayList<>();
      while (!created.contains(name)) {
        WatchKey key = watch.poll(1, TimeUnit.MINUTES);
        assertThat(key).isNotNull();
        key.pollEvents()
            .forEach(
                event ->
                    (event.kind() == StandardWatchEventKinds.ENTRY_CREATE ? created : deleted)
                        .add(event.context().toString()));
        key.reset();
      }
    }
    assertThat(deleted).doesNotContain(name);
  }

  @Test
  void writesTheSameFileAgainWhateverACrashLeft() throws IOException {
    node.start().report(LINK);
    node.settled("archive");
    byte[] whole = Files.readAllBytes(file());
    Path aside = file().resolveSibling(".writing-" + file().getFileName());
    Files.write(aside, new byte[whole.length * 2]);
    Files.write(file(), new byte[] {1});

    node.replay("archive");
    node.settled("archive");
    assertThat(node.archive()).hasSize(1);
    assertThat(file()).hasBinaryContent(whole);
  }

  @Test
  void writesTheSameBytesInAnotherProcess() throws IOException {
    node.start().report(LINK);
    node.settled("archive");
    byte[] first = Files.readAllBytes(file());
    node.stop();
    node.start();
    node.replay("archive");
    node.settled("archive");
    assertThat(file()).hasBinaryContent(first);
  }

  @Test
  void deliversLaterWhenTheFolderCannotBeWritten() throws IOException {
    Path archive = Files.writeString(folder.resolve("archive"), "a file in place of the folder");
    node.start().report(LINK);
    node.report("https://a.example/2");
    await().atMost(LONG).until(() -> node.warnings().size() == 1);
    assertThat(node.warnings().get(0)).startsWith("subscriber archive: waits: ");

    Files.delete(archive);
    node.settled("archive");
    assertThat(node.archive()).hasSize(2);
    assertThat(node.warnings()).isEmpty();
  }

  @Test
  void writesNothingOutsideItsFolder() throws IOException {
    try (HostilePublisher publisher = new HostilePublisher()) {
      node.home()
          .write(
              "config/feeds.yaml",
              "feeds: [{ name: evil, address: \"%s\" }]\n".formatted(publisher.feedAddress()));
      node.start();
      node.archived("url", publisher.article());
      assertThat(node.archive().keySet())
          .allMatch(n -> n.matches("[\\d-]{10}/[0-9a-f]{32}-v1-[0-9a-f]{12}.json"));
      assertThat(folder.getParent().resolve("outside.json")).doesNotExist();
    }
  }
}
