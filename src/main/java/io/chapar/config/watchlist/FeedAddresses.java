package io.chapar.config.watchlist;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.SecretReferences;
import io.chapar.config.file.YamlFile;
import io.chapar.config.file.YamlFile.Part;
import io.chapar.fetch.FetchSettings;
import io.chapar.fetch.source.SecretField;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * {@code feeds.yaml} can be read, watches nothing twice, and names secrets that are there. Some
 * feeds no poll will ever reach, or only by a proxy.
 */
public final class FeedAddresses {
  private final Home home;
  private final Path file;

  public FeedAddresses(Home home, Path file) {
    this.home = home;
    this.file = file;
  }

  /**
   * The feeds of a watch list that a check finds good.
   *
   * @throws InvalidConfiguration with all its faults
   */
  public static List<WatchList.Line> require(Home home, Path file) {
    Set<Fault> faults = new LinkedHashSet<>();
    new FeedAddresses(home, file).judge(faults::add);
    if (!faults.isEmpty()) {
      throw new InvalidConfiguration(faults.stream().sorted().toList());
    }
    return WatchList.lines(home, file);
  }

  /** How many feeds are watched; 0 when the list has faults. */
  public int judge(Consumer<Fault> faults) {
    try {
      List<WatchList.Line> feeds = WatchList.lines(home, file);
      named(faults);
      twice(faults);
      feeds.forEach(feed -> secrets(feed, faults));
      return feeds.size();
    } catch (InvalidConfiguration e) {
      e.faults().forEach(faults);
      return 0;
    }
  }

  /** To watch none is said in so many words. */
  private void named(Consumer<Fault> faults) {
    Optional<Part> feeds = feeds();
    if (feeds.filter(Part::isList).isEmpty()) {
      int line = feeds.map(Part::line).orElse(0);
      faults.accept(new Fault(home.name(file), line, "has no feeds; " + WatchList.RIGHT));
    }
  }

  private void twice(Consumer<Fault> faults) {
    Map<String, Part> first = new HashMap<>();
    for (Part address : addresses()) {
      Part other = first.putIfAbsent(FeedAddress.normal(address.text().orElse("")), address);
      if (other != null) {
        faults.accept(
            new Fault(
                home.name(file),
                address.line(),
                "the address of line " + other.line() + " again; a feed is watched once"));
      }
    }
  }

  private void secrets(WatchList.Line feed, Consumer<Fault> faults) {
    SecretReferences secrets = new SecretReferences(home);
    for (SecretField field : feed.source().secrets()) {
      try {
        secrets.secret(field.reference());
      } catch (IllegalArgumentException e) {
        faults.accept(
            new Fault(
                home.name(file),
                line(feed.feed().name()),
                field.setting() + " refers to " + field.reference() + ": " + e.getMessage()));
      }
    }
  }

  private int line(String feed) {
    return feeds().stream()
        .flatMap(feeds -> feeds.members().stream())
        .filter(part -> part.get("name").flatMap(Part::text).filter(feed::equals).isPresent())
        .findFirst()
        .map(Part::line)
        .orElse(0);
  }

  private List<Part> addresses() {
    return feeds().map(Part::members).orElse(List.of()).stream()
        .flatMap(feed -> feed.get("address").stream())
        .toList();
  }

  private Optional<Part> feeds() {
    return YamlFile.read(home, file).flatMap(top -> top.get("feeds"));
  }

  /**
   * Feeds whose address the guard refuses as it is written, and those whose pages a proxy looks up,
   * so that it does not see where they lead. The list has no faults.
   */
  public void hints(FetchSettings fetch, Consumer<Fault> hints) {
    String name = home.name(file);
    for (Part address : addresses()) {
      address
          .text()
          .map(URI::create)
          .flatMap(fetch::refusal)
          .ifPresent(
              why ->
                  hints.accept(new Fault(name, address.line(), "will never be fetched: " + why)));
    }
    WatchList.lines(home, file).stream()
        .flatMap(line -> Optional.ofNullable(line.source().proxy()).stream())
        .collect(groupingBy(URI::getAuthority, TreeMap::new, counting()))
        .forEach((proxy, feeds) -> hints.accept(new Fault(name, 0, proxied(proxy, feeds))));
  }

  private static String proxied(String proxy, long feeds) {
    return "asks %d %s through proxy %s, which has to refuse private addresses in place of fetch.private-hosts"
        .formatted(feeds, feeds == 1 ? "feed" : "feeds", proxy);
  }
}
