package io.chapar.demo;

import io.chapar.config.Knobs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The knobs that the demo turns; all others are as they are shipped, not as the operator has them.
 */
record DemoKnobs(String secret, String queue, String user, String password, int port, int page) {

  /** With new secrets and free ports. */
  static DemoKnobs fresh() throws IOException {
    return new DemoKnobs(
        "whsec_" + random(32), "chapar.reports", "demo", random(18), freePort(), freePort());
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return Base64.getEncoder().encodeToString(random);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * Names and values of all knobs, as in {@code application.properties}: what invents news must not
   * tell it to anybody whom the operator's file or environment names.
   */
  Map<String, String> overrides(DemoFolder folder, HouseFeed routed, String webhook) {
    Map<String, String> knobs = new LinkedHashMap<>(Knobs.defaults());
    knobs.put("feeds.file", folder.feeds().toString());
    knobs.put("data.folder", folder.data().toString());
    knobs.put("archive.folder", folder.archive().toString());
    knobs.put("inbox.folder", folder.inbox().toString());
    knobs.put("ledger.url", folder.ledger());
    knobs.put("rss.folder", folder.root().resolve("rss").toString());
    knobs.put("rss-feed.enabled", "true");
    knobs.put("rss-feed.name", routed.name());
    knobs.put("rss-feed.address", routed.address());
    knobs.put("rss-feed.every", "2s");
    knobs.put("webhook.enabled", "true");
    knobs.put("webhook.url", webhook);
    knobs.put("webhook.secret", secret);
    knobs.put("queue.enabled", "true");
    knobs.put("queue.broker", "embedded");
    knobs.put("queue.name", queue);
    knobs.put("queue.user", user);
    knobs.put("queue.password", password);
    knobs.put("queue.port", String.valueOf(port));
    knobs.put("fetch.private-hosts", "127.0.0.1");
    knobs.put("fetch.host-delay", "50ms");
    knobs.put("articles.retry", "1s,2s");
    knobs.put("articles.revisit", "4s,4s,4s,8s");
    knobs.put("admin.port", String.valueOf(page));
    return knobs;
  }
}
