package io.chapar.camel.broker;

import io.chapar.article.TemporaryFailure;
import io.chapar.config.Settings;
import io.chapar.file.Private;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * An Artemis in this process: its journal on disk and synced, durable queues, and a door on
 * 127.0.0.1 by which the operator's own consumers come in with user and password. It speaks AMQP
 * 1.0 alone: Artemis' own protocol takes orders before it asks who is there (CVE-2026-27446,
 * CVE-2026-57967), so only this process speaks it, in memory.
 */
final class EmbeddedBroker implements AutoCloseable {
  static final String NODE_USER = "node";

  private static final String IN_VM = "vm://0";
  private static final String TOPICS = "topic.#";
  private static final String JOURNAL = "journal";
  private static final String BINDINGS = "bindings";
  private static final String PAGING = "paging";
  private static final String LARGE = "large";
  private static final int JOURNAL_FILE_BYTES = 10 * 1024 * 1024;
  private static final long MEMORY_BYTES = 20L << 20;
  private static final int PAGE_BYTES = 2 << 20;
  private static final long LEAST_FREE_BYTES = 100_000_000;

  private final ActiveMQServer server;
  private volatile String failure = "";

  private EmbeddedBroker(Settings.Queue queue, Path folder, String nodePassword) throws Exception {
    server = new ActiveMQServerImpl(configuration(queue, folder), security(queue, nodePassword));
    server.registerActivationFailureListener(e -> failure = String.valueOf(e.getMessage()));
    Private.makeFolder(folder);
    for (String part : List.of(JOURNAL, BINDINGS, PAGING, LARGE)) {
      Private.makeFolder(folder.resolve(part));
    }
    server.start();
    Private.tighten(folder); // Artemis makes its files by the umask
  }

  /**
   * @param folder of the journal
   * @param nodePassword of {@link #NODE_USER}, for this node's own connections
   * @throws TemporaryFailure when it cannot start, such as for a port that is taken
   */
  static EmbeddedBroker start(Settings.Queue queue, Path folder, String nodePassword) {
    EmbeddedBroker broker;
    try {
      broker = new EmbeddedBroker(queue, folder, nodePassword);
    } catch (Exception e) {
      throw new TemporaryFailure("the embedded broker cannot start (" + e.getMessage() + ")", e);
    }
    broker.mustRun();
    return broker;
  }

  /** Artemis only tells its listeners that it cannot bind or write. */
  private void mustRun() {
    if (!runs()) {
      close();
      throw new TemporaryFailure(
          "the embedded broker cannot start ("
              + failure
              + "); is its port taken, or the disk full?");
    }
  }

  /** It stops by itself when its disk fails. */
  boolean runs() {
    return server.isActive();
  }

  private static Configuration configuration(Settings.Queue queue, Path folder) throws Exception {
    Configuration configuration =
        new ConfigurationImpl()
            .setName("chapar")
            .setPersistenceEnabled(true)
            .setJournalType(JournalType.NIO)
            .setJournalSyncTransactional(true)
            .setJournalSyncNonTransactional(true)
            .setJournalDatasync(true)
            .setJournalFileSize(JOURNAL_FILE_BYTES)
            .setJournalMinFiles(2)
            .setJournalPoolFiles(10)
            .setJournalDirectory(folder.resolve(JOURNAL).toString())
            .setBindingsDirectory(folder.resolve(BINDINGS).toString())
            .setPagingDirectory(folder.resolve(PAGING).toString())
            .setLargeMessagesDirectory(folder.resolve(LARGE).toString())
            .setNodeManagerLockDirectory(folder.resolve(JOURNAL).toString())
            .setSecurityEnabled(true)
            .setMinDiskFree(LEAST_FREE_BYTES)
            .setJMXManagementEnabled(false)
            .addAcceptorConfiguration("in-vm", IN_VM)
            .addAddressSetting("#", addresses());
    if (queue.port() > 0) {
      configuration.addAcceptorConfiguration(
          "loopback", "tcp://127.0.0.1:" + queue.port() + "?protocols=AMQP");
    }
    permissions(configuration);
    return configuration.addAddressConfiguration(address(queue.name()));
  }

  private static AddressSettings addresses() {
    return new AddressSettings()
        .setMaxSizeBytes(MEMORY_BYTES)
        .setPageSizeBytes(PAGE_BYTES)
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
        .setAutoDeleteQueues(false)
        .setAutoDeleteAddresses(false)
        .setAutoCreateQueues(true)
        .setAutoCreateAddresses(true)
        .setMaxDeliveryAttempts(-1);
  }

  private static CoreAddressConfiguration address(String name) {
    return new CoreAddressConfiguration()
        .setName(name)
        .addRoutingType(RoutingType.ANYCAST)
        .addQueueConfig(
            QueueConfiguration.of(SimpleString.of(name))
                .setAddress(name)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true));
  }

  /**
   * The node sends, and makes the queues that its routes name, each with its first message; the
   * operator's consumers consume and browse, and can do nothing else, but that they subscribe to
   * topics whose names begin with {@code topic.}, also before the first message.
   */
  private static void permissions(Configuration configuration) {
    Set<Role> roles = new HashSet<>();
    roles.add(role("node", true));
    roles.add(role("consumer", false));
    configuration.putSecurityRoles("#", roles);
    configuration.putSecurityRoles(TOPICS, Set.of(role("node", true), subscriber()));
  }

  private static Role subscriber() {
    return new Role(
        "consumer", false, true, true, true, true, true, false, true, true, false, false, false);
  }

  private static Role role(String name, boolean makes) {
    return new Role(
        name, makes, true, makes, false, false, false, false, true, makes, false, false, false);
  }

  private static ActiveMQJAASSecurityManager security(Settings.Queue queue, String nodePassword) {
    Map<String, String> users = new HashMap<>(Map.of(NODE_USER, nodePassword));
    Map<String, List<String>> roles = new HashMap<>(Map.of(NODE_USER, List.of("node")));
    if (!queue.password().isEmpty()) {
      users.put(queue.user(), queue.password());
      roles.put(queue.user(), List.of("consumer"));
    }
    SecurityConfiguration known = new SecurityConfiguration(users, roles);
    return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), known);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new TemporaryFailure("the embedded broker does not stop (" + e.getMessage() + ")", e);
    }
  }
}
