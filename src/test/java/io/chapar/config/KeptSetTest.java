package io.chapar.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.TemporaryFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSetTest {
  private static final String ROUTE = "routes/1-feeds.camel.yaml";
  private static final Map<String, String> ONE =
      Map.of(ROUTE, "- route: {}\n", "config/application.properties", "webhook.url = \n");
  private static final Map<String, String> OTHER = Map.of(ROUTE, "- route: { id: خبر }\n");

  @TempDir private Path folder;
  private Home home;
  private KeptSet set;

  @BeforeEach
  void open() {
    home = new Home(folder.resolve("home"));
    set = new KeptSet(home, folder.resolve("data"));
  }

  private Path kept() {
    return set.homes().get(0).set();
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("data/good"))) {
      return all.toList();
    }
  }

  @Test
  void isNoneBeforeAnythingRan() {
    assertThat(set.homes()).isEmpty();
  }

  @Test
  void isReadUnderTheSameNames() throws IOException {
    set.keep(ONE);
    Home kept = set.homes().get(0);
    Path route = kept.routes().resolve("1-feeds.camel.yaml");
    assertThat(Files.readString(route)).isEqualTo(ONE.get(ROUTE));
    assertThat(kept.name(route)).isEqualTo(ROUTE);
    assertThat(kept.resolve("data")).isEqualTo(home.resolve("data"));
    assertThat(kept.edited()).isEqualTo(home);
  }

  @Test
  void holdsAWatchListFromElsewhereToo() throws IOException {
    Path list = folder.resolve("lists/feeds.yaml");
    set.keep(Map.of(list.toString(), "feeds: []\n"));
    Home kept = set.homes().get(0);
    assertThat(kept.read(list)).startsWith(kept.set()).hasContent("feeds: []");
    assertThat(home.read(list)).isEqualTo(list);
  }

  @Test
  void takesThePlaceOfTheOneBefore() throws IOException {
    set.keep(ONE);
    open();
    set.keep(OTHER);
    assertThat(kept().resolve(ROUTE)).hasContent(OTHER.get(ROUTE));
    assertThat(all()).containsExactly(kept());
    open();
    set.keep(ONE);
    assertThat(kept().resolve(ROUTE)).hasContent(ONE.get(ROUTE));
    assertThat(all()).containsExactly(kept());
  }

  @Test
  void staysBesideThoseAfterItWhenTheNodeWasStartedWithIt() throws IOException {
    set.keep(ONE);
    Home started = set.homes().get(0);
    Files.setLastModifiedTime(started.set(), FileTime.fromMillis(1));
    set.keep(Map.of(ROUTE, "- route: { id: between }\n"));
    set.keep(OTHER);
    assertThat(kept().resolve(ROUTE)).hasContent(OTHER.get(ROUTE));
    assertThat(set.homes()).hasSize(2).last().isEqualTo(started);
    assertThat(all()).hasSize(2);
  }

  @Test
  void staysBesideTheNextWhileANodeRunsOnIt() throws IOException {
    set.keep(ONE);
    Home running = set.homes().get(0);
    Files.setLastModifiedTime(running.set(), FileTime.fromMillis(1));
    new KeptSet(running, folder.resolve("data")).keep(OTHER);
    assertThat(running.routes()).isDirectory();
    assertThat(kept()).isNotEqualTo(running.set());
    open();
    set.keep(OTHER);
    assertThat(all()).containsExactly(kept());
  }

  @Test
  void isNoneForAnotherHomeOnTheSameDataFolder() {
    set.keep(ONE);
    Home other = new Home(folder.resolve("other"));
    assertThat(new KeptSet(other, folder.resolve("data")).homes()).isEmpty();
  }

  @Test
  void isNoneWhenItIsCutShort() throws IOException {
    set.keep(ONE);
    Files.writeString(kept().resolve(ROUTE), "- route");
    assertThat(set.homes()).isEmpty();
    set.keep(ONE);
    assertThat(kept().resolve(ROUTE)).hasContent(ONE.get(ROUTE));
  }

  @Test
  void isNoneWhenAFileOfItIsMissing() throws IOException {
    set.keep(ONE);
    Files.delete(kept().resolve("config/application.properties"));
    assertThat(set.homes()).isEmpty();
  }

  @Test
  void isNoneWhileItIsWritten() throws IOException {
    set.keep(ONE);
    Path before = kept();
    Path half = Files.createDirectories(folder.resolve("data/good/writing-1/routes"));
    Files.writeString(half.resolve("1-feeds.camel.yaml"), "- route");
    assertThat(kept()).isEqualTo(before);
    set.keep(ONE);
    assertThat(all()).containsExactly(before);
  }

  @Test
  void isForTheUserOfTheNodeAlone() throws IOException {
    set.keep(ONE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())))
        .isEqualTo("rwx------");
  }

  @Test
  void staysWhenTheNextCannotBeWritten() throws IOException {
    set.keep(ONE);
    Path before = kept();
    assertThatThrownBy(() -> set.keep(Map.of("routes/" + "long".repeat(100), "x")))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageContaining("cannot be kept");
    assertThat(all()).as("with nothing left of it").containsExactly(before);
    assertThat(kept()).isEqualTo(before);
  }
}
