package io.chapar.split.site;

import io.chapar.article.TableLines;
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

  private final Map<String, ZoneId> byDomain = table("zones.tsv");
  private final Map<String, ZoneId> capitals = table("capitals.tsv");

  private static Map<String, ZoneId> table(String name) {
    Map<String, ZoneId> zones = new HashMap<>();
    for (String row : TableLines.of(Zones.class, name)) {
      String[] cells = row.split("\t");
      zones.put(cells[0], zone(cells[1]));
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
    return Optional.ofNullable(capitals.get(domain(address)));
  }

  private static String domain(@Nullable URI address) {
    String host = Addresses.host(address);
    return host.substring(host.lastIndexOf('.') + 1);
  }

  /** Domains are named by the codes of countries, but for one. */
  Optional<ZoneId> ofCountry(String code) {
    return Optional.ofNullable(
        byDomain.get(code.equals("GB") ? "uk" : code.toLowerCase(Locale.ROOT)));
  }

  /** UTC where the host tells no country of one zone. */
  ZoneId of(@Nullable URI address) {
    return byDomain.getOrDefault(domain(address), UTC);
  }
}
