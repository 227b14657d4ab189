package io.chapar.split;

import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder under {@code documents/} is one case. A new one is two files and no Java. */
class GoldenDocumentsTest {
  private static final PageSplitter SPLITTER = new PageSplitter();

  static Stream<String> cases() throws Exception {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void splitsAsExpected(String name) throws Exception {
    Golden.check(root().resolve(name), SPLITTER);
  }

  private static Path root() {
    URL documents = GoldenDocumentsTest.class.getResource("documents");
    return Path.of(URI.create(Objects.requireNonNull(documents).toString()));
  }
}
