package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A home whose path has letters that mean something to Camel. */
class HomePathTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a, b", "a+b", "a*b", "a[b]", "a{b}", "a#b", "a&b", "خبر", "100%"})
  void runsItsRoutesAndItsKamelets(String name) {
    Path home = folder.resolve(name);
    try (LiveNode node = new LiveNode(home)) {
      node.home()
          .edit(
              "config/application.properties",
              "rss-feed.enabled = false",
              "rss-feed.enabled = true");
      assertThat(node.home().faults()).isEmpty();
      node.start();
      assertThat(node.routes()).contains("feeds", "archive", "rss-feed");
      node.report("https://a.example/1");
      node.settled("archive");
      assertThat(home.resolve("archive")).isDirectory();
      assertThat(folder.toFile().list()).containsExactly(name);
    }
  }

  /** Camel would write elsewhere, and say nothing. */
  @ParameterizedTest
  @CsvSource({"a?b,?", "c%41d,%41", "a\\b,\\", "a${x}b,${"})
  void refusesAHomeThatRoutesWouldReadOtherwise(String name, String otherwise) {
    HomeCopy home = new HomeCopy(folder.resolve(name));
    assertThat(home.faults())
        .contains(
            home.place("config/application.properties", "archive.folder =")
                + "  archive.folder is "
                + home.home().resolve("archive")
                + ", in which routes read "
                + otherwise
                + " otherwise; give it a path without, or move the home folder to one");
  }
}
