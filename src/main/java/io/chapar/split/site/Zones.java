package io.chapar.split.site;

import io.chapar.text.TableLines;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The zone of times that a page writes without an offset: by the country in its host's name. */
final class Zones {
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
