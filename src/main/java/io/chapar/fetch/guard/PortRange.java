package io.chapar.fetch.guard;

import io.chapar.text.TableLines;
import java.util.List;
import java.util.Optional;

/** Ports of a protocol that is not HTTP. */
record PortRange(int first, int last, String service) {
  private static final List<PortRange> REFUSED =
      TableLines.pairs(PortRange.class, "refused-ports.txt", PortRange::of);

  /** The service that has the port, when it must not be asked. */
  static Optional<String> refusing(int port) {
    if (port < 0 || port > 0xFFFF) {
      return Optional.of("no port");
    }
    return REFUSED.stream()
        .filter(range -> range.first <= port && port <= range.last)
        .findFirst()
        .map(PortRange::service);
  }

  private static PortRange of(String ports, String service) {
    String[] ends = ports.split("-");
    return new PortRange(
        Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]), service);
  }
}
