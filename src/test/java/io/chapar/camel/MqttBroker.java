package io.chapar.camel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** A broker that speaks MQTT 5 and AMQP 1.0 on a port of the loopback, when it is there. */
final class MqttBroker implements AutoCloseable {
  static final String USER = "chapar";
  static final String PASSWORD = "theirs";

  private final int port;
  private ActiveMQServer server;

  /** Away at first. */
  MqttBroker() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
  }

  String url() {
    return "tcp://127.0.0.1:" + port;
  }

  String amqp() {
    return "amqp://127.0.0.1:" + port;
  }

  void start() throws Exception {
    start(new ActiveMQServerImpl(configuration().setSecurityEnabled(false)));
  }

  /** Lets {@link #USER} in alone. */
  void startClosed() throws Exception {
    SecurityConfiguration users = new SecurityConfiguration();
    users.addUser(USER, PASSWORD);
    users.addRole(USER, "all");
    Configuration configuration =
        configuration()
            .setSecurityEnabled(true)
            .putSecurityRoles(
                "#",
                Set.of(
                    new Role(
                        "all", true, true, true, true, true, true, true, true, true, true, false,
                        false)));
    start(
        new ActiveMQServerImpl(
            configuration,
            new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users)));
  }

  private Configuration configuration() throws Exception {
    return new ConfigurationImpl()
        .setPersistenceEnabled(false)
        .setJMXManagementEnabled(false)
        .addAcceptorConfiguration("mqtt", url() + "?protocols=MQTT,AMQP");
  }

  private void start(ActiveMQServer made) throws Exception {
    server = made;
    server.start();
  }

  @Override
  public void close() throws Exception {
    if (server != null) {
      server.stop();
    }
  }
}
