package io.chapar.bench;

import io.chapar.bench.PollServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How fast feeds are polled: the distribution as it is packaged with 10,000 feeds of 200 hosts and
 * the route of feeds alone, and beside it the floor, in the same run. A day of hourly polls is
 * compressed into as long as they take.
 *
 * <p>{@code mvn -q -DskipTests -Pbenchmark verify}
 */
public final class Polling {
  private static final int FEEDS = 10_000;
  private static final int HOSTS = 200;
  private static final int DAY = FEEDS * 24;
  private static final int BODIES = 4_000;
  private static final int SECONDS = 10;
  private static final int TURNS = 4;

  private static final Map<String, String> SETTINGS =
      Map.of("FEEDS_CONCURRENT", "64", "QUEUE_ENABLED", "false");

  /** The launcher's own for short watch lists; for one as long as this it takes both compilers. */
  private static final String SHORT =
      "-XX:InitialHeapSize=96m -XX:MinHeapSize=48m -Xmx512m -XX:MaxNewSize=32m"
          + " -XX:TieredStopAtLevel=1";

  private final Path folder;
  private final PollServer server;

  private Polling(Path folder, PollServer server) {
    this.folder = folder;
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("chapar-polling");
    try (PollServer server = new PollServer(HOSTS)) {
      new Polling(folder, server).run();
    }
    System.exit(0);
  }

  private void run() throws Exception {
    ReadSpeed.run();
    Process node = start(FEEDS, Answer.SMALL, List.of(), SETTINGS);
    measure(node, "304, unchanged by its tag", Answer.NOT_MODIFIED, false);
    day(node);
    end(node);
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.put("JAVA_OPTS", SHORT);
    node = start(FEEDS, Answer.SMALL, List.of(), settings);
    measure(node, "304, with the first compiler alone", Answer.NOT_MODIFIED, false);
    System.out.printf("  resident %36d MB%n", memory(node));
    end(node);
    node = start(BODIES, Answer.SAME, List.of(), SETTINGS);
    measure(node, "200, unchanged by its digest", Answer.SAME, false);
    measure(node, "200, 48 kB with 30 new items", Answer.NEWS, true);
    end(node);
    hostile();
  }

  /**
   * Runs until each feed was polled once.
   *
   * @param more addresses of further feeds
   */
  private Process start(int feeds, Answer answer, List<String> more, Map<String, String> settings)
      throws Exception {
    server.answer(answer);
    home(feeds, more);
    long before = server.polls();
    Process node = new BenchHome(folder).start(settings);
    await(node, () -> server.polls() > before + feeds);
    return node;
  }

  private void home(int feeds, List<String> more) throws IOException {
    new BenchHome(folder).with("routes/1-feeds.camel.yaml", "config/application.properties");
    List<String> lines = new ArrayList<>(List.of("defaults: { every: 1s }", "feeds:"));
    for (int i = 0; i < feeds; i++) {
      lines.add(feed("f" + i, server.address(i % HOSTS) + "/feed/" + i));
    }
    IntStream.range(0, more.size()).forEach(i -> lines.add(feed("hostile" + i, more.get(i))));
    Files.write(folder.resolve("config/feeds.yaml"), lines);
  }

  private static String feed(String name, String address) {
    return "  - { name: " + name + ", address: \"" + address + "\" }";
  }

  private void measure(Process node, String what, Answer answer, boolean parse) throws Exception {
    server.answer(answer);
    TimeUnit.SECONDS.sleep(SECONDS);
    long polls = server.polls();
    long cpu = BenchHome.cpuNanos(node);
    TimeUnit.SECONDS.sleep(SECONDS);
    print(what, server.polls() - polls, BenchHome.cpuNanos(node) - cpu);
    List<String> command = new ArrayList<>(List.of("java", "-XX:+UseSerialGC", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), PollFloor.class.getName()));
    command.addAll(List.of(String.valueOf(SECONDS / 2), String.valueOf(parse)));
    IntStream.range(0, HOSTS).mapToObj(server::address).forEach(command::add);
    pause(node, true);
    Process floor =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String[] said = new String(floor.getInputStream().readAllBytes()).strip().split(" ");
    pause(node, false);
    print("  floor", Long.parseLong(said[0]) * 2, Long.parseLong(said[1]) * 2);
  }

  /** Stops the node's process while the floor is measured. */
  private static void pause(Process node, boolean stop) throws Exception {
    new ProcessBuilder("kill", stop ? "-STOP" : "-CONT", String.valueOf(node.pid()))
        .start()
        .waitFor();
  }

  private static void print(String what, long polls, long cpu) {
    System.out.printf(
        "%-36s %7.0f polls/s %7.3f ms CPU%n",
        what, (double) polls / SECONDS, polls == 0 ? 0 : cpu / 1e6 / polls);
  }

  private void day(Process node) throws Exception {
    for (int quarter = 0; quarter <= 4; quarter++) {
      long until = server.polls() + (quarter == 0 ? 0 : DAY / 4);
      await(node, () -> server.polls() >= until);
      System.out.printf("after %2d hours of a day, resident %9d MB%n", quarter * 6, memory(node));
    }
  }

  /** What is left to the others beside three hostile hosts: in turns, in one node. */
  private void hostile() throws Exception {
    try (HostileHosts hosts = new HostileHosts()) {
      Process node = start(FEEDS, Answer.SMALL, hosts.addresses(), SETTINGS);
      server.answer(Answer.NOT_MODIFIED);
      TimeUnit.SECONDS.sleep(SECONDS);
      long calm = 0;
      long beside = 0;
      for (int turn = 0; turn < TURNS; turn++) {
        hosts.calm(true);
        calm += polls();
        hosts.calm(false);
        beside += polls();
      }
      end(node);
      System.out.printf(
          "beside three hostile hosts           %7.1f %% of the polls without them%n",
          100.0 * beside / calm);
    }
  }

  /** In the seconds after a short rest, in which what was asked before ends. */
  private long polls() throws InterruptedException {
    TimeUnit.SECONDS.sleep(2);
    long before = server.polls();
    TimeUnit.SECONDS.sleep(SECONDS);
    return server.polls() - before;
  }

  /** VmRSS of Linux' /proc, in MB. */
  private static long memory(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc", process.pid() + "", "status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
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
    boolean holds();
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
