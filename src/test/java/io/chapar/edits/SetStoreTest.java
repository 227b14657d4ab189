package io.chapar.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.config.file.Home;
import io.chapar.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetStoreTest {
  private static final String ROUTE = "routes/1-feeds.camel.yaml";
  private static final String SETTINGS = "config/application.properties";
  private static final Map<String, String> ONE =
      Map.of(ROUTE, "- route: {}\n", SETTINGS, "webhook.url = \n");
  private static final Map<String, String> OTHER = Map.of(ROUTE, "- route: { id: خبر }\n");

  @TempDir private Path folder;
  private Home home;
  private SetStore store;

  @BeforeEach
  void open() {
    home = new Home(folder.resolve("home"));
    store = new SetStore(home, folder.resolve("data"));
  }

  private static String name(Map<String, String> texts) {
    return FileSet.ofTexts(texts).name();
  }

  private Path kept() {
    return store.homes().get(0).set();
  }

  private List<String> names() {
    return store.good().stream().map(StoredSet::name).toList();
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("data/good"))) {
      return all.map(one -> one.getFileName().toString()).toList();
    }
  }

  @Test
  void hasNoneBeforeAnythingRan() {
    assertThat(store.homes()).isEmpty();
    assertThat(store.running()).isEmpty();
  }

  @Test
  void readsASetUnderTheSameNames() throws IOException {
    store.keep(ONE);
    Home kept = store.homes().get(0);
    Path route = kept.routes().resolve("1-feeds.camel.yaml");
    assertThat(Files.readString(route)).isEqualTo(ONE.get(ROUTE));
    assertThat(kept.name(route)).isEqualTo(ROUTE);
    assertThat(kept.resolve("data")).isEqualTo(home.resolve("data"));
    assertThat(kept.edited()).isEqualTo(home);
    assertThat(store.read(store.good().get(0)).isSame(FileSet.ofTexts(ONE))).isTrue();
  }

  @Test
  void holdsAWatchListFromElsewhereToo() throws IOException {
    Path list = folder.resolve("lists/feeds.yaml");
    store.keep(Map.of(list.toString(), "feeds: []\n"));
    Home kept = store.homes().get(0);
    assertThat(kept.read(list)).startsWith(kept.set()).hasContent("feeds: []");
    assertThat(home.read(list)).isEqualTo(list);
    assertThat(store.read(store.good().get(0)).text(list.toString())).hasValue("feeds: []\n");
  }

  @Test
  void namesAFolderAsItsSetIsNamed() throws IOException {
    store.keep(ONE);
    assertThat(folders()).containsExactly(name(ONE));
    assertThat(name(ONE)).matches("[0-9a-f]{8}");
  }

  @Test
  void hasTheSetThatBeganToRunLastFirst() {
    store.keep(ONE);
    store.keep(OTHER);
    assertThat(names()).containsExactly(name(OTHER), name(ONE));
    store.keep(ONE);
    assertThat(names()).containsExactly(name(ONE), name(OTHER));
    assertThat(kept().resolve(ROUTE)).hasContent(ONE.get(ROUTE));
  }

  @Test
  void keepsTheLastAndTheOneItWasStartedWith() throws IOException {
    few();
    for (int i = 0; i < 6; i++) {
      store.keep(Map.of(ROUTE, "- route: { id: r" + i + " }\n"));
    }
    String started = name(Map.of(ROUTE, "- route: { id: r0 }\n"));
    assertThat(names()).hasSize(4).endsWith(started);
    assertThat(folders()).hasSize(4);
    few();
    store.keep(ONE);
    assertThat(folders()).hasSize(3).doesNotContain(started);
  }

  private void few() {
    store = new SetStore(home, folder.resolve("data"), 3);
  }

  /** As a watch list of 5,000 feeds would otherwise be stored a hundred times. */
  @Test
  void storesAFileOnceThatSetsShare() throws IOException {
    String list = "feeds: []\n";
    store.keep(Map.of(ROUTE, "- route: {}\n", "config/feeds.yaml", list));
    store.keep(Map.of(ROUTE, "- route: { id: a }\n", "config/feeds.yaml", list));
    List<StoredSet> sets = store.good();
    Object one = key(sets.get(0), "config/feeds.yaml");
    assertThat(key(sets.get(1), "config/feeds.yaml")).isEqualTo(one);
    assertThat(key(sets.get(0), ROUTE)).isNotEqualTo(key(sets.get(1), ROUTE));
  }

  private static Object key(StoredSet set, String file) throws IOException {
    return Files.getAttribute(set.folder().resolve(file), "unix:ino");
  }

  @Test
  void startsFromTheLastAndElseFromThoseThatNodesWereStartedWith() {
    store.keep(ONE);
    store.keep(Map.of(ROUTE, "- route: { id: between }\n"));
    store.keep(OTHER);
    assertThat(store.homes())
        .extracting(set -> set.set().getFileName().toString())
        .containsExactly(name(OTHER), name(ONE));
  }

  @Test
  void keepsTheSetThatANodeRunsOn() {
    store.keep(ONE);
    Home running = store.homes().get(0);
    SetStore later = new SetStore(running, folder.resolve("data"), 3);
    for (int i = 0; i < 5; i++) {
      later.keep(Map.of(ROUTE, "- route: { id: r" + i + " }\n"));
    }
    assertThat(running.routes()).isDirectory();
  }

  @Test
  void hasNoneOfAnotherHomeOnTheSameDataFolder() {
    store.keep(ONE);
    SetStore other = new SetStore(new Home(folder.resolve("other")), folder.resolve("data"));
    assertThat(other.homes()).isEmpty();
    assertThat(other.good()).isEmpty();
  }

  @Test
  void startsFromNoneThatIsCutShort() throws IOException {
    store.keep(ONE);
    Files.writeString(kept().resolve(ROUTE), "- route");
    assertThat(store.homes()).isEmpty();
    assertThatThrownBy(() -> store.read(store.good().get(0)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("is damaged");
    store.keep(ONE);
    assertThat(kept().resolve(ROUTE)).hasContent(ONE.get(ROUTE));
  }

  @Test
  void startsFromNoneOfWhichAFileIsMissing() throws IOException {
    store.keep(ONE);
    Files.delete(kept().resolve(SETTINGS));
    assertThat(store.homes()).isEmpty();
  }

  @Test
  void takesNoHalfWrittenSetForOne() throws IOException {
    store.keep(ONE);
    Path half = Files.createDirectories(folder.resolve("data/good/writing-1/routes"));
    Files.writeString(half.resolve("1-feeds.camel.yaml"), "- route");
    assertThat(names()).containsExactly(name(ONE));
    store.keep(ONE);
    assertThat(folders()).as("another process may be writing it").hasSize(2);
    Files.setLastModifiedTime(half.getParent(), FileTime.fromMillis(1));
    store.keep(ONE);
    assertThat(folders()).containsExactly(name(ONE));
  }

  @Test
  void isForTheUserOfTheNodeAlone() throws IOException {
    store.keep(ONE);
    store.setAside(FileSet.ofTexts(OTHER));
    try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
      assertThat(all.skip(1))
          .allSatisfy(
              one ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                      .endsWith("------"));
    }
  }

  @Test
  void leavesNothingOfASetThatCannotBeWritten() throws IOException {
    store.keep(ONE);
    assertThatThrownBy(() -> store.keep(Map.of("routes/" + "long".repeat(100), "x")))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageContaining("cannot be kept");
    assertThat(folders()).containsExactly(name(ONE));
  }

  @Test
  void setsAsideWhatDoesNotRunByteForByte() {
    store.keep(ONE);
    FileSet edited = FileSet.of(Map.of(ROUTE, new byte[] {(byte) 0xff, 0}));
    Path aside = store.setAside(edited);
    assertThat(aside).isEqualTo(folder.resolve("data/set-aside").resolve(edited.name()));
    assertThat(store.read(store.find(edited.name()).orElseThrow()).isSame(edited)).isTrue();
    assertThat(names()).containsExactly(name(ONE));
    assertThat(store.setAside(FileSet.ofTexts(ONE))).as("it is kept").isEqualTo(kept());
  }

  /** What an earlier version kept, in the folder that it gave it. */
  @Test
  void takesOverWhatAnEarlierVersionKept() throws IOException {
    Path former = former(ONE);
    Path foreign = Files.createDirectories(folder.resolve("data/good/0123456789abcdef"));
    assertThat(names()).containsExactly(name(ONE));
    assertThat(kept().resolve(ROUTE)).hasContent(ONE.get(ROUTE));
    assertThat(former).doesNotExist();
    assertThat(foreign).exists();
    store.keep(OTHER);
    assertThat(names()).containsExactly(name(OTHER), name(ONE));
    assertThat(foreign).doesNotExist();
  }

  private Path former(Map<String, String> texts) throws IOException {
    String all =
        new TreeMap<>(texts)
            .entrySet().stream()
                .map(file -> file.getKey() + "\0" + file.getValue() + "\0")
                .collect(Collectors.joining());
    String name = Digest.of(home.folder() + "\0" + all).substring(0, 16);
    Path former = folder.resolve("data/good").resolve(name);
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Path path = former.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return former;
  }
}
