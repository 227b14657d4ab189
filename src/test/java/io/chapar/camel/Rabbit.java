package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** RabbitMQ 4 as Debian has it: a process of its own, on free ports of the loopback. */
final class Rabbit implements AutoCloseable {
  private static final Path PROGRAMS = Path.of("/usr/lib/rabbitmq/bin");

  /** Of one message. */
  static final int MOST_BYTES = 200_000;

  private final Path folder;
  private final int port;
  private final int clustering;
  private final int names;
  private Process process;

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAMS.resolve("rabbitmq-server"));
  }

  /**
   * @param queue that it has
   */
  Rabbit(Path folder, String queue) throws Exception {
    this.folder = folder;
    port = freePort();
    clustering = freePort();
    names = freePort();
    Files.writeString(
        folder.resolve("definitions.json"),
        """
        {"vhosts": [{"name": "/"}],
         "users": [{"name": "chapar", "password": "secret", "tags": ["administrator"]},
                   {"name": "guest", "password": "guest", "tags": []}],
         "permissions": [{"user": "chapar", "vhost": "/", "configure": ".*", "write": ".*", "read": ".*"},
                         {"user": "guest", "vhost": "/", "configure": ".*", "write": ".*", "read": ".*"}],
         "queues": [{"name": "%s", "vhost": "/", "durable": true, "auto_delete": false,
                     "arguments": {"x-queue-type": "quorum"}}]}
        """
            .formatted(queue));
    Files.writeString(
        folder.resolve("rabbitmq.conf"),
        """
        listeners.tcp.1 = 127.0.0.1:%d
        definitions.import_backend = local_filesystem
        definitions.local.path = %s
        max_message_size = %d
        """
            .formatted(port, folder.resolve("definitions.json"), MOST_BYTES));
    Files.writeString(folder.resolve("enabled_plugins"), "[].");
    start();
  }

  /** Returns when its port answers. */
  void start() throws IOException {
    process = run("rabbitmq-server");
    await().atMost(Duration.ofMinutes(3)).until(() -> answers(port));
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private Process run(String... command) throws IOException {
    List<String> whole = new ArrayList<>(List.of(command));
    whole.set(0, PROGRAMS.resolve(command[0]).toString());
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME", folder.toString(),
                "RABBITMQ_NODENAME", "chapar" + port + "@localhost",
                "RABBITMQ_DIST_PORT", "" + clustering,
                "RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString(),
                "RABBITMQ_ENABLED_PLUGINS_FILE", folder.resolve("enabled_plugins").toString(),
                "RABBITMQ_MNESIA_BASE", folder.resolve("data").toString(),
                "RABBITMQ_LOG_BASE", folder.resolve("log").toString(),
                "RABBITMQ_PID_FILE", folder.resolve("pid").toString(),
                "ERL_EPMD_ADDRESS", "127.0.0.1",
                "ERL_EPMD_PORT", "" + names));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("out.log").toFile());
    return builder.start();
  }

  private static boolean answers(int at) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  String url() {
    return "amqp://127.0.0.1:" + port;
  }

  @Override
  public void close() throws Exception {
    stop();
    endNames();
  }

  /** Keeps what it has. */
  void stop() throws Exception {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle one : all) {
      one.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  /** The register of nodes that Erlang begins beside itself, which ends when no node is left. */
  private void endNames() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                !answers(names)
                    || new ProcessBuilder("epmd", "-port", "" + names, "-kill").start().waitFor()
                        == 0);
    await().atMost(Duration.ofMinutes(1)).until(() -> !answers(names));
  }
}
