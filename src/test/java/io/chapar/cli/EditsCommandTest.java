package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.config.Edit;
import io.chapar.config.EditLog;
import io.chapar.config.file.Home;
import io.chapar.edits.FileSet;
import io.chapar.edits.SetStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over a home whose node has ended: first it ran one feed, then an edit added another. */
class EditsCommandTest extends Terminal {
  private static final String FEEDS = "config/feeds.yaml";
  private static final String ONE =
      "feeds:\n  - { name: one, address: \"https://one.example/feed\" }\n";
  private static final String TWO = ONE + "  - { name: two, address: \"https://two.example/f\" }\n";

  private SetStore sets;
  private String first;
  private String second;

  @BeforeEach
  void ran() throws IOException {
    copy("routes");
    copy("config");
    Files.writeString(folder.resolve(FEEDS), ONE);
    sets = new SetStore(new Home(folder), folder.resolve("data"));
    first = keep();
    Files.writeString(folder.resolve(FEEDS), TWO);
    second = keep();
    log(true, "feeds watched: 2", second);
  }

  private void copy(String name) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(name))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(file.toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private Map<String, String> texts() {
    Home home = new Home(folder);
    return new TreeMap<>(new io.chapar.edits.EditedFiles(home, folder.resolve(FEEDS)).texts());
  }

  private String keep() {
    sets.keep(texts());
    return FileSet.ofTexts(texts()).name();
  }

  private void log(boolean accepted, String line, String set) {
    new EditLog(folder.resolve("data"))
        .add(new Edit(Instant.now(), accepted, List.of(FEEDS), List.of(line), set, first));
  }

  @Test
  void namesTheSetOfEachEditAndOfTheStart() {
    assertThat(atHome("edits")).isZero();
    assertThat(said().lines().map(line -> line.replaceAll("\\d+s ago", "now")))
        .containsExactly(
            "1  now  accepted: config/feeds.yaml; set " + second + " runs since",
            "   feeds watched: 2",
            "-  now  a node was started with set " + first);
  }

  @Test
  void listsNoMoreThanIsAskedFor() {
    log(false, "it is wrong", null);
    assertThat(atHome("edits", "list", "--limit", "1")).isEqualTo(1);
    assertThat(said()).contains("refused").doesNotContain("accepted");
    assertThat(atHome("edits", "list", "--limit", "0")).isEqualTo(2);
    assertThat(complained()).contains("--limit is from 1 to 100");
  }

  @Test
  void showsFeedsByName() {
    for (String which : List.of("last", "1", second)) {
      assertThat(atHome("edits", "show", which)).isZero();
      assertThat(said())
          .contains("against set " + first, "added: two (https://two.example/f)")
          .doesNotContain("@@");
    }
    atHome("edits", "show", "--lines");
    assertThat(said()).contains("+  - { name: two, address: \"https://two.example/f\" }");
  }

  @Test
  void showsTheFaultsOfARefusedEditAndWhatItChanged() throws IOException {
    Files.writeString(folder.resolve(FEEDS), "feeds: nothing\n");
    Path aside = sets.setAside(FileSet.ofTexts(texts()));
    log(false, "config/feeds.yaml:1  feeds is no list", aside.getFileName().toString());
    atHome("edits", "show");
    assertThat(said()).contains("feeds is no list", "+feeds: nothing");
  }

  @Test
  void namesTheFirstOfManyFilesAndCountsTheOthers() {
    List<String> files = IntStream.range(1, 401).mapToObj(i -> "p" + i).toList();
    Edit edit = new Edit(Instant.now(), true, files, List.of(), second, first);
    assertThat(edit.verdict()).isEqualTo("accepted: p1, p2, p3, p4, p5 and 395 others");
  }

  @Test
  void saysThatThereIsNoEditYet() throws IOException {
    Files.delete(folder.resolve("data/edits.json"));
    assertThat(atHome("edits", "show")).isEqualTo(1);
    assertThat(complained()).isEqualTo("no edit yet; chapar edits lists the sets that ran\n");
  }

  @Test
  void saysInOneLineThatThereIsNoSuchEditOrSet() {
    assertThat(atHome("edits", "show", "01234567")).isEqualTo(2);
    assertThat(atHome("edits", "show", "9")).isEqualTo(2);
    assertThat(atHome("edits", "rollback", "01234567")).isEqualTo(2);
    assertThat(complained())
        .isEqualTo(
            """
            there is no edit 01234567, and no set of that name; chapar edits lists them
            there is no edit 9, and no set of that name; chapar edits lists them
            there is no set 01234567 among those that ran; see chapar edits
            """);
  }

  @Test
  void bringsASetBackAfterSayingWhatThatWouldDo() throws IOException {
    assertThat(atHome("edits", "rollback", first, "--dry-run")).isZero();
    assertThat(said()).endsWith("would write and delete:\n  written: config/feeds.yaml\n");
    assertThat(folder.resolve(FEEDS)).hasContent(TWO);
    assertThat(atHome("edits", "rollback", first)).isZero();
    assertThat(said()).contains("what stood there is kept as set " + second);
    assertThat(folder.resolve(FEEDS)).hasContent(ONE);
    atHome("edits", "rollback", first);
    assertThat(said()).endsWith("nothing is written\n");
  }

  /** Nobody can run without a rollback where the settings are what is broken. */
  @Test
  void bringsASetBackOverSettingsThatCannotBeRead() throws IOException {
    Path settings = folder.resolve("config/application.properties");
    String good = Files.readString(settings);
    Files.writeString(settings, "data.folder = data\nfetch.contact = \\u12\n");
    assertThat(atHome("edits", "rollback", "1")).isZero();
    assertThat(settings).hasContent(good.strip());
  }

  @Test
  void saysTheFaultsOfASetThatIsRefusedByNow() throws IOException {
    Files.writeString(folder.resolve(FEEDS), "feeds: nothing\n");
    String refused = keep();
    Files.writeString(folder.resolve(FEEDS), ONE);
    assertThat(atHome("edits", "rollback", refused)).isEqualTo(78);
    assertThat(complained()).startsWith("config/feeds.yaml:1  ");
    assertThat(folder.resolve(FEEDS)).hasContent(ONE);
  }
}
