package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * OpenSearch in a process of its own, on a free port of the loopback. Its class path is written by
 * the build ({@code target/server-class-path}).
 */
final class OpenSearch implements AutoCloseable {
  private static final Path CLASS_PATH = Path.of("target", "server-class-path");
  private static final Path PROGRAM = Path.of("src/test/resources/servers/OpenSearchServer.java");
  private static final Path TEMPLATE = Path.of("docs/index-template.json");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final LoopbackPort port = LoopbackPort.free();
  private @Nullable Process process;

  /**
   * @param folder is empty
   */
  OpenSearch(Path folder) {
    this.folder = folder;
  }

  /** Returns when it answers, and has the index template that is shipped. */
  void start() throws Exception {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Files.readString(CLASS_PATH).strip(),
                PROGRAM.toString(),
                folder.resolve("node").toString(),
                "" + port.number())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("opensearch.log").toFile())
            .start();
    await().atMost(Duration.ofMinutes(3)).until(port::answers);
    ask("PUT", "/_index_template/reports", Files.readString(TEMPLATE));
  }

  String address() {
    return "http://127.0.0.1:" + port.number();
  }

  /** What it answers; a status beyond 2xx is in {@code status}. */
  JsonNode ask(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return new ObjectMapper().readTree(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many documents a query finds, of all that were written before. */
  int found(String query) {
    ask("POST", "/reports/_refresh", "");
    return ask("GET", "/reports/_search", query).at("/hits/total/value").asInt();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      process.destroy();
      process.waitFor();
    }
  }
}
