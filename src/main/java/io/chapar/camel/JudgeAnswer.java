package io.chapar.camel;

import io.chapar.deliver.WebhookAnswer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** {@code judge-answer}: lets the ledger know what the webhook's receiver answered. */
final class JudgeAnswer implements Processor {
  private final WebhookAnswer answer;
  private final String address;

  JudgeAnswer(WebhookAnswer answer, String address) {
    this.answer = answer;
    this.address = address;
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
    answer.judge(
        address,
        status,
        message.getHeader("Retry-After", String.class),
        message.getHeader("Date", String.class));
  }
}
