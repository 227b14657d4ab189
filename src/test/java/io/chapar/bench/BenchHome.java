package io.chapar.bench;

import io.chapar.config.Shipped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A home folder of the distribution in {@code target/chapar}, and the node that runs on it. */
record BenchHome(Path folder) {
  /** Files, and folders with all that is in them, as they are shipped. */
  BenchHome with(String... parts) {
    Shipped.copy(Path.of("target/chapar"), folder, parts);
    return this;
  }

  /**
   * The program, polling this machine without a pause, on ports of its own; it ends with this
   * process at the latest.
   *
   * @param more settings, as variables of the environment
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
