package io.chapar.camel.step;

import io.chapar.article.ReportVersion;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.deliver.ClaimCheck;
import io.chapar.deliver.Envelope;
import io.chapar.deliver.SigningSecrets;
import io.chapar.deliver.WebhookSecret;
import io.chapar.deliver.WebhookSigner;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code sign-webhook}: signs a report for the receiver of one route, with the secrets that the
 * route names. They are read at each delivery, so that a new one needs no restart.
 */
public final class SignWebhook {
  /** The exchange's property that names the secrets, with commas between. */
  static final String SECRETS = "secrets";

  private final WebhookSigner signer;
  private final String records;

  /**
   * @param records the address below which receivers find records; empty where there is none
   */
  SignWebhook(WebhookSigner signer, String records) {
    this.signer = signer;
    this.records = records;
  }

  /**
   * Throws TemporaryFailure when there is no secret to sign with: the operator can mend that before
   * the last attempt.
   *
   * @param size from which on the webhook refers to its record; null for none
   */
  public Envelope sign(
      ReportVersion version,
      @ExchangeProperty(SECRETS) @Nullable String names,
      @ExchangeProperty(ClaimCheck.PROPERTY) @Nullable String size,
      CamelContext context) {
    return signer.sign(version, secrets(names, context), ComposeMessage.check(size, records));
  }

  static List<WebhookSecret> secrets(@Nullable String names, CamelContext context) {
    if (names == null) {
      throw new TemporaryFailure(
          "sign-webhook has no secret; name it in the route by setProperty: { name: secrets, … }");
    }
    try {
      List<WebhookSecret> secrets =
          SigningSecrets.names(names).stream()
              .flatMap(name -> SigningSecrets.of(name, key -> value(context, key)).stream())
              .toList();
      if (secrets.isEmpty()) {
        throw new TemporaryFailure("sign-webhook has no secret: " + names + " is empty");
      }
      return secrets;
    } catch (IllegalArgumentException e) {
      throw new TemporaryFailure("sign-webhook has no secret: " + e.getMessage(), e);
    }
  }

  private static String value(CamelContext context, String name) {
    try {
      return context.resolvePropertyPlaceholders("{{" + name + "}}");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + Placeholders.fault(e), e);
    }
  }
}
