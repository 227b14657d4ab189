package io.chapar.bench;

import io.chapar.node.ArchiveFolder;
import io.chapar.node.NewsServer;
import io.chapar.node.WebhookSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How fast, how big, how soon: the distribution as it is packaged, on servers and receivers of this
 * process, with three subscribers; and beside it the floor, in the same run.
 *
 * <p>{@code mvn -q -DskipTests -Pbenchmark verify}
 */
public final class EndToEnd {
  private static final int PUBLISHERS = 16;
  private static final int WARM = 150;
  private static final int MEASURED = 250;
  private static final int PAGE_BYTES = 60_000;

  private final Path folder;
  private final NewsServer news;
  private final WebhookSink webhook;

  private EndToEnd(Path folder, NewsServer news, WebhookSink webhook) {
    this.folder = folder;
    this.news = news;
    this.webhook = webhook;
  }

  public static void main(String[] arguments) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          failure.printStackTrace();
          System.exit(1);
        });
    Path folder = Files.createTempDirectory("chapar-benchmark");
    try (NewsServer news = new NewsServer(PUBLISHERS, filler(), PUBLISHERS * 1000);
        WebhookSink webhook = new WebhookSink()) {
      new EndToEnd(folder, news, webhook).run();
    }
    System.exit(0);
  }

  /** Navigation, teasers and scripts, as much as makes a page of 60 kB. */
  private static String filler() {
    String teaser =
        "<li class=\"teaser\"><a href=\"/other\"><img src=\"/i.jpg\" alt=\"\"><span>Another story"
            + " of the day</span></a></li>\n";
    return "<ul class=\"related\">"
        + teaser.repeat((PAGE_BYTES - 3_000) / teaser.length())
        + "</ul>";
  }

  private void run() throws Exception {
    System.out.printf(
        "%d cores, Java %s, pages of %d kB%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        PAGE_BYTES / 1000);
    home();
    StepSpeed.run();
    System.out.printf("start to first poll, first start   %6.2f s%n", start());
    double[] warm = {start(), start(), start()};
    Arrays.sort(warm);
    System.out.printf(
        "start to first poll, warm          %6.2f s%s (median of three; at most 1.2)%n",
        warm[1], Files.exists(Path.of("target/chapar/lib/chapar.jsa")) ? "" : ", NO ARCHIVE");
    articles();
    System.out.printf("floor (GET, parse, write a file)   %6.0f pages/s%n", floor());
  }

  private void home() throws IOException {
    new BenchHome(folder).with("routes", "config");
    StringBuilder list = new StringBuilder("defaults: { every: 1s, first: 10000 }\nfeeds:\n");
    for (String feed : news.feeds()) {
      list.append("  - { name: f")
          .append(feed.replaceAll("\\D+", ""))
          .append(", address: \"")
          .append(feed)
          .append("\" }\n");
    }
    Files.writeString(folder.resolve("config/feeds.yaml"), list);
  }

  private Map<String, String> settings() {
    return Map.of(
        "WEBHOOK_ENABLED", "true",
        "WEBHOOK_URL", webhook.url(),
        "WEBHOOK_SECRET", "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
  }

  private double start() throws Exception {
    int before = news.polls();
    long start = System.nanoTime();
    Process node = new BenchHome(folder).start(settings());
    await(node, () -> news.polls() > before);
    double seconds = (System.nanoTime() - start) / 1e9;
    end(node);
    return seconds;
  }

  private void articles() throws Exception {
    Process node = new BenchHome(folder).start(settings());
    int polls = news.polls();
    await(node, () -> news.polls() > polls);
    deliver(node, WARM);
    long cpu = BenchHome.cpuNanos(node);
    double seconds = deliver(node, MEASURED);
    int articles = MEASURED * PUBLISHERS;
    System.out.printf("end to end, three subscribers      %6.0f articles/s%n", articles / seconds);
    System.out.printf(
        "CPU of the node                    %6.2f ms/article%n",
        (BenchHome.cpuNanos(node) - cpu) / 1e6 / articles);
    System.out.printf("resident now, and at its peak      %6s%n", memory(node));
    end(node);
  }

  /** Seconds until the webhook and the archive have what each publisher publishes now. */
  private double deliver(Process node, int each) throws Exception {
    long start = System.nanoTime();
    news.publish(each);
    int all = news.published();
    await(node, () -> webhook.keys() >= all && files() >= all);
    return (System.nanoTime() - start) / 1e9;
  }

  private long files() {
    return new ArchiveFolder(folder.resolve("archive")).files().size();
  }

  private double floor() throws Exception {
    Path links = folder.resolve("links");
    List<String> all = new ArrayList<>(news.shown());
    Files.write(links, all);
    Process floor =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Floor.class.getName(),
                folder.toString(),
                String.valueOf(WARM * PUBLISHERS),
                links.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(floor.getInputStream().readAllBytes()).strip();
    floor.waitFor();
    return Double.parseDouble(answer);
  }

  /** VmRSS and VmHWM of Linux' /proc, in MB. */
  private static String memory(Process process) throws IOException {
    List<String> status = Files.readAllLines(Path.of("/proc", process.pid() + "", "status"));
    return megabytes(status, "VmRSS") + " MB, " + megabytes(status, "VmHWM") + " MB";
  }

  private static long megabytes(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }

  private static void end(Process node) throws InterruptedException {
    node.destroy();
    if (!node.waitFor(60, TimeUnit.SECONDS)) {
      node.destroyForcibly();
    }
  }

  /** What a run waits for. */
  private interface Condition {
    boolean holds() throws Exception;
  }

  private void await(Process node, Condition condition) throws Exception {
    while (!condition.holds()) {
      if (!node.isAlive()) {
        throw new IllegalStateException(Files.readString(folder.resolve("node.log")));
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }
}
