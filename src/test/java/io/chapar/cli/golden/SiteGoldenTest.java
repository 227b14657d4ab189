package io.chapar.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.cli.Terminal;
import io.chapar.config.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages beside site profiles, and what operators write of them. */
class SiteGoldenTest extends Terminal {
  @BeforeEach
  void copy() throws IOException {
    Shipped.copy(folder, "routes", "config");
  }

  @Test
  void holdsASiteProfileToThePageBesideIt() throws IOException {
    edit("config/sites/dawn.yaml", "title: .story__title", "title: .story__excerpt");
    edit("config/sites/dawn/expected.json", "\"Pakistan\"", "\"Sindh\"");
    assertThat(run()).isEqualTo(1);
    assertThat(said())
        .contains("sites/dawn  title: expected \"Glacial lake study begins in Chitral\", is ")
        .contains("sites/dawn  section: expected \"Sindh\", is \"Pakistan\"")
        .endsWith("1 tested, 1 differ\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"section\" | \"sektion\" | expected.json has \"sektion\"; did you mean section?",
        "\"body\" | \"blocks\" | expected.json has \"blocks\"; known are address, agency, ",
        "\"address\" | \"url\" | expected.json has no \"address\", by whose host the profile is"
      })
  void saysWhatASitesExpectationHasWrong(String is, String written, String told)
      throws IOException {
    edit("config/sites/dawn/expected.json", is, written);
    assertThat(run()).isEqualTo(1);
    assertThat(said()).contains("sites/dawn  " + told).endsWith("1 tested, 1 differ\n");
  }

  @Test
  void saysThatASitesPageStandsBesideNoProfile() throws IOException {
    Files.move(folder.resolve("config/sites/dawn"), folder.resolve("config/sites/down"));
    assertThat(run()).isEqualTo(1);
    assertThat(said()).contains("sites/down  stands beside no profile; ");
  }

  @Test
  void takesATimeThatIsWrittenOtherwise() throws IOException {
    edit("config/sites/dawn/expected.json", "T05:12:44+05:00", "T05:12:00+05:00");
    edit("config/sites/dawn/page.html", "05:12:44", "05:12:00");
    assertThat(run()).isZero();
  }

  private int run() {
    return atHome("test");
  }

  private void edit(String name, String is, String written) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(is);
    Files.writeString(file, text.replace(is, written));
  }
}
