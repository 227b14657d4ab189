package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxRouteTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String PARAGRAPH =
      "The dam was opened on Tuesday after long rains in the north of the country. ".repeat(4);

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

  private void put(String name, String text) throws IOException {
    Files.writeString(inbox.resolve(name), text);
  }

  private static String text(String title) {
    return title + "\n\n" + PARAGRAPH + "\n\n" + PARAGRAPH + "\n";
  }

  private void arrives(String name) {
    await().atMost(LONG).until(() -> Files.exists(inbox.resolve(name)));
  }

  @Test
  void readsTextHtmlAndJson() throws IOException {
    put("a.txt", "Dam opened\n\n" + PARAGRAPH + "\n\n" + PARAGRAPH + "\n");
    put(
        "b.html",
        "<html lang=\"en\"><head><title>Bridge opened</title></head><body><article><h1>Bridge"
            + " opened</h1><p>%s</p><p>%s</p></article></body></html>"
                .formatted(PARAGRAPH, PARAGRAPH));
    put(
        "c.JSON",
        "{\"headline\":\"Road opened\",\"url\":\"https://a.example/road\",\"articleBody\":\"%s\"}"
            .formatted(PARAGRAPH));
    node.start();
    node.archived("title", "Dam opened");
    node.archived("title", "Bridge opened");
    node.archived("title", "Road opened");
    arrives("done/a.txt");
    arrives("done/b.html");
    arrives("done/c.JSON");
    assertThat(inbox.resolve("a.txt")).doesNotExist();
  }

  @Test
  void putsAsideWhatCannotBeReadWithItsReasonAndGoesOn() throws IOException {
    put("broken.json", "{\"headline\": ");
    put("empty.txt", "");
    put("good.txt", "Dam opened\n\n" + PARAGRAPH + "\n\n" + PARAGRAPH + "\n");
    node.start();
    node.archived("title", "Dam opened");
    for (String bad : new String[] {"broken.json", "empty.txt"}) {
      arrives("failed/" + bad);
      assertThat(inbox.resolve("failed/" + bad + ".reason")).content().isNotBlank();
      assertThat(inbox.resolve(bad)).doesNotExist();
    }
    assertThat(inbox.resolve("failed/empty.txt.reason"))
        .content()
        .startsWith("document is empty; ");
    assertThat(inbox.resolve("failed/broken.json.reason"))
        .content()
        .endsWith(": inbox:broken.json");
    assertThat(node.problems()).isEmpty();
  }

  @Test
  void putsAsideADocumentOfALongName() throws IOException {
    String name = "گزارش".repeat(24) + ".json";
    put(name, "{\"headline\": ");
    node.start();
    arrives("failed/" + name);
    arrives("failed/" + "گزارش".repeat(20) + ".reason");
    assertThat(inbox.resolve(name)).doesNotExist();
    assertThat(node.problems()).isEmpty();
  }

  @Test
  void saysOnceOfAFileThatItIsOfNoKindThatIsTaken() throws IOException {
    try (LogLines said = new LogLines("inbox-others")) {
      put("گزارش.pdf", "x");
      node.start();
      await().atMost(LONG).until(() -> !said.all().isEmpty());
      put("later.docx", "x");
      await().atMost(LONG).until(() -> said.all().size() == 2);
      assertThat(said.all())
          .containsExactly(
              "گزارش.pdf stays in the inbox; it takes .txt, .html, .htm, .json and .xml",
              "later.docx stays in the inbox; it takes .txt, .html, .htm, .json and .xml");
    }
  }

  private void link(String name, Path to) throws IOException {
    Files.createSymbolicLink(inbox.resolve(name), to);
  }

  @Test
  void followsNoLinkAndOpensNoPipeAndSaysSoOnce() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), text("Secret"));
    link("a.txt", secret);
    link("dangling.txt", folder.resolve("nowhere"));
    assertThat(new ProcessBuilder("mkfifo", inbox.resolve("b.txt") + "").start().waitFor())
        .isZero();
    put("c.txt", text("Dam opened"));
    try (LogLines said = new LogLines("io.chapar.camel.file.DurableConsumer")) {
      node.start();
      arrives("done/c.txt");
      put("d.txt", text("Bridge opened"));
      arrives("done/d.txt");
      String link = "stays where it is: it is a symbolic link, and files alone are taken: ";
      String pipe = "stays where it is: it is a pipe or a device, and files alone are taken: ";
      assertThat(said.all())
          .containsExactlyInAnyOrder(
              link + inbox.resolve("a.txt"),
              link + inbox.resolve("dangling.txt"),
              pipe + inbox.resolve("b.txt"));
    }
    node.settled("archive");
    assertThat(node.archive()).hasSize(2);
    assertThat(inbox.resolve("a.txt")).isSymbolicLink();
  }

  @Test
  void goesIntoNoLinkedFolder() throws IOException {
    Path secrets = Files.createDirectory(folder.resolve("secrets"));
    Files.writeString(secrets.resolve("secret.txt"), text("Secret"));
    link("more", secrets);
    Files.createDirectory(inbox.resolve("own"));
    put("own/a.txt", text("Dam opened"));
    String routes = node.home().read("routes/2-articles.camel.yaml");
    node.home()
        .write(
            "routes/2-articles.camel.yaml",
            routes
                .replace(
                    "*.txt,*.html,*.htm,*.json,*.xml\"\n        antFilter",
                    "own/*,more/*\"\n        antFilter")
                .replace("readLock: changed", "recursive: true\n        readLock: changed"));
    node.start();
    node.archived("title", "Dam opened");
    node.settled("archive");
    assertThat(node.archive()).hasSize(1);
    assertThat(secrets.resolve("secret.txt")).exists();
  }

  /** Who may write into the inbox could else write where the node may. */
  @Test
  void movesNothingThroughALink() throws IOException {
    Path data = Files.createDirectories(folder.resolve("elsewhere"));
    link("done", data);
    link("failed", data);
    put("edits.json", "{");
    put("a.txt", text("Dam opened"));
    node.start();
    node.archived("title", "Dam opened");
    node.report("https://example.org/1");
    node.settled("archive");
    assertThat(data).isEmptyDirectory();
    assertThat(inbox.resolve("a.txt")).exists();
  }

  @Test
  void takesTheSameNameAgain() throws IOException {
    node.start();
    for (String bad : new String[] {"", "{"}) {
      put("a.json", bad);
      await().atMost(LONG).until(() -> !Files.exists(inbox.resolve("a.json")));
      assertThat(inbox.resolve("failed/a.json")).hasContent(bad);
    }
  }

  @Test
  void leavesOtherFilesAlone() throws IOException {
    put("a.pdf", "x");
    put(".b.txt", "half written");
    put("z.txt", "Dam opened\n\n" + PARAGRAPH + "\n\n" + PARAGRAPH + "\n");
    node.start();
    arrives("done/z.txt");
    assertThat(inbox.resolve("a.pdf")).exists();
    assertThat(inbox.resolve(".b.txt")).exists();
  }
}
