package io.chapar.camel.broker;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.jms.MessageCreatedStrategy;
import org.apache.qpid.jms.message.JmsMessage;
import org.apache.qpid.jms.provider.amqp.message.AmqpJmsMessageFacade;
import org.apache.qpid.proton.amqp.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * The media type of a message that is sent, in the property {@code content-type} of AMQP 1.0. JMS
 * has none; Artemis keeps it in a property of this name for its consumers over AMQP.
 */
public final class ContentTypes implements MessageCreatedStrategy {
  private static final String OF_ARTEMIS = "JMS_AMQP_ContentType";

  @Override
  public void onMessageCreated(
      Message message, Session session, Exchange exchange, @Nullable Throwable cause) {
    String type = exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class);
    if (type != null) {
      mark(message, type);
    }
  }

  private static void mark(Message message, String type) {
    if (message instanceof JmsMessage qpid
        && qpid.getFacade() instanceof AmqpJmsMessageFacade amqp) {
      amqp.setContentType(Symbol.valueOf(type));
      return;
    }
    try {
      message.setStringProperty(OF_ARTEMIS, type);
    } catch (JMSException e) {
      throw new RuntimeCamelException(e);
    }
  }
}
