package io.chapar.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node whose power is cut again and again while it works. After each cut, what its ledger counts
 * as done lies whole on its disk: files of the archive, the feed of reports, lines of the
 * documented digest, documents of the inbox.
 *
 * <p>{@code -Dchapar.kills=N} sets how often: a tenth of it.
 */
class PowerCutFaultTest {
  private static final int CUTS = Math.max(1, Integer.getInteger("chapar.kills", 10) / 10);
  private static final int PUBLISHERS = 3;
  private static final int ARTICLES = 20;
  private static final int DOCUMENTS = 3;
  private static final int MEGABYTES = 300;
  private static final Pattern GUID = Pattern.compile("<guid[^>]*>([^<]+)</guid>");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path work;
  private NewsServer news;
  private LoopDisk disk;
  private TestHome home;
  private int documents;

  @BeforeEach
  void open() throws Exception {
    disk = LoopDisk.in(work, MEGABYTES);
    news = new NewsServer(PUBLISHERS, "", ARTICLES * (CUTS + 1));
    home =
        TestHome.in(disk.folder().resolve("home"), news.feeds())
            .with("QUEUE_ENABLED", "false")
            .with("RSS_ENABLED", "true")
            .with("RSS_ITEMS", "10000");
    Files.writeString(home.folder().resolve("routes/4-digest.camel.yaml"), digest());
    Files.createDirectories(inbox());
    disk.sync();
  }

  @AfterEach
  void close() throws Exception {
    if (news != null) {
      news.close();
    }
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void whatCountsAsDoneLiesWholeOnTheDiskThatIsLeft() throws Exception {
    for (int i = 0; i < CUTS; i++) {
      int before = archive().files().size();
      publish();
      try (ChildNode node = ChildNode.run(home.folder(), home.environment())) {
        patiently().until(() -> archive().files().size() >= before + ARTICLES);
        node.kill();
      }
      disk.cutPower();
      nothingDoneIsMissing();
    }
    deliversTheRest();
  }

  private void deliversTheRest() throws Exception {
    publish();
    try (ChildNode node = ChildNode.run(home.folder(), home.environment())) {
      patiently().until(() -> archive().urls().containsAll(news.shown()) && inboxIsEmpty());
      assertThat(news.shown()).hasSize(news.published());
      node.end();
    }
    disk.cutPower();
    nothingDoneIsMissing();
    assertThat(archive().urls()).containsAll(news.shown());
  }

  private void publish() throws IOException {
    news.publish(ARTICLES);
    for (int i = 0; i < DOCUMENTS; i++) {
      documents++;
      Files.writeString(inbox().resolve(documents + ".txt"), document("Document " + documents));
    }
  }

  private static String document(String title) {
    return title + "\n\n" + Story.of(title).replaceAll("<[^>]+>", "\n\n");
  }

  /** None of them is read from a cache: the file system has just been mounted. */
  private void nothingDoneIsMissing() throws IOException, SQLException {
    Set<String> archive =
        archive().records().stream().map(PowerCutFaultTest::key).collect(Collectors.toSet());
    Set<String> done = done("archive");
    SoftAssertions all = new SoftAssertions();
    all.assertThat(archive).as("archive").containsAll(done);
    all.assertThat(digestLines()).as("digest").containsAll(done("digest"));
    all.assertThat(feedIds()).as("feed of reports").containsAll(ids(done("rss")));
    all.assertThat(documentsLeft()).as("inbox").containsAll(documentsDone());
    all.assertAll();
    System.out.printf("power cut: %d archive deliveries done, none missing%n", done.size());
  }

  private Set<String> done(String subscriber) throws SQLException {
    return asked(
        "select report || ' ' || version from delivery where state = 'done' and subscriber = '%s'"
            .formatted(subscriber));
  }

  /** The titles of those that have become reports. */
  private Set<String> documentsDone() throws SQLException, IOException {
    Set<String> titles = new TreeSet<>();
    for (String record : asked("select record from report where feed = 'inbox'")) {
      titles.add(JSON.readTree(record).findValue("title").asText());
    }
    return titles;
  }

  private Set<String> asked(String sql) throws SQLException {
    Set<String> answers = new TreeSet<>();
    try (Connection ledger =
            DriverManager.getConnection("jdbc:sqlite:" + home.folder().resolve("data/ledger.db"));
        ResultSet rows = ledger.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }

  /** A line that was cut short is none. */
  private Set<String> digestLines() throws IOException {
    Set<String> lines = new TreeSet<>();
    for (Path file : LiveFolder.files(home.folder().resolve("data/digest"))) {
      for (String line : Files.readAllLines(file)) {
        if (line.endsWith("}")) {
          lines.add(key(JSON.readTree(line)));
        }
      }
    }
    return lines;
  }

  private Set<String> feedIds() throws IOException {
    Path feed = home.folder().resolve("rss/feed.xml");
    return GUID.matcher(Files.exists(feed) ? Files.readString(feed) : "")
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> ids(Set<String> keys) {
    return keys.stream().map(key -> key.split(" ")[0]).collect(Collectors.toSet());
  }

  /** The titles of those that are whole. */
  private List<String> documentsLeft() throws IOException {
    return LiveFolder.files(inbox()).stream()
        .map(PowerCutFaultTest::text)
        .filter(text -> text.equals(document(title(text))))
        .map(PowerCutFaultTest::title)
        .toList();
  }

  private static String title(String document) {
    return document.lines().findFirst().orElse("");
  }

  private boolean inboxIsEmpty() {
    return LiveFolder.files(inbox()).stream().noneMatch(file -> inbox().equals(file.getParent()));
  }

  private ArchiveFolder archive() {
    return new ArchiveFolder(home.folder().resolve("archive"));
  }

  private Path inbox() {
    return home.folder().resolve("inbox");
  }

  private static String key(JsonNode record) {
    return record.path("id").asText() + " " + record.path("version").asText();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As docs/subscribers.md gives it. */
  private static String digest() throws IOException {
    return Arrays.stream(Files.readString(Path.of("docs/subscribers.md")).split("```"))
        .filter(block -> block.startsWith("yaml") && block.contains("id: digest"))
        .findFirst()
        .orElseThrow()
        .substring("yaml".length());
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofMinutes(20)).pollInterval(Duration.ofMillis(200));
  }
}
