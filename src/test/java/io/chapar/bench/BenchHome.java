package io.chapar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** A home folder of the distribution in {@code target/chapar}, and the node that runs on it. */
record BenchHome(Path folder) {
  /** A file, or a folder with all that is in it, as it is shipped. */
  BenchHome with(String part) throws IOException {
    Path shipped = Path.of("target/chapar");
    try (Stream<Path> files = Files.walk(shipped.resolve(part))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(shipped.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return this;
  }

  /**
   * The program, polling this machine without a pause, on ports of its own; it ends with this
   * process at the latest.
   *
   * @param more knobs, as variables of the environment
   */
  Process start(Map<String, String> more) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("target/chapar/bin/chapar", "run", "--home", folder.toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "FETCH_PRIVATE_HOSTS", "127.0.0.1",
                "FETCH_HOST_DELAY", "0ms",
                "QUEUE_PORT", "0",
                "ADMIN_PORT", "0"));
    builder.environment().putAll(more);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("node.log").toFile());
    Process node = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(node::destroyForcibly));
    return node;
  }

  static long cpuNanos(Process process) {
    return process.info().totalCpuDuration().orElseThrow().toNanos();
  }
}
