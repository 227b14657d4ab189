package io.chapar.split;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The publishers that we know, by host and by name; the table is {@code publishers.tsv}. */
final class Publishers {
  private final Map<String, Publisher> byHost = new HashMap<>();
  private final Map<String, Publisher> byName = new HashMap<>();

  Publishers() {
    for (String row : Resource.lines("publishers.tsv")) {
      learn(row.split("\t"));
    }
  }

  private void learn(String[] cells) {
    List<String> names = List.of(cells[2].split("\\|"));
    Publisher publisher =
        new Publisher(
            cells[0],
            names,
            cells[3],
            ZoneId.of(cells[4]),
            cells[5].replace("-", ""),
            cells[6],
            cells[7]);
    for (String host : cells[1].split(",")) {
      byHost.put(host, publisher);
    }
    names.forEach(name -> byName.putIfAbsent(Letters.fold(name), publisher));
  }

  /** By the host or any domain above it. */
  Optional<Publisher> of(@Nullable URI address) {
    String host = Addresses.host(address);
    while (!host.isEmpty()) {
      Publisher publisher = byHost.get(host);
      if (publisher != null) {
        return Optional.of(publisher);
      }
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    return Optional.empty();
  }

  /** By one of its names, however it is spaced and cased. */
  Optional<Publisher> named(String name) {
    return Optional.ofNullable(byName.get(Letters.fold(name)));
  }
}
