package io.chapar.camel.step;

import io.chapar.article.ReportVersion;
import io.chapar.article.TemporaryFailure;
import io.chapar.deliver.ChatMessage;
import io.chapar.deliver.ChatMessage.Chat;
import io.chapar.deliver.Envelope;
import java.util.Objects;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/** {@code compose-chat}: a report as a message of a chat, by the template of one route. */
public final class ComposeChat {
  /** The exchange's properties: which service, and to whom, where it asks. */
  private static final String SERVICE = "service";

  private static final String CHAT = "chat";

  private final ChatMessage message = new ChatMessage();

  /**
   * Throws TemporaryFailure when a property is missing or wrong, which {@code check} tells of a
   * constant alone.
   */
  public Envelope compose(
      ReportVersion version,
      @ExchangeProperty(SERVICE) @Nullable String service,
      @ExchangeProperty(ChatMessage.TEMPLATE) @Nullable String template,
      @ExchangeProperty(CHAT) @Nullable String chat) {
    String lines = Objects.requireNonNullElse(template, "");
    ChatMessage.fault(lines).ifPresent(ComposeChat::refuse);
    Chat to =
        Chat.of(String.valueOf(service))
            .orElseThrow(() -> new TemporaryFailure("there is no service " + service));
    return message.compose(version, to, lines, Objects.requireNonNullElse(chat, ""));
  }

  private static void refuse(String fault) {
    throw new TemporaryFailure(fault);
  }
}
