package io.chapar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a node costs that has nothing to do: the distribution as it is packaged, with all that it
 * does by default, and 1,000 feeds that were polled once and wait for hours.
 *
 * <p>{@code mvn -q -DskipTests -Pbenchmark verify}
 */
public final class Idle {
  private static final int FEEDS = 1_000;
  private static final int HOSTS = 100;
  private static final int SECONDS_TO_SETTLE = 20;
  private static final int SECONDS = 60;

  private final Path folder;
  private final PollServer server;

  private Idle(Path folder, PollServer server) {
    this.folder = folder;
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    try (PollServer server = new PollServer(HOSTS)) {
      new Idle(Files.createTempDirectory("chapar-idle"), server).run();
    }
    System.exit(0);
  }

  private void run() throws Exception {
    BenchHome home = new BenchHome(folder).with("routes", "config");
    watch();
    Process node = home.start(Map.of());
    while (server.polls() < FEEDS) {
      if (!node.isAlive()) {
        throw new IllegalStateException(Files.readString(folder.resolve("node.log")));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    TimeUnit.SECONDS.sleep(SECONDS_TO_SETTLE);
    long polls = server.polls();
    long cpu = BenchHome.cpuNanos(node);
    TimeUnit.SECONDS.sleep(SECONDS);
    System.out.printf(
        "idle, %,d feeds waiting            %6.2f %% of one core (%d polls meanwhile; at most 1)%n",
        FEEDS, (BenchHome.cpuNanos(node) - cpu) / 1e7 / SECONDS, server.polls() - polls);
    node.destroy();
    node.waitFor();
  }

  private void watch() throws IOException {
    List<String> list = new ArrayList<>(List.of("defaults: { every: 6h }", "feeds:"));
    for (int i = 0; i < FEEDS; i++) {
      String address = server.address(i % HOSTS) + "/feed/" + i;
      list.add("  - { name: f" + i + ", address: \"" + address + "\" }");
    }
    Files.write(folder.resolve("config/feeds.yaml"), list);
  }
}
