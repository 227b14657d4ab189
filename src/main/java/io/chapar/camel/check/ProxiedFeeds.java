package io.chapar.camel.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.chapar.config.Home;
import io.chapar.config.WatchList;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Feeds whose pages a proxy looks up, so that the address guard does not see where they lead. */
final class ProxiedFeeds implements RouteRule {
  private final Home home;
  private final Path list;

  /**
   * @param list the watch list, which has no faults
   */
  ProxiedFeeds(Home home, Path list) {
    this.home = home;
    this.list = list;
  }

  @Override
  public void judge(Routes routes, Faults hints) {
    proxies()
        .collect(groupingBy(URI::getAuthority, TreeMap::new, counting()))
        .forEach(
            (proxy, feeds) ->
                hints.add(
                    home.name(list),
                    0,
                    "asks "
                        + feeds
                        + (feeds == 1 ? " feed" : " feeds")
                        + " through proxy "
                        + proxy
                        + ", which has to refuse private addresses in place of"
                        + " fetch.private-hosts"));
  }

  private Stream<URI> proxies() {
    return WatchList.lines(home, list).stream()
        .flatMap(line -> Optional.ofNullable(line.source().proxy()).stream());
  }
}
