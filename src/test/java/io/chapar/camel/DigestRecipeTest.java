package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documented way to send many reports as one, with seconds for its hours. */
class DigestRecipeTest extends EditedNode {

  @Test
  void postsTheLinesOfAFileThatGrowsNoMore() throws IOException {
    try (Receiver digests = new Receiver()) {
      node.stop();
      String recipe = recipe().replace("https://receiver.example/digest", digests.url());
      node.home()
          .write(
              "routes/4-digest.camel.yaml",
              recipe.replace("-HH}", "-HHmmss}").replace("1h", "2s").replace("1m", "500ms"));
      node.with("http.private-hosts", "127.0.0.1").start();
      node.report("https://example.org/1");
      node.report("https://example.org/2");
      node.settled("digest");
      while (lines(digests).size() < 2) {
        digests.awaitCalls(digests.calls().size() + 1);
      }
      assertThat(lines(digests))
          .hasSize(2)
          .anyMatch(line -> line.contains("https://example.org/1"))
          .anyMatch(line -> line.contains("https://example.org/2"));
    }
  }

  private static List<String> lines(Receiver receiver) {
    String all =
        receiver.calls().stream()
            .map(call -> new String(call.body(), StandardCharsets.UTF_8))
            .collect(Collectors.joining());
    return all.lines().filter(line -> !line.isBlank()).toList();
  }

  private static String recipe() throws IOException {
    return Arrays.stream(Files.readString(Path.of("docs/subscribers.md")).split("```"))
        .filter(block -> block.startsWith("yaml") && block.contains("id: digest"))
        .findFirst()
        .orElseThrow()
        .substring("yaml".length());
  }
}
