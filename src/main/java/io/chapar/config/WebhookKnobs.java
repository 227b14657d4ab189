package io.chapar.config;

import io.chapar.article.ShownAddress;
import io.chapar.config.Settings.Webhook;
import io.chapar.deliver.WebhookSigner;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The knobs of a route that posts to a webhook. */
final class WebhookKnobs {
  private final Values values;
  private final String name;

  private WebhookKnobs(Values values, String name) {
    this.values = values;
    this.name = name + ".";
  }

  /**
   * @param name what comes before the dot of each of its knobs
   */
  static Webhook of(Values values, String name) {
    return new WebhookKnobs(values, name).read();
  }

  private Webhook read() {
    Webhook webhook =
        new Webhook(
            values.flag(name + "enabled"),
            values.text(name + "url"),
            values.optional(name + "secret"),
            values.optional(name + "old-secret"));
    if (webhook.enabled() && !webhook.url().matches("https?://[^\\s/]+.*")) {
      values.fault(
          name + "url",
          "is \"" + ShownAddress.of(webhook.url()) + "\"; it is the https address of the receiver");
    }
    if (webhook.enabled() && webhook.secret() == null) {
      values.fault(name + "secret", "is empty; make one: openssl rand -base64 32, after whsec_");
    }
    judge(name + "secret", webhook.secret());
    judge(name + "old-secret", webhook.oldSecret());
    return webhook;
  }

  /** Never says what it is. */
  private void judge(String knob, @Nullable String secret) {
    String text = values.text(knob);
    if (!text.isEmpty() && !text.matches("whsec_[A-Za-z0-9+/]{32,88}={0,2}")) {
      values.fault(knob, "is no whsec_ and 24 to 64 bytes in Base64 after it");
    }
    try {
      new WebhookSigner(Stream.ofNullable(secret).toList(), Clock.systemUTC());
    } catch (IllegalArgumentException e) {
      values.fault(knob, "is wrong: " + e.getMessage());
    }
  }
}
