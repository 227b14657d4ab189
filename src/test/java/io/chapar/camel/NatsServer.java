package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** NATS with JetStream as Debian has it: a process of its own, on a free port of the loopback. */
final class NatsServer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/nats-server");

  private final Path folder;
  private final LoopbackPort port = LoopbackPort.free();
  private Process process;

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  NatsServer(Path folder) {
    this.folder = folder;
  }

  void start() throws IOException {
    process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--addr=127.0.0.1",
                "--port=" + port.number(),
                "--jetstream",
                "--store_dir=" + folder)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nats.log").toFile())
            .start();
    await().atMost(Duration.ofMinutes(1)).until(port::answers);
  }

  String address() {
    return "127.0.0.1:" + port.number();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly();
      process.waitFor();
    }
  }
}
