package io.chapar.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A node in a process of its own. */
public final class ChildNode implements AutoCloseable {
  private final Process process;

  private ChildNode(Process process) {
    this.process = process;
  }

  /**
   * @param death none, or a point and a count as {@code NodeProcess} takes them
   */
  static ChildNode start(Path home, Map<String, String> environment, String... death)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("io.chapar.camel.NodeProcess", home + ""));
    arguments.addAll(List.of(death));
    return start(home, environment, arguments);
  }

  /** As {@code chapar run} does it. */
  public static ChildNode run(Path home, Map<String, String> environment, String... options)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("io.chapar.Chapar", "run", "--home", home + ""));
    arguments.addAll(List.of(options));
    return start(home, environment, arguments);
  }

  /** Another command of {@code chapar}, which may be killed. */
  static ChildNode command(Path home, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("io.chapar.Chapar"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--home", home + ""));
    return start(home, environment, command);
  }

  /**
   * The same, by a Java with options of its own.
   *
   * @param options such as {@code -Xmx96m}
   */
  static ChildNode run(Path home, Map<String, String> environment, List<String> options)
      throws IOException {
    List<String> command = java(options);
    command.addAll(List.of("io.chapar.Chapar", "run", "--home", home + ""));
    return begin(home, environment, command);
  }

  /** As {@code chapar run} does it from a shell with this umask. */
  static ChildNode underUmask(String umask, Path home, Map<String, String> environment)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh"));
    command.addAll(java(List.of("-Xmx256m")));
    command.addAll(List.of("io.chapar.Chapar", "run", "--home", home + ""));
    return begin(home, environment, command);
  }

  private static ChildNode start(Path home, Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> command = java(List.of("-Xmx256m"));
    command.addAll(arguments);
    return begin(home, environment, command);
  }

  private static List<String> java(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    return command;
  }

  private static ChildNode begin(Path home, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    Path log = home.resolve("node.log");
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Files.createDirectories(home);
    return new ChildNode(builder.start());
  }

  /** Waits until it has died by itself; false when it lives on. */
  boolean dies(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** Waits until it has ended by itself. */
  int ends() throws InterruptedException {
    return process.waitFor();
  }

  public boolean lives() {
    return process.isAlive();
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** SIGTERM; the node ends what is in flight. */
  public int end() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
