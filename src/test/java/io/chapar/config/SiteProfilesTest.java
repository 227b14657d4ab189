package io.chapar.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.config.file.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteProfilesTest {
  @TempDir private Path folder;

  @Test
  void aHomeWithoutProfilesHasNone() {
    assertThat(SiteProfiles.read(new Home(folder))).isEmpty();
  }

  @Test
  void saysEachFaultWithItsLine() throws Exception {
    write("one", "hosts: [www.news.example]\ntitel: h1\nzone: Mars\nbody: 'div['\n");
    write("two", "hosts:\n  - news.example\n  - http://x.example/\n");
    write("four", "");
    write("three", "drop: p:matches(a)\n");
    assertThatThrownBy(() -> SiteProfiles.read(new Home(folder)))
        .hasMessageContaining("config/sites/one.yaml:2  unknown \"titel\"; did you mean title?")
        .hasMessageContaining("config/sites/one.yaml:3  zone \"Mars\" is no time zone")
        .hasMessageContaining("config/sites/one.yaml:4  body \"div[\" is no CSS selector")
        .hasMessageContaining(
            "config/sites/two.yaml:2  news.example is a host of config/sites/one.yaml:1 already")
        .hasMessageContaining("config/sites/two.yaml:3  \"http://x.example/\" is no host")
        .hasMessageContaining("config/sites/four.yaml  is empty")
        .hasMessageContaining("config/sites/three.yaml:1  has no hosts")
        .hasMessageContaining("holds a regular expression");
  }

  @Test
  void readsNothingThatIsHidden() throws Exception {
    write("one", "hosts: [news.example]\nbody: article\n");
    Path lock = folder.resolve("config/sites/.#one.yaml");
    Files.createSymbolicLink(lock, Path.of("editor@desk.1234"));
    assertThat(SiteProfiles.read(new Home(folder))).hasSize(1);
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    write("big", "# " + "x".repeat(70_000));
    assertThatThrownBy(() -> SiteProfiles.read(new Home(folder)))
        .hasMessage("config/sites/big.yaml  is larger than 65536 bytes");
  }

  private void write(String name, String text) throws Exception {
    Path sites = Files.createDirectories(folder.resolve("config/sites"));
    Files.writeString(sites.resolve(name + ".yaml"), text);
  }
}
