package io.chapar.camel.step;

import io.chapar.article.ReportVersion;
import io.chapar.article.TemporaryFailure;
import io.chapar.deliver.Binding;
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

  ComposeMessage(QueueMessage message) {
    this.message = message;
  }

  /**
   * Throws TemporaryFailure when there is no such binding, which {@code check} tells of a constant
   * alone.
   *
   * @param word null for {@link Binding#JMS}
   */
  public Envelope compose(ReportVersion version, @ExchangeProperty(BINDING) @Nullable String word) {
    return message.compose(version, word == null ? Binding.JMS : binding(word));
  }

  private static Binding binding(String word) {
    return Binding.of(word).orElseThrow(() -> new TemporaryFailure("there is no binding " + word));
  }
}
