package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
    start("--jetstream", "--store_dir=" + folder);
  }

  /** One that stores nothing. */
  void startWithoutJetStream() throws IOException {
    start(new String[0]);
  }

  private void start(String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(PROGRAM.toString(), "--addr=127.0.0.1", "--port=" + port.number()));
    command.addAll(List.of(more));
    process =
        new ProcessBuilder(command)
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
