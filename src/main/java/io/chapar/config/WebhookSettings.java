package io.chapar.config;

import io.chapar.config.Settings.Webhook;
import io.chapar.deliver.SigningSecrets;
import io.chapar.web.ShownAddress;

/** The settings of a route that posts to a webhook. */
final class WebhookSettings {
  private static final String DNS_NAME = "([A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)?";

  private final Values values;
  private final String name;

  private WebhookSettings(Values values, String name) {
    this.values = values;
    this.name = name + ".";
  }

  /**
   * @param name what comes before the dot of each of its settings
   */
  static Webhook of(Values values, String name) {
    return new WebhookSettings(values, name).read();
  }

  private Webhook read() {
    Webhook webhook = new Webhook(values.flag(name + "enabled"), values.text(name + "url"));
    if (webhook.enabled() && !webhook.url().matches("https?://[^\\s/]+.*")) {
      values.fault(
          name + "url",
          "is \"" + ShownAddress.of(webhook.url()) + "\"; it is the https address of the receiver");
    }
    judge(name + "secret");
    judge(name + "old-secret");
    values.rate(name + "rate");
    return webhook;
  }

  /** Who asks a receiver whether deliveries may come; nobody where it is empty. */
  static void judgeOrigin(Values values, String setting) {
    String origin = values.text(setting);
    if (!origin.matches(DNS_NAME)) {
      values.fault(
          setting, "is \"" + origin + "\"; it is a DNS name such as chapar.example, or empty");
    }
  }

  /** Never says what it is. */
  private void judge(String setting) {
    try {
      SigningSecrets.of(setting, values::text);
    } catch (IllegalArgumentException e) {
      values.fault(
          setting, "is no whsec_ and 24 to 64 bytes in Base64 after it, nor a whsk_ of Ed25519");
    }
  }
}
