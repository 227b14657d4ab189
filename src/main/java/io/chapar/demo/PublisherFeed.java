package io.chapar.demo;

import java.util.Optional;

/**
 * A feed of the site, as an operator needs to know it.
 *
 * @param zone of a publisher that writes dates without an offset
 * @param routed the route rss-feed polls it, not the watch list
 */
record PublisherFeed(
    String name,
    String language,
    String format,
    Optional<String> zone,
    String address,
    boolean routed) {

  /** Its lines in a watch list. */
  String yaml() {
    return "  - name: "
        + name
        + "\n    address: "
        + address
        + zone.map(name -> "\n    zone: " + name).orElse("")
        + "\n";
  }
}
