package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a wire puts into the inbox. */
class NewsItemRouteTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;
  private LiveNode node;
  private Path inbox;

  @BeforeEach
  void open() throws IOException {
    inbox = Files.createDirectory(folder.resolve("inbox"));
    node = new LiveNode(folder);
  }

  @AfterEach
  void close() {
    node.close();
  }

  static String file(String name) throws IOException {
    try (InputStream in =
        NewsItemRouteTest.class.getResourceAsStream("/io/chapar/split/news/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes());
    }
  }

  /** In one move, and waits until it was read. */
  private void put(String name, String text) throws IOException {
    Path whole = Files.writeString(folder.resolve(name), text);
    Files.move(whole, inbox.resolve(name));
    await()
        .atMost(LONG)
        .until(
            () ->
                Files.exists(inbox.resolve("done/" + name))
                    || Files.exists(inbox.resolve("failed/" + name)));
  }

  @Test
  void becomeReportsWhoseVersionsAreTheirOwn() throws IOException {
    node.start();
    String item = file("fa.ninjs.json");
    put("second.json", item.replace("\"version\": \"1\"", "\"version\": \"2\""));
    JsonNode record = node.archived("language", "fa");
    assertThat(record.path("newsItem").path("version").asText()).isEqualTo("2");
    assertThat(record.path("rights").path("embargoedUntil").asText())
        .isEqualTo("2026-05-12T12:00:00+03:30");
    assertThat(record.path("provenance").path("title").path("rule").asText()).isEqualTo("ninjs");
    put("first.json", item);
    put("second-again.json", item.replace("\"version\": \"1\"", "\"version\": \"2\""));
    put(
        "third.json",
        item.replace("\"version\": \"1\"", "\"version\": \"3\"")
            .replace("\"usable\"", "\"canceled\""));
    node.archived("event", "withdrawn");
    node.settled("archive");
    assertThat(node.archive()).hasSize(2);
    assertThat(inbox.resolve("failed")).doesNotExist();
  }

  @Test
  void areTakenFromAMessageThoughOneOfThemIsWrong() throws IOException {
    node.start();
    put(
        "wire.xml",
        file("en-message.xml").replace("guid=\"urn:newsml:corvid.example:20260310:tx-1\"", ""));
    node.archived("title", "Weather delays the spring regatta");
    assertThat(inbox.resolve("failed/wire.xml")).exists();
    assertThat(inbox.resolve("failed/wire.xml.reason"))
        .hasContent("news item has no guid: inbox:wire.xml");
    put("again.xml", file("en-message.xml"));
    node.archived("title", "Dockers end strike at Port Elian after pay deal");
    node.settled("archive");
    assertThat(node.archive()).hasSize(2);
    assertThat(inbox.resolve("done/again.xml")).exists();
  }

  @Test
  void areRefusedInOneLineWhereTheyReachOutside() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
    node.start();
    put(
        "x.xml",
        "<!DOCTYPE newsItem [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><newsItem guid=\"g\">&x;</newsItem>");
    assertThat(inbox.resolve("failed/x.xml.reason"))
        .hasContent("document has a DTD, which is not read: inbox:x.xml");
    assertThat(node.archive()).isEmpty();
    assertThat(node.problems()).isEmpty();
  }
}
