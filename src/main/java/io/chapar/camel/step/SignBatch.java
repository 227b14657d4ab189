package io.chapar.camel.step;

import io.chapar.deliver.ClaimCheck;
import io.chapar.deliver.Envelope;
import io.chapar.deliver.EventBatch;
import io.chapar.deliver.WebhookSigner;
import org.apache.camel.CamelContext;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/** {@code sign-batch}: signs all reports of a batch as one webhook, as {@link SignWebhook} does. */
public final class SignBatch {
  private final WebhookSigner signer;
  private final String records;

  /**
   * @param records the address below which receivers find records; empty where there is none
   */
  SignBatch(WebhookSigner signer, String records) {
    this.signer = signer;
    this.records = records;
  }

  /**
   * Throws TemporaryFailure when there is no secret to sign with.
   *
   * @param size from which on an event refers to its record; null for none
   */
  public Envelope sign(
      EventBatch batch,
      @ExchangeProperty(SignWebhook.SECRETS) @Nullable String names,
      @ExchangeProperty(ClaimCheck.PROPERTY) @Nullable String size,
      CamelContext context) {
    return signer.sign(
        batch, SignWebhook.secrets(names, context), ComposeMessage.check(size, records));
  }
}
