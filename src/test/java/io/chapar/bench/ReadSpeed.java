package io.chapar.bench;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FetchedFeed;
import io.chapar.feed.FeedReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jsoup.parser.Parser;

/**
 * What reading a feed of 48 kB costs, down to its items with their markup made safe, beside a bare
 * tree of its XML; in turns in one thread, warm.
 */
final class ReadSpeed {
  private static final int PASSES = 12;
  private static final int FEEDS = 500;

  private final FeedReader reader = new FeedReader();
  private final byte[] bytes = FeedBodies.rss("http://127.0.0.1:1", 1);

  /** Prints the processor time of the fastest pass, as {@link StepSpeed} does. */
  static void run() {
    ReadSpeed speed = new ReadSpeed();
    double read = Double.MAX_VALUE;
    double parse = Double.MAX_VALUE;
    for (int pass = 0; pass < PASSES; pass++) {
      read = Math.min(read, millis(speed::read));
      parse = Math.min(parse, millis(speed::parse));
    }
    System.out.printf("%-36s %23.3f ms CPU%n", "read, 48 kB with 30 items", read);
    System.out.printf("%-36s %23.3f ms CPU%n", "  floor", parse);
  }

  private void read() {
    URI address = URI.create("http://127.0.0.1:1/feed");
    Feed feed = new Feed("bench", address, FeedCursor.NONE, null, null, 50);
    reader.read(
        new FetchedFeed(
            feed, address, feed.cursor(), bytes, "text/xml", false, null, Instant.EPOCH));
  }

  private void parse() {
    Parser.xmlParser().parseInput(new String(bytes, StandardCharsets.UTF_8), "");
  }

  private static double millis(Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < FEEDS; i++) {
      work.run();
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / FEEDS;
  }
}
