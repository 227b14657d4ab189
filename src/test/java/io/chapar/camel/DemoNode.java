package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo as a process of its own: seven invented publishers in six languages. */
final class DemoNode implements AutoCloseable {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final Pattern PAGE =
      Pattern.compile("the page is at (http://127\\.0\\.0\\.1:\\d+/)");

  private final Process process;
  private final String page;

  DemoNode(Path home) throws IOException {
    Files.createDirectories(home.resolve("config"));
    Files.createDirectories(home.resolve("routes"));
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.chapar.Chapar",
                "demo",
                "--home",
                home.toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("demo.out").toFile())
            .start();
    Path log = home.resolve("data/demo/node.log");
    page =
        await()
            .atMost(LONG)
            .failFast("the demo has ended", () -> !process.isAlive())
            .until(() -> address(log), address -> !address.isEmpty());
  }

  private static String address(Path log) {
    try {
      Matcher matcher = PAGE.matcher(Files.exists(log) ? Files.readString(log) : "");
      return matcher.find() ? matcher.group(1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of its page. */
  String page() {
    return page;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
