package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kafka in KRaft mode, broker and controller in one process, on free ports of the loopback. Its
 * class path is written by the build ({@code target/server-class-path}).
 */
final class KafkaBroker implements AutoCloseable {
  private static final Path CLASS_PATH = Path.of("target", "server-class-path");

  private final Path folder;
  private final LoopbackPort port = LoopbackPort.free();
  private @Nullable Process process;

  /**
   * @param folder is empty
   */
  KafkaBroker(Path folder) {
    this.folder = folder;
  }

  /** Returns when its port answers. */
  void start() throws Exception {
    Path settings = Files.writeString(folder.resolve("server.properties"), settings());
    String config = settings.toString();
    Process format =
        java("kafka.tools.StorageTool", "format", "--standalone", "-t", "chapar", "-c", config);
    if (format.waitFor() != 0) {
      throw new IOException("the folder was not formatted: " + Files.readString(log()));
    }
    process = java("kafka.Kafka", config);
    await().atMost(Duration.ofMinutes(2)).until(port::answers);
  }

  private String settings() {
    int controller = LoopbackPort.free().number();
    return """
        process.roles=broker,controller
        node.id=1
        listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        controller.quorum.bootstrap.servers=127.0.0.1:%2$d
        offsets.topic.replication.factor=1
        group.initial.rebalance.delay.ms=0
        log.dirs=%s
        """
        .formatted(port.number(), controller, folder.resolve("log"));
  }

  private Process java(String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-cp", Files.readString(CLASS_PATH).strip(), main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  private Path log() {
    return folder.resolve("kafka.log");
  }

  String address() {
    return "127.0.0.1:" + port.number();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      process.destroy();
      process.waitFor();
    }
  }
}
