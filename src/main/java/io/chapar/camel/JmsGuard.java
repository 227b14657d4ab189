package io.chapar.camel;

import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.jms.JmsBinding;
import org.apache.camel.component.jms.JmsEndpoint;
import org.apache.camel.spi.EndpointStrategy;
import org.apache.camel.support.DefaultHeaderFilterStrategy;

/**
 * What a message of a broker, which anybody may have sent, cannot do at {@code jms:} and {@code
 * amqp:} endpoints: set headers that steer Camel, in whatever case they are written
 * (CVE-2026-40453, and CVE-2026-78164 by such a header), or bring Java objects (CVE-2026-43866).
 */
final class JmsGuard implements EndpointStrategy {
  /**
   * The server of a mail (CVE-2026-46584, CVE-2026-85314), a saga (CVE-2026-85312) and what else is
   * Camel's, also as JMS writes such names.
   */
  private static final String STEERING =
      "(?i)(mail(\\.|_DOT_)smtp|long(-|_HYPHEN_)running(-|_HYPHEN_)action"
          + "|org(\\.|_DOT_)apache(\\.|_DOT_)camel).*";

  @Override
  public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
    if (endpoint instanceof JmsEndpoint jms) {
      if (jms.getHeaderFilterStrategy() instanceof DefaultHeaderFilterStrategy filter) {
        filter.setLowerCase(true);
        filter.setInFilterPattern(STEERING);
      }
      jms.setBinding(new WithoutObjects(jms));
    }
    return endpoint;
  }

  private static final class WithoutObjects extends JmsBinding {
    WithoutObjects(JmsEndpoint endpoint) {
      super(endpoint);
    }

    @Override
    public Object extractBodyFromJms(Exchange exchange, Message message) {
      if (message instanceof ObjectMessage) {
        throw new RuntimeCamelException(
            "a message with a Java object is not taken; send text or bytes");
      }
      return super.extractBodyFromJms(exchange, message);
    }
  }
}
