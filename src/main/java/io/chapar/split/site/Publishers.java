package io.chapar.split.site;

import io.chapar.article.Agencies;
import io.chapar.split.wording.Letters;
import io.chapar.text.TableLines;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The publishers that we know, by host and by name: the table {@code publishers.tsv}, and over it
 * what operators say.
 */
public final class Publishers {
  private final ByHost<Publisher> byHost = new ByHost<>();
  private final Map<String, Publisher> byName = new HashMap<>();
  private final Zones zones = new Zones();

  public Publishers(List<SiteProfile> profiles) {
    for (String row : TableLines.of(Publishers.class, "publishers.tsv")) {
      learn(row.split("\t"));
    }
    profiles.forEach(this::learn);
  }

  private void learn(String[] cells) {
    List<String> names = List.of(cells[2].split("\\|"));
    Publisher publisher =
        new Publisher(
            Agencies.id(cells[0]),
            names,
            cells[3],
            ZoneId.of(cells[4]),
            cells[5].replace("-", ""),
            cells[6],
            cells[7],
            cells[8].equals("agency"));
    for (String host : cells[1].split(",")) {
      byHost.put(host, publisher);
    }
    names.forEach(name -> byName.putIfAbsent(Letters.fold(name), publisher));
  }

  /** Takes in what an operator says of a publisher, known or not. */
  private void learn(SiteProfile profile) {
    for (String host : profile.hosts()) {
      URI address = URI.create("https://" + host + "/");
      Publisher publisher = of(address).orElseGet(() -> unknown(address)).with(profile);
      byHost.put(host, publisher);
      publisher.names().forEach(name -> byName.putIfAbsent(Letters.fold(name), publisher));
    }
  }

  private Publisher unknown(URI address) {
    return new Publisher("-", List.of(), "-", zone(address), "", "-", "", false);
  }

  /** Of a publisher that is not known, by the country in its host's name. */
  public ZoneId zone(@Nullable URI address) {
    return zones.of(address);
  }

  /** Of the capital of the country in the host's name, where that has several zones. */
  public Optional<ZoneId> zoneOfCapital(@Nullable URI address) {
    return zones.ofCapital(address);
  }

  /**
   * Of a country with one time zone.
   *
   * @param code ISO 3166
   */
  public Optional<ZoneId> zoneOfCountry(String code) {
    return zones.ofCountry(code);
  }

  /** By the host or any domain above it. */
  public Optional<Publisher> of(@Nullable URI address) {
    return byHost.of(address);
  }

  /** By one of its names, however it is spaced and cased. */
  public Optional<Publisher> named(String name) {
    return Optional.ofNullable(byName.get(Letters.fold(name)));
  }

  /** The zone of times that a page writes without an offset: by the country in its host's name. */
  private static final class Zones {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Map<String, String> byDomain = table("zones.tsv");
    private final Map<String, String> capitals = table("capitals.tsv");

    /** The names alone: a node that starts needs none of their rules. */
    private static Map<String, String> table(String name) {
      Map<String, String> zones = new HashMap<>();
      for (String row : TableLines.of(Zones.class, name)) {
        String[] cells = row.split("\t");
        zones.put(cells[0], cells[1]);
      }
      return zones;
    }

    /** A runtime with old zone data may not know the newest names. */
    private static ZoneId zone(String name) {
      try {
        return ZoneId.of(name);
      } catch (DateTimeException unknown) {
        return UTC;
      }
    }

    /** Of the capital, where the host tells a country of several zones. */
    Optional<ZoneId> ofCapital(@Nullable URI address) {
      return Optional.ofNullable(capitals.get(domain(address))).map(Zones::zone);
    }

    private static String domain(@Nullable URI address) {
      String host = PageAddresses.host(address);
      return host.substring(host.lastIndexOf('.') + 1);
    }

    /** Domains are named by the codes of countries, but for one. */
    Optional<ZoneId> ofCountry(String code) {
      return Optional.ofNullable(
              byDomain.get(code.equals("GB") ? "uk" : code.toLowerCase(Locale.ROOT)))
          .map(Zones::zone);
    }

    /** UTC where the host tells no country of one zone. */
    ZoneId of(@Nullable URI address) {
      return Optional.ofNullable(byDomain.get(domain(address))).map(Zones::zone).orElse(UTC);
    }
  }
}
