package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddCommandTest extends Terminal {
  @BeforeEach
  void makeHome() throws IOException {
    Files.createDirectories(folder.resolve("config"));
  }

  @Test
  void listsWhatThereIs() {
    assertThat(atHome("add")).isZero();
    assertThat(said())
        .startsWith("NAME ")
        .containsPattern("(?m)^servicebus +no +\\d+ +[\\d.]+ +Azure Service Bus");
  }

  @Test
  void namesTheAddOnThatWasProbablyMeant() {
    assertThat(atHome("add", "kafak")).isEqualTo(2);
    assertThat(complained())
        .isEqualTo("there is no add-on \"kafak\"; did you mean kafka?; see chapar add --list\n");
  }

  @Test
  void printsTheAddressesThatItWouldAsk() {
    assertThat(atHome("add", "servicebus", "--dry-run")).isZero();
    assertThat(said())
        .contains("https://repo1.maven.org/maven2/org/apache/camel/camel-azure-servicebus/")
        .doesNotContain("camel-api");
    assertThat(folder.resolve("lib")).doesNotExist();
  }

  @Test
  void addsNothingWhereOneJarIsMissing() throws IOException {
    assertThat(atHome("add", "servicebus", "--from", folder.toString())).isEqualTo(1);
    assertThat(complained()).contains("there is no such file: " + folder);
    assertThat(folder.resolve("lib")).isEmptyDirectory();
  }

  @Test
  void saysWhyItCannotWrite() throws IOException {
    Files.writeString(folder.resolve("lib"), "");
    assertThat(atHome("add", "servicebus")).isEqualTo(1);
    assertThat(complained())
        .isEqualTo("a file stands where a folder is needed: " + folder.resolve("lib") + "\n");
  }
}
