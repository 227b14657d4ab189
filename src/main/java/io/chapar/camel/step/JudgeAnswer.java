package io.chapar.camel.step;

import io.chapar.camel.check.StepBeans.StepContract;
import io.chapar.camel.trouble.FailedSend;
import io.chapar.deliver.WebhookAnswer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * {@code judge-answer}: lets the ledger know what the receiver answered to which the message was
 * sent last.
 */
@StepContract(judgesAnswer = true)
final class JudgeAnswer implements Processor {
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
        message.getHeader("Retry-After", String.class),
        message.getHeader("Date", String.class));
  }
}
