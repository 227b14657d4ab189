package io.chapar.split.site;

import io.chapar.article.TableLines;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The zone of times that a page writes without an offset: by the country in its host's name. */
final class Zones {
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final Map<String, ZoneId> byDomain = new HashMap<>();

  Zones() {
    for (String row : TableLines.of(Zones.class, "zones.tsv")) {
      String[] cells = row.split("\t");
      byDomain.put(cells[0], zone(cells[1]));
    }
  }

  /** A runtime with old zone data may not know the newest names. */
  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return UTC;
    }
  }

  /** UTC where the host tells no country of one zone. */
  ZoneId of(@Nullable URI address) {
    String host = Addresses.host(address);
    return byDomain.getOrDefault(host.substring(host.lastIndexOf('.') + 1), UTC);
  }
}
