package io.chapar.camel.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.camel.check.StepBeans.StepContract;
import io.chapar.camel.trouble.FailedSend;
import io.chapar.deliver.WebhookAnswer;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code judge-answer}: lets the ledger know what the receiver answered to which the message was
 * sent last.
 */
@StepContract(judgesAnswer = true)
final class JudgeAnswer implements Processor {
  private static final int MOST_READ = 10_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WebhookAnswer answer;

  JudgeAnswer(WebhookAnswer answer) {
    this.answer = answer;
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
    answer.judge(
        FailedSend.receiver(exchange),
        status,
        retryAfter(message, status),
        message.getHeader("Date", String.class));
  }

  /**
   * The field, or what Telegram says in the body alone: {@code {"parameters": {"retry_after":
   * 35}}}.
   */
  private static @Nullable String retryAfter(Message message, int status) {
    String field = message.getHeader("Retry-After", String.class);
    return field == null && status == 429 ? inBody(message.getBody(byte[].class)) : field;
  }

  private static @Nullable String inBody(byte @Nullable [] body) {
    if (body == null || body.length > MOST_READ) {
      return null;
    }
    try {
      JsonNode seconds = JSON.readTree(body).at("/parameters/retry_after");
      return seconds.isIntegralNumber() ? seconds.asText() : null;
    } catch (IOException e) {
      return null; // it says so in words
    }
  }
}
