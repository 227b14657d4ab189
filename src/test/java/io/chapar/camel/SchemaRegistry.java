package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Apicurio Registry, which keeps all in memory, on a free port of the loopback. The build unpacks
 * it ({@code target/registry}).
 */
final class SchemaRegistry implements AutoCloseable {
  private final LoopbackPort port = LoopbackPort.free();
  private final Process process;

  /** Returns when it answers. */
  SchemaRegistry(Path log) throws IOException {
    process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-Dquarkus.http.host=127.0.0.1",
                    "-Dquarkus.http.port=" + port.number(),
                    "-jar",
                    program().toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    await().atMost(Duration.ofMinutes(2)).until(this::answers);
  }

  private static Path program() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target", "registry"))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith("-runner.jar")).toList();
      assertThat(jars).hasSize(1);
      return jars.get(0).toAbsolutePath();
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      return get("subjects").equals("[]");
    } catch (IOException e) {
      return false;
    }
  }

  /** By Confluent's interface. */
  String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/" + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  String address() {
    return "http://127.0.0.1:" + port.number() + "/apis/ccompat/v7";
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
