package io.chapar.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.node.ArchiveFolder;
import io.chapar.node.ChildNode;
import io.chapar.node.DeadHosts;
import io.chapar.node.NewsServer;
import io.chapar.node.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a thousand hosts that never answer cost the others: two nodes at the same time, of which one
 * watches feeds that show such hosts too. First articles come one after the other, and how long
 * each waits counts; then they come all at once, and how fast they are delivered counts. Twice:
 * while the dead hosts are new, and while they are known.
 *
 * <p>{@code java -cp … io.chapar.bench.Starvation [hosts] [feeds] [seconds]}
 */
public final class Starvation {
  private static final int PUBLISHERS = 20;
  private static final int BATCH = 30;

  private final int seconds;

  private Starvation(int seconds) {
    this.seconds = seconds;
  }

  public static void main(String[] arguments) throws Exception {
    int hosts = number(arguments, 0, 1000);
    int feeds = number(arguments, 1, 10);
    int seconds = number(arguments, 2, 60);
    try (DeadHosts dead = new DeadHosts(hosts, feeds)) {
      new Starvation(seconds).run(dead);
    }
    System.exit(0);
  }

  private static int number(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }

  /** A node, the publishers that it watches, and when their articles came. */
  private static final class Side implements AutoCloseable {
    private final NewsServer news = new NewsServer(PUBLISHERS, "", 1000);
    private final ArchiveFolder archive;
    private final ChildNode node;
    private final Set<Path> known = new HashSet<>();
    private final List<Long> published = new ArrayList<>();

    Side(List<String> dead, String allowed) throws IOException {
      Path folder = Files.createTempDirectory("chapar-starvation");
      TestHome home =
          TestHome.in(folder, news.feeds())
              .with("FETCH_PRIVATE_HOSTS", "127.0.0.1" + allowed)
              .with("QUEUE_ENABLED", "false");
      Files.writeString(folder.resolve("config/feeds.yaml"), list(dead), StandardOpenOption.APPEND);
      archive = new ArchiveFolder(folder.resolve("archive"));
      node = ChildNode.run(folder, home.environment());
    }

    /** Polled so seldom that what counts is not the polls. */
    private static String list(List<String> dead) {
      return IntStream.range(0, dead.size())
          .mapToObj(
              n -> "  - { name: dead" + n + ", address: \"" + dead.get(n) + "\", every: 1h }\n")
          .collect(Collectors.joining());
    }

    void publish(int articles) {
      for (int i = 0; i < articles; i++) {
        published.add(System.currentTimeMillis());
      }
      news.publish(articles);
    }

    /** How long those that were delivered since the last time have waited, in milliseconds. */
    List<Long> waits() throws IOException {
      List<Long> waits = new ArrayList<>();
      for (Path file : archive.files()) {
        if (known.add(file)) {
          String url = new ObjectMapper().readTree(file.toFile()).path("url").asText();
          int article = Integer.parseInt(url.substring(url.lastIndexOf('/') + 1));
          waits.add(Files.getLastModifiedTime(file).toMillis() - published.get(article));
        }
      }
      return waits;
    }

    @Override
    public void close() {
      node.close();
      news.close();
    }
  }

  private void run(DeadHosts dead) throws Exception {
    try (Side without = new Side(List.of(), "");
        Side with = new Side(dead.feeds(), "," + String.join(",", dead.addresses()))) {
      List<Side> sides = List.of(without, with);
      for (Side side : sides) {
        side.publish(1);
      }
      settle(sides, true);
      while (dead.open() == 0) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      for (int turn = 1; turn <= 2; turn++) {
        System.out.printf(
            "turn %d, %d dead hosts asked, %d now%n", turn, dead.asked(), dead.open());
        wait(sides);
        batch(sides);
      }
      System.out.printf(
          "dead hosts asked: %d, at most %d at once%n", dead.asked(), dead.mostOpen());
    }
  }

  private void wait(List<Side> sides) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      sides.forEach(side -> side.publish(1));
      TimeUnit.SECONDS.sleep(4);
    }
    List<List<Long>> waits = settle(sides, false);
    System.out.printf(
        "  median wait   without %6d ms, with %6d ms of %d and %d articles: %.2f times%n",
        median(waits.get(0)),
        median(waits.get(1)),
        waits.get(0).size(),
        waits.get(1).size(),
        (double) median(waits.get(1)) / median(waits.get(0)));
  }

  private void batch(List<Side> sides) throws Exception {
    sides.forEach(side -> side.publish(BATCH));
    List<List<Long>> waits = settle(sides, false);
    double[] perSecond = new double[2];
    for (int side = 0; side < 2; side++) {
      long last = waits.get(side).stream().mapToLong(Long::longValue).max().orElseThrow();
      perSecond[side] = 1000.0 * waits.get(side).size() / last;
    }
    System.out.printf(
        "  throughput    without %6.1f/s, with %6.1f/s: %.1f %%%n",
        perSecond[0], perSecond[1], 100 * perSecond[1] / perSecond[0]);
  }

  private static long median(List<Long> waits) {
    return waits.stream().sorted().toList().get(waits.size() / 2);
  }

  /** Until all that was published is delivered, or it takes too long. */
  private static List<List<Long>> settle(List<Side> sides, boolean patient) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(patient ? 20 : 5);
    for (Side side : sides) {
      while (side.archive.files().size() < side.news.published() && System.nanoTime() < end) {
        if (!side.node.lives()) {
          throw new IllegalStateException("a node has ended");
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    List<List<Long>> waits = new ArrayList<>();
    for (Side side : sides) {
      waits.add(side.waits());
    }
    return waits;
  }
}
