package io.chapar.camel.step;

import io.chapar.article.ReportVersion;
import io.chapar.article.TemporaryFailure;
import io.chapar.deliver.Binding;
import io.chapar.deliver.ClaimCheck;
import io.chapar.deliver.Envelope;
import io.chapar.deliver.QueueMessage;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code compose-message}: a report as a CloudEvent in binary mode, for the broker of one route.
 */
public final class ComposeMessage {
  /** The exchange's property that names the binding. */
  static final String BINDING = "binding";

  private final QueueMessage message;
  private final String records;

  /**
   * @param records the address below which receivers find records; empty where there is none
   */
  ComposeMessage(QueueMessage message, String records) {
    this.message = message;
    this.records = records;
  }

  /**
   * Throws TemporaryFailure when there is no such binding or size, which {@code check} tells of a
   * constant alone.
   *
   * @param word null for {@link Binding#JMS}
   * @param size from which on the message refers to its record; null for none
   */
  public Envelope compose(
      ReportVersion version,
      @ExchangeProperty(BINDING) @Nullable String word,
      @ExchangeProperty(ClaimCheck.PROPERTY) @Nullable String size) {
    return message.compose(
        version, word == null ? Binding.JMS : binding(word), check(size, records));
  }

  static ClaimCheck check(@Nullable String size, String records) {
    try {
      return size == null ? ClaimCheck.NONE : ClaimCheck.of(size, records);
    } catch (IllegalArgumentException e) {
      throw new TemporaryFailure(ClaimCheck.PROPERTY + " " + e.getMessage(), e);
    }
  }

  private static Binding binding(String word) {
    return Binding.of(word).orElseThrow(() -> new TemporaryFailure("there is no binding " + word));
  }
}
