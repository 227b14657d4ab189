package io.chapar.camel.check;

import io.chapar.config.FeedAddress;
import io.chapar.config.Home;
import io.chapar.config.InvalidConfiguration;
import io.chapar.config.WatchList;
import io.chapar.config.YamlFile;
import io.chapar.config.YamlFile.Part;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code feeds.yaml} can be read, and watches nothing twice. */
public final class FeedAddresses {
  private final Home home;
  private final Path file;

  FeedAddresses(Home home, Path file) {
    this.home = home;
    this.file = file;
  }

  /**
   * The feeds of a watch list that a check finds good.
   *
   * @throws InvalidConfiguration with all its faults
   */
  public static List<WatchList.Line> require(Home home, Path file) {
    Faults faults = new Faults();
    new FeedAddresses(home, file).judge(faults);
    if (!faults.sorted().isEmpty()) {
      throw new InvalidConfiguration(faults.sorted());
    }
    return WatchList.lines(home, file);
  }

  /** How many feeds are watched; 0 when the list has faults. */
  int judge(Faults faults) {
    try {
      List<WatchList.Line> feeds = WatchList.lines(home, file);
      named(faults);
      twice(faults);
      new FeedSecrets(home, file).judge(feeds, faults);
      return feeds.size();
    } catch (InvalidConfiguration e) {
      faults.addAll(e);
      return 0;
    }
  }

  /** To watch none is said in so many words. */
  private void named(Faults faults) {
    Optional<Part> feeds = YamlFile.read(home, file).flatMap(top -> top.get("feeds"));
    if (feeds.filter(Part::isList).isEmpty()) {
      int line = feeds.map(Part::line).orElse(0);
      faults.add(home.name(file), line, "has no feeds; " + WatchList.RIGHT);
    }
  }

  private void twice(Faults faults) {
    Map<String, Part> first = new HashMap<>();
    for (Part address : addresses()) {
      Part other = first.putIfAbsent(FeedAddress.normal(address.text().orElse("")), address);
      if (other != null) {
        faults.add(
            home.name(file),
            address.line(),
            "the address of line " + other.line() + " again; a feed is watched once");
      }
    }
  }

  private List<Part> addresses() {
    return YamlFile.read(home, file)
        .flatMap(top -> top.get("feeds"))
        .map(Part::members)
        .orElse(List.of())
        .stream()
        .flatMap(feed -> feed.get("address").stream())
        .toList();
  }
}
