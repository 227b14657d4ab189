package io.chapar.demo;

import io.chapar.demo.PublisherServer.PollCount;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All publishers of the demo, each at a port of its own and so a host of its own. */
final class DemoSite implements AutoCloseable {
  private final List<DemoPublisher> publishers;
  private final Script script;
  private final PollCount polls = new PollCount();
  private final List<PublisherServer> servers = new ArrayList<>();
  private final Supplier<Duration> elapsed;

  private DemoSite(Supplier<Duration> elapsed, Edition edition) {
    this.elapsed = elapsed;
    publishers = DemoPublisher.readAll(edition);
    script = new Script(publishers);
  }

  /**
   * @param elapsed how long the script has been playing; it decides alone what is to be seen
   */
  static DemoSite start(Supplier<Duration> elapsed, Edition edition) throws IOException {
    DemoSite site = new DemoSite(elapsed, edition);
    for (DemoPublisher publisher : site.publishers) {
      site.servers.add(new PublisherServer(publisher, site.script, elapsed, site.polls));
    }
    return site;
  }

  /** In the order of the publishers. */
  List<PublisherFeed> feeds() {
    return servers.stream().map(PublisherServer::feed).toList();
  }

  /** The one feed that Camel's own consumer polls. */
  PublisherFeed routed() {
    return feeds().stream().filter(PublisherFeed::routed).findFirst().orElseThrow();
  }

  PollCount polls() {
    return polls;
  }

  /** How many items its feeds show. */
  int items() {
    return publishers.stream()
        .mapToInt(publisher -> script.shown(publisher, elapsed.get()).size())
        .sum();
  }

  /** True when nothing new will come any more. */
  boolean isOver() {
    return elapsed.get().compareTo(script.end()) >= 0;
  }

  @Override
  public void close() {
    servers.forEach(PublisherServer::close);
  }
}
