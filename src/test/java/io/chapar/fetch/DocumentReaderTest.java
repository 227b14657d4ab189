package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  private static final Instant NOW = Instant.parse("2025-06-03T10:00:00Z");

  private final DocumentReader reader = new DocumentReader(10, Clock.fixed(NOW, ZoneOffset.UTC));

  @TempDir Path inbox;

  @ParameterizedTest
  @CsvSource({
    "a.txt, text/plain",
    "a.html, text/html",
    "A.HTM, text/html",
    "خبر.json, application/json",
    "a.b.txt, text/plain"
  })
  void readsADocument(String name, String type) throws IOException {
    FetchedPage page = reader.read(Files.writeString(inbox.resolve(name), "0123456789"));
    assertThat(page.bytes()).asString().isEqualTo("0123456789");
    assertThat(page.contentType()).isEqualTo(type);
    assertThat(page.item().feed()).isEqualTo("inbox");
    assertThat(page.item().keys()).containsExactly("inbox:" + name);
    assertThat(page.origin().feed()).isEqualTo("inbox");
    assertThat(page.origin().link()).isNull();
    assertThat(page.origin().address()).isNull();
    assertThat(page.origin().fetchedAt()).isEqualTo(NOW);
    assertThat(page.origin().digest()).startsWith("84d89877");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "txt", "a", "a.txt.part", ".txt~"})
  void refusesAnUnknownExtension(String name) throws IOException {
    refuses(
        Files.writeString(inbox.resolve(name), "text"),
        "document is not .txt, .html, .htm, .json or .xml");
  }

  @Test
  void refusesAnEmptyDocument() throws IOException {
    refuses(
        Files.createFile(inbox.resolve("a.txt")),
        "document is empty; a file holds one article, with sentences");
  }

  @Test
  void refusesADocumentThatIsTooLarge() throws IOException {
    Path file = Files.writeString(inbox.resolve("a.txt"), "01234567890");
    refuses(file, "document is larger than 10 bytes");
  }

  @Test
  void refusesWhatIsNoFile() throws IOException {
    refuses(Files.createDirectory(inbox.resolve("a.txt")), "it is no file");
    refuses(inbox.resolve("b.txt"), "there is no such file");
  }

  /** What is put there between a look and a read is refused too: the system opens no link. */
  @Test
  void followsNoLinkWhereItIsToldSo() throws IOException {
    Path secret = Files.writeString(inbox.resolve("secret.txt"), "secret");
    Path link = Files.createSymbolicLink(inbox.resolve("a.txt"), secret);
    assertThat(reader.read(link).bytes()).asString().isEqualTo("secret");
    DocumentReader strict =
        new DocumentReader(10, Clock.fixed(NOW, ZoneOffset.UTC), LinkOption.NOFOLLOW_LINKS);
    assertThatThrownBy(() -> strict.read(link)).hasMessage("it is no file: " + link);
    assertThat(strict.read(secret).bytes()).asString().isEqualTo("secret");
  }

  private void refuses(Path file, String message) {
    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage(message + ": " + file);
  }
}
