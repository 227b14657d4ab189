package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.contract.PublishedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemasCommandTest extends Terminal {
  @Test
  void listsWhatThereIs() {
    assertThat(chapar("schemas")).isZero();
    for (PublishedDocument one : PublishedDocument.values()) {
      assertThat(said()).contains(one.fileName(), one.about());
    }
  }

  @Test
  void printsOne() {
    assertThat(chapar("schemas", "asyncapi.json")).isZero();
    assertThat(said())
        .isEqualTo(new String(PublishedDocument.ASYNCAPI.text(), StandardCharsets.UTF_8));
  }

  @Test
  void writesAllIntoANewFolder() throws IOException {
    Path to = folder.resolve("a/b");
    assertThat(chapar("schemas", "--to", to.toString())).isZero();
    for (PublishedDocument one : PublishedDocument.values()) {
      assertThat(to.resolve(one.fileName())).hasBinaryContent(one.text());
      assertThat(said()).contains(to.resolve(one.fileName()).toString());
    }
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertThat(chapar("schemas", "asyncap.json")).isEqualTo(2);
    assertThat(complained())
        .isEqualTo(
            "there is no document \"asyncap.json\"; did you mean asyncapi.json?; see chapar"
                + " schemas\n");
  }

  @Test
  void takesNoNameBesideAFolder() {
    assertThat(chapar("schemas", "asyncapi.json", "--to", folder.toString())).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysThatAFileStandsWhereTheFolderIsToBe() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "x");
    assertThat(chapar("schemas", "--to", file.toString())).isEqualTo(1);
    assertThat(complained()).endsWith(": " + file + "\n");
  }
}
