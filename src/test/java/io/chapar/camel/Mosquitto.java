package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Mosquitto as Debian has it: a process of its own, on a free port of the loopback. */
final class Mosquitto implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");

  private final LoopbackPort port = LoopbackPort.free();
  private final Path settings;
  private final Path log;
  private Process process;

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  Mosquitto(Path folder) throws IOException {
    settings = folder.resolve("mosquitto.conf");
    log = folder.resolve("mosquitto.log");
    Files.writeString(
        settings, "listener %d 127.0.0.1\nallow_anonymous true\n".formatted(port.number()));
    start();
  }

  /** Returns when its port answers. */
  void start() throws IOException {
    process =
        new ProcessBuilder(PROGRAM.toString(), "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    await().atMost(Duration.ofMinutes(1)).until(port::answers);
  }

  String url() {
    return "tcp://127.0.0.1:" + port.number();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
