package io.chapar.config;

import io.chapar.web.ShownAddress;
import java.net.URI;
import java.time.Duration;

/**
 * The settings of the routes hubs and pushes.
 *
 * @param callback the public address that leads to the port
 * @param port on 127.0.0.1
 * @param lease for how long hubs are asked to push
 */
public record WebSubSettings(boolean enabled, URI callback, int port, Duration lease) {
  private static final Duration LEAST = Duration.ofMinutes(10);

  static WebSubSettings of(Values values) {
    boolean enabled = values.flag("websub.enabled");
    Duration lease = values.duration("websub.lease");
    if (lease.compareTo(LEAST) < 0) {
      values.fault("websub.lease", "is shorter than 10m; hubs do not promise so little");
    }
    return new WebSubSettings(
        enabled, callback(values, enabled), values.number("websub.port", 1, 65535), lease);
  }

  private static URI callback(Values values, boolean enabled) {
    String callback = values.text("websub.callback");
    if (callback.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
      try {
        return URI.create(callback);
      } catch (IllegalArgumentException e) {
        // said below
      }
    }
    if (enabled) {
      values.fault(
          "websub.callback",
          "is \""
              + ShownAddress.of(callback)
              + "\"; it is the public https address that leads to websub.port");
    }
    return URI.create("https://chapar.invalid/");
  }
}
