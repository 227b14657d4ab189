package io.chapar.config.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.watchlist.WatchListEdit.StaleEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One feed is changed where it stands; all else of the watch list stays as it is written. */
class FeedTextTest {
  private static final String BLOCK =
      """
      # Mine 🐎
      feeds:
        # the first
        - name: a  # of A
          address: https://a.example/rss
          description: >-
            long
            text

        # the second
        - address: https://b.example/rss
          fastest: 5m   # often
          slowest: 1h
          name: b

        - { name: c, address: "https://c.example/rss", every: 1h }  # C
      # the end
      """;

  @TempDir private Path folder;
  private Home home;
  private Path file;

  @BeforeEach
  void make() {
    home = new Home(folder);
    file = folder.resolve("feeds.yaml");
  }

  private interface Change {
    void of(WatchListEdit edit) throws IOException;
  }

  private String changed(String before, Change change) throws IOException {
    Files.writeString(file, before);
    change.of(new WatchListEdit(home, file));
    return Files.readString(file);
  }

  @Test
  void renames() throws IOException {
    assertThat(changed(BLOCK, edit -> edit.rename("a", "چای")))
        .isEqualTo(BLOCK.replace("name: a ", "name: چای "));
    assertThat(changed(BLOCK, edit -> edit.rename("c", "d")))
        .isEqualTo(BLOCK.replace("name: c,", "name: d,"));
  }

  @Test
  void setsAnIntervalInPlaceOfBounds() throws IOException {
    assertThat(changed(BLOCK, edit -> edit.pace("b", Map.of("every", "15m"))))
        .isEqualTo(
            BLOCK
                .replace("    fastest: 5m   # often\n    slowest: 1h\n", "")
                .replace("    name: b\n", "    name: b\n    every: 15m\n"));
    assertThat(changed(BLOCK, edit -> edit.pace("c", Map.of("every", "2h"))))
        .isEqualTo(BLOCK.replace("every: 1h", "every: 2h"));
    assertThat(changed(BLOCK, edit -> edit.pace("a", Map.of("every", "2h"))))
        .isEqualTo(BLOCK.replace("      text\n", "      text\n    every: 2h\n"));
  }

  @Test
  void setsBoundsInPlaceOfAnInterval() throws IOException {
    assertThat(changed(BLOCK, edit -> edit.pace("c", Map.of("fastest", "2h"))))
        .isEqualTo(BLOCK.replace("every: 1h", "fastest: 2h"));
  }

  @Test
  void removesAFeedWithItsLines() throws IOException {
    assertThat(changed(BLOCK, edit -> edit.remove("b")))
        .isEqualTo(BLOCK.replaceAll("(?s)  - address: https://b.*?name: b\n", ""));
    assertThat(changed(BLOCK, edit -> edit.remove("c")))
        .isEqualTo(BLOCK.replaceAll("  - \\{ name: c.*\n", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feeds: # all\n  # one\n  - { name: a, address: \"https://a.example/\" }\n# end\n",
        "feeds: [{ name: a, address: \"https://a.example/\" }]\n",
        "feeds:\n- name: a\n  address: https://a.example/"
      })
  void leavesAnEmptyListBehindTheLastFeed(String before) throws IOException {
    String after = changed(before, edit -> edit.remove("a"));
    assertThat(WatchList.lines(home, file)).isEmpty();
    assertThat(after).startsWith("feeds:").contains("[");
  }

  @Test
  void removesFromAListInBrackets() throws IOException {
    String list =
        "feeds: [{ name: a, address: \"https://a.example/\" }, "
            + "{ name: b, address: \"https://b.example/\" }] # all\n";
    assertThat(changed(list, edit -> edit.remove("a")))
        .isEqualTo("feeds: [{ name: b, address: \"https://b.example/\" }] # all\n");
    assertThat(changed(list, edit -> edit.remove("b")))
        .isEqualTo("feeds: [{ name: a, address: \"https://a.example/\" }] # all\n");
  }

  @Test
  void changesNothingThatItCannotChangeAlone() throws IOException {
    String anchored =
        "defaults: { every: &x 1h }\n"
            + "feeds:\n  - { name: a, address: \"https://a.example/\", every: *x }\n"
            + "  - { name: b, address: \"https://b.example/\" }\n";
    assertThatThrownBy(() -> changed(anchored, edit -> edit.pace("a", Map.of("every", "2h"))))
        .isInstanceOf(InvalidConfiguration.class);
    assertThat(file).hasContent(anchored);
  }

  @Test
  void changesNothingWhenTheListIsAnotherThanExpected() throws IOException {
    Files.writeString(file, BLOCK);
    WatchListEdit edit = new WatchListEdit(home, file, WatchListEdit.digest("feeds: []\n"));
    assertThatThrownBy(() -> edit.remove("a")).isInstanceOf(StaleEdit.class);
    assertThat(file).hasContent(BLOCK);
  }
}
