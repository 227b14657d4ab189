package io.chapar.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule or table says of a language is not said again in the code. */
class ScriptTest {
  private static final Path EXTRACT = Path.of("src/main/java/io/chapar/extract");
  private static final Set<UnicodeScript> SCRIPTS =
      Set.of(UnicodeScript.ARABIC, UnicodeScript.CYRILLIC);

  static Stream<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String name : List.of("date", "number", "rule")) {
      try (Stream<Path> files = Files.list(EXTRACT.resolve(name))) {
        files.forEach(sources::add);
      }
    }
    return sources.stream();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void hasNoLettersOfArabicOrCyrillicScript(Path source) throws IOException {
    assertThat(
            Files.readString(source)
                .codePoints()
                .filter(c -> Character.isLetter(c) && SCRIPTS.contains(UnicodeScript.of(c))))
        .isEmpty();
  }
}
