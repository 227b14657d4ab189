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
import java.util.concurrent.TimeUnit;

/** Artemis as its own distribution runs it: another process, on a free port of the loopback. */
final class StandaloneArtemis implements AutoCloseable {
  static final String USER = "operator";
  static final String PASSWORD = "their secret";

  private final Path folder;
  private final int port;
  private List<ProcessHandle> processes = List.of();

  /**
   * @param folder does not exist yet
   */
  StandaloneArtemis(Path folder) throws Exception {
    this.folder = folder;
    this.port = freePort();
    create();
    start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private void create() throws Exception {
    Path artemis = Path.of(System.getProperty("chapar.artemis"), "bin", "artemis");
    List<String> command = new ArrayList<>(List.of("sh", artemis.toString(), "create", "--silent"));
    command.addAll(List.of("--user", USER, "--password", PASSWORD, "--require-login"));
    command.addAll(List.of("--no-web", "--nio", "--no-autotune", "--no-amqp-acceptor"));
    command.addAll(List.of("--no-mqtt-acceptor", "--no-stomp-acceptor", "--no-hornetq-acceptor"));
    command.addAll(List.of("--host", "127.0.0.1", "--default-port", "" + port));
    command.add(folder.toString());
    Process create = run(command);
    if (!create.waitFor(2, TimeUnit.MINUTES) || create.exitValue() != 0) {
      throw new IOException("artemis create failed: " + Files.readString(log()));
    }
    shrink(folder.resolve("etc/artemis.profile"));
  }

  /** It is made for a server of its own. */
  private static void shrink(Path profile) throws IOException {
    String text = Files.readString(profile);
    Files.writeString(profile, text.replace("-Xms512M -Xmx2G", "-Xms64M -Xmx256M"));
  }

  private Process run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true).redirectOutput(log().toFile());
    return builder.start();
  }

  private Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  /** Returns when its port answers. */
  void start() throws IOException {
    Process run = run(List.of("sh", folder.resolve("bin/artemis").toString(), "run"));
    await().atMost(Duration.ofMinutes(2)).until(this::answers);
    processes = new ArrayList<>(run.descendants().toList());
    processes.add(run.toHandle());
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  String url(String scheme) {
    return scheme + "://127.0.0.1:" + port;
  }

  /** kill -9. */
  void kill() {
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
    processes = List.of();
  }

  @Override
  public void close() {
    kill();
  }
}
