package io.chapar.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All publishers of the demo, each at a port of its own and so a host of its own. */
public final class DemoSite implements AutoCloseable {
  private final List<Publisher> publishers = Publisher.readAll();
  private final Script script = new Script(publishers);
  private final PollCount polls = new PollCount();
  private final Map<String, PublisherServer> servers = new LinkedHashMap<>();
  private final Supplier<Duration> elapsed;

  private DemoSite(Supplier<Duration> elapsed) {
    this.elapsed = elapsed;
  }

  /**
   * @param elapsed how long the script has been playing; it decides alone what is to be seen
   */
  public static DemoSite start(Supplier<Duration> elapsed) throws IOException {
    DemoSite site = new DemoSite(elapsed);
    for (Publisher house : site.publishers) {
      site.servers.put(house.id(), new PublisherServer(house, site.script, elapsed, site.polls));
    }
    return site;
  }

  /** A feed's name to its address. */
  public Map<String, String> feeds() {
    Map<String, String> feeds = new LinkedHashMap<>();
    servers.forEach((name, server) -> feeds.put(name, server.address() + PublisherServer.FEED));
    return feeds;
  }

  PollCount polls() {
    return polls;
  }

  /** How many items its feeds show. */
  int items() {
    return publishers.stream().mapToInt(house -> script.shown(house, elapsed.get()).size()).sum();
  }

  /** True when nothing new will come any more. */
  boolean isOver() {
    return elapsed.get().compareTo(script.end()) >= 0;
  }

  @Override
  public void close() {
    servers.values().forEach(PublisherServer::close);
  }
}
