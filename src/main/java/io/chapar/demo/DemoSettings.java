package io.chapar.demo;

import io.chapar.config.file.ShippedSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings that the demo turns; all others are as they are shipped, not as the operator has
 * them.
 */
record DemoSettings(String secret, String queue, String user, String password, int port, int page) {

  /** With new secrets and free ports. */
  static DemoSettings fresh() throws IOException {
    return new DemoSettings(
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
   * Names and values of all settings, as in {@code application.properties}: what invents news must
   * not tell it to anybody whom the operator's file or environment names.
   */
  Map<String, String> overrides(DemoFolder folder, PublisherFeed routed, String webhook) {
    Map<String, String> settings = new LinkedHashMap<>(ShippedSettings.defaults());
    settings.put("feeds.file", folder.feeds().toString());
    settings.put("data.folder", folder.data().toString());
    settings.put("archive.folder", folder.archive().toString());
    settings.put("inbox.folder", folder.inbox().toString());
    settings.put("ledger.url", folder.ledger());
    settings.put("rss.folder", folder.root().resolve("rss").toString());
    settings.put("rss-feed.enabled", "true");
    settings.put("rss-feed.name", routed.name());
    settings.put("rss-feed.address", routed.address());
    settings.put("rss-feed.every", "2s");
    settings.put("webhook.enabled", "true");
    settings.put("webhook.url", webhook);
    settings.put("webhook.secret", secret);
    settings.put("queue.enabled", "true");
    settings.put("queue.broker", "embedded");
    settings.put("queue.name", queue);
    settings.put("queue.user", user);
    settings.put("queue.password", password);
    settings.put("queue.port", String.valueOf(port));
    settings.put("fetch.private-hosts", "127.0.0.1");
    settings.put("fetch.host-delay", "50ms");
    settings.put("articles.retry", "1s,2s");
    settings.put("articles.revisit", "4s,4s,4s,8s");
    settings.put("admin.port", String.valueOf(page));
    return settings;
  }
}
