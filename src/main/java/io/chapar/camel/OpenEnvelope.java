package io.chapar.camel;

import io.chapar.camel.check.Takes;
import io.chapar.deliver.Envelope;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * {@code open-envelope}: the border. The envelope's headers become the message's only headers; what
 * a feed, a page or a step before left there does not go out.
 */
@Takes(Envelope.class)
final class OpenEnvelope implements Processor {

  @Override
  public void process(Exchange exchange) throws Exception {
    Message message = exchange.getMessage();
    Envelope envelope = message.getMandatoryBody(Envelope.class);
    message.removeHeaders("*");
    envelope.headers().forEach(message::setHeader);
    message.setHeader(Exchange.CONTENT_TYPE, envelope.contentType());
    message.setBody(envelope.body());
  }
}
