package io.chapar.camel.check;

import io.chapar.config.Home;
import io.chapar.config.YamlFile;
import io.chapar.config.YamlFile.Part;
import io.chapar.fetch.FetchSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Feeds that no poll will ever reach, as the address guard refuses what is written of them. */
final class RefusedFeeds implements RouteRule {
  private final Home home;
  private final Path list;
  private final FetchSettings fetch;

  /**
   * @param list the watch list, which has no faults
   */
  RefusedFeeds(Home home, Path list, FetchSettings fetch) {
    this.home = home;
    this.list = list;
    this.fetch = fetch;
  }

  @Override
  public void judge(Routes routes, Faults hints) {
    YamlFile.read(home, list)
        .flatMap(top -> top.get("feeds"))
        .map(Part::members)
        .orElse(List.of())
        .stream()
        .flatMap(feed -> feed.get("address").stream())
        .forEach(address -> judge(address, hints));
  }

  private void judge(Part address, Faults hints) {
    Optional<String> refusal = address.text().map(URI::create).flatMap(fetch::refusal);
    refusal.ifPresent(
        why -> hints.add(home.name(list), address.line(), "will never be fetched: " + why));
  }
}
