package io.chapar.config;

import io.chapar.web.ShownAddress;
import java.nio.file.Path;

/** The settings of the routes rss-feed and rss. */
final class RssSettings {
  private RssSettings() {}

  /** Judges all of them, and gives the folder of the feed of reports. */
  static Path folder(Values values) {
    values.duration("rss-feed.every");
    values.number("rss.items", 1, 10_000);
    values.required("rss-feed.name", "name the feed");
    address(values, "rss-feed");
    address(values, "rss");
    return values.path("rss.folder");
  }

  private static void address(Values values, String route) {
    String key = route + ".address";
    String address = values.text(key);
    if (values.flag(route + ".enabled") && !address.matches("https?://[^\\s/]+.*")) {
      values.fault(key, "is \"" + ShownAddress.of(address) + "\"; it is an http or https address");
    }
  }
}
