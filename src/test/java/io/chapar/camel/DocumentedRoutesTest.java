package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each whole route that the documentation shows passes {@code check} as it stands there. */
class DocumentedRoutesTest {
  private static final Pattern ROUTE =
      Pattern.compile(
          "(?m)^(?:```yaml|cat > routes/\\S+ <<'END')\\n(- route:[\\s\\S]*?)^(?:```|END)$");

  @TempDir private Path folder;

  static List<String> routes() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return docs.filter(page -> page.toString().endsWith(".md"))
          .sorted()
          .flatMap(page -> ROUTE.matcher(text(page)).results())
          .map(route -> route.group(1))
          .toList();
    }
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thereAreThreeAtLeast() throws IOException {
    assertThat(routes()).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void passesCheck(String route) {
    HomeCopy home =
        new HomeCopy(folder)
            .write("config/keywords/disasters.txt", "[Floods]\nflood\nسیل\n")
            .write("config/keywords/places.txt", "Iran\n")
            .write("config/secrets/floods", LiveNode.SECRET)
            .write("config/secrets/partner", LiveNode.SECRET.replace("MDEy", "MDEz"))
            .write("config/secrets/warehouse", LiveNode.SECRET.replace("MDEy", "MDE0"))
            .write("config/secrets/slack", "https://hooks.slack.example/T01/B02")
            .write("config/secrets/teams", "https://teams.example/invoke?sig=x")
            .write("config/secrets/mail", "secret")
            .write("routes/9-documented.camel.yaml", route);
    assertThat(home.check().faults()).isEmpty();
  }
}
