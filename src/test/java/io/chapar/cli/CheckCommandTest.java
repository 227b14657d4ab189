package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.config.Shipped;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CheckCommandTest extends Terminal {
  @Test
  void findsTheShippedFilesGood() {
    assertThat(chapar("check", "--home", ".")).isZero();
    assertThat(said()).isEqualTo("routes/, config/ and feeds.yaml are good (16 routes, 4 feeds)\n");
  }

  @Test
  void saysThatARollbackWasCutShort() throws Exception {
    Shipped.copy(folder, "routes", "config");
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/rollback.json"), "{}");
    assertThat(atHome("check")).isZero();
    assertThat(complained()).startsWith("hint: a rollback of an edit is in work or was cut short");
  }

  @Test
  void saysFaultsAndTheirNumberAndFails() throws Exception {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(folder.resolve("config/feeds.yaml"), "feeds: []\nfeedz: []\n");
    assertThat(atHome("check")).isEqualTo(78);
    assertThat(said())
        .isEqualTo(
            """
            config/feeds.yaml:2  unknown "feedz"; did you mean feeds?
            routes  has no route file; put one there, such as 1-feeds.camel.yaml
            """);
    assertThat(complained()).endsWith("2 faults\n");
  }
}
