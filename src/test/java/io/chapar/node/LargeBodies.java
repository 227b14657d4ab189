package io.chapar.node;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a node weighs that reads large pages, as Linux counts it. Run by hand, with: how many
 * publishers, how many pages of 9.3 MB each, the folder of a control group that bounds the node or
 * {@code -}, and options of Java.
 */
public final class LargeBodies {
  private static final String FILLER =
      "<script>" + "var filler = 0;\n".repeat(580_000) + "</script>";

  private LargeBodies() {}

  public static void main(String[] arguments) throws Exception {
    int publishers = Integer.parseInt(arguments[0]);
    int pages = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("chapar-large");
    try (NewsServer news = new NewsServer(publishers, FILLER)) {
      TestHome home =
          TestHome.in(folder, news.feeds())
              .with("QUEUE_ENABLED", "false")
              .with("FETCH_RESPONSE_TIMEOUT", "5m")
              .with("FETCH_TOTAL_TIMEOUT", "5m")
              .with("READING_CPU", "5m")
              .with("LEDGER_LEASE", "11m");
      ArchiveFolder archive = new ArchiveFolder(folder.resolve("archive"));
      news.publish(pages);
      ProcessBuilder builder =
          new ProcessBuilder(
              command(folder, arguments[2], List.of(arguments).subList(3, arguments.length)));
      builder.environment().putAll(home.environment());
      builder.redirectErrorStream(true).redirectOutput(folder.resolve("node.log").toFile());
      long begun = System.nanoTime();
      Process node = builder.start();
      try {
        await()
            .atMost(Duration.ofMinutes(30))
            .until(() -> !node.isAlive() || archive.urls().size() == publishers * pages);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        System.out.printf(
            "%d of %d pages in %d s, alive: %s%n%s%n",
            archive.urls().size(), publishers * pages, seconds, node.isAlive(), weight(node));
      } finally {
        node.destroy();
        node.waitFor();
      }
      System.out.println("log: " + folder.resolve("node.log"));
    }
  }

  private static List<String> command(Path folder, String group, List<String> options) {
    List<String> command = new ArrayList<>();
    if (!group.equals("-")) {
      command.addAll(List.of("sh", "-c", "echo $$ > \"$0\"/cgroup.procs && exec \"$@\"", group));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.chapar.Chapar", "run", "--home", folder.toString()));
    return command;
  }

  /** Now and at the most. */
  private static String weight(Process node) throws IOException {
    if (!node.isAlive()) {
      return "";
    }
    return String.join(
        ", ",
        Files.readAllLines(Path.of("/proc/" + node.pid() + "/status")).stream()
            .filter(line -> line.matches("Vm(RSS|HWM).*"))
            .toList());
  }
}
