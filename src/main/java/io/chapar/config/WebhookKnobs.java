package io.chapar.config;

import io.chapar.config.Settings.Webhook;
import io.chapar.deliver.WebhookSigner;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The knobs of the route webhook. */
final class WebhookKnobs {
  private WebhookKnobs() {}

  static Webhook of(Values values) {
    Webhook webhook =
        new Webhook(
            values.flag("webhook.enabled"),
            values.text("webhook.url"),
            values.optional("webhook.secret"),
            values.optional("webhook.old-secret"));
    if (webhook.enabled() && !webhook.url().matches("https?://[^\\s/]+.*")) {
      values.fault(
          "webhook.url", "is \"" + webhook.url() + "\"; it is the https address of the receiver");
    }
    if (webhook.enabled() && webhook.secret() == null) {
      values.fault("webhook.secret", "is empty; make one: openssl rand -base64 32, after whsec_");
    }
    secret(values, "webhook.secret");
    secret(values, "webhook.old-secret");
    judgeSecret(values, "webhook.secret", webhook.secret());
    judgeSecret(values, "webhook.old-secret", webhook.oldSecret());
    return webhook;
  }

  private static void judgeSecret(Values values, String knob, @Nullable String secret) {
    try {
      new WebhookSigner(Stream.ofNullable(secret).toList(), Clock.systemUTC());
    } catch (IllegalArgumentException e) {
      values.fault(knob, "is wrong: " + e.getMessage());
    }
  }

  /** Never says what it is. */
  private static void secret(Values values, String key) {
    String secret = values.text(key);
    if (!secret.isEmpty() && !secret.matches("whsec_[A-Za-z0-9+/]{32,88}={0,2}")) {
      values.fault(key, "is no whsec_ and 24 to 64 bytes in Base64 after it");
    }
  }
}
