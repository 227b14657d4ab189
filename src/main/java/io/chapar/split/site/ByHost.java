package io.chapar.split.site;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of hosts, and of all hosts below them. */
public final class ByHost<T> {
  private final Map<String, T> known = new HashMap<>();

  public void put(String host, T what) {
    known.put(host, what);
  }

  /** By the host or any domain above it. */
  public Optional<T> of(@Nullable URI address) {
    String host = PageAddresses.host(address);
    while (!host.isEmpty()) {
      T what = known.get(host);
      if (what != null) {
        return Optional.of(what);
      }
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    return Optional.empty();
  }
}
