package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.chapar.camel.check.Connections;
import io.chapar.config.Edit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What judges routes connects to none of their endpoints. */
class NoConnectionTest {
  private static final String FILE = "routes/4-mine.camel.yaml";
  private static final String ROUTES =
      """
      - beans:
          - name: told
            type: io.chapar.camel.ConnectingComponent
            initMethod: connect
          - name: db
            type: org.postgresql.ds.PGSimpleDataSource
            properties: { url: "jdbc:postgresql://127.0.0.1:PORT/db" }
          - name: keys
            type: org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository
            properties: { dataSource: "#db", processorName: mine }
      - route:
          id: mine
          description: To all that connects
          from:
            uri: ledger:reports
            parameters: { subscriber: mine }
            steps:
              - bean: { ref: file-report }
              - process: { ref: open-envelope }
              - idempotentConsumer:
                  simple: "${body}"
                  idempotentRepository: keys
                  steps:
                    - to: { uri: "connecting:there" }
                    - to: { uri: "http://127.0.0.1:PORT/", parameters: { httpMethod: POST } }
                    - to: { uri: "smtp://127.0.0.1:PORT", parameters: { to: a@b.example } }
                    - to: { uri: "paho-mqtt5:news", parameters: { brokerUrl: "tcp://127.0.0.1:PORT" } }
                    - to: { uri: "jms:queue:mine", parameters: { testConnectionOnStartup: true } }
                    - to: { uri: "sql:insert into t values (1)", parameters: { dataSource: "#db" } }
      - route:
          id: mine-in
          description: From what connects
          from:
            uri: paho-mqtt5:news
            parameters: { brokerUrl: "tcp://127.0.0.1:PORT" }
            steps:
              - log: { message: x }
      - route:
          id: mine-in-jms
          description: From a queue
          from:
            uri: jms:queue:mine
            parameters: { testConnectionOnStartup: true }
            steps:
              - log: { message: x }
      - route:
          id: mine-in-sql
          description: From a table
          from:
            uri: "sql:select 1"
            parameters: { dataSource: "#db" }
            steps:
              - log: { message: x }
      """;

  @TempDir private Path folder;
  private final AtomicInteger connections = new AtomicInteger();
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    ConnectingComponent.port(server.getLocalPort());
    Thread accepting = new Thread(this::count);
    accepting.setDaemon(true);
    accepting.start();
  }

  private void count() {
    while (!server.isClosed()) {
      try {
        server.accept().close();
        connections.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private String routes() {
    return ROUTES.replace("PORT", "" + server.getLocalPort());
  }

  private void edit(HomeCopy home) {
    home.edit(
            "config/application.properties",
            "queue.broker = embedded",
            "queue.broker = amqp://127.0.0.1:" + server.getLocalPort())
        .edit("config/application.properties", "queue.enabled = false", "queue.enabled = true")
        .write(FILE, routes());
  }

  @Test
  void byACheck() {
    HomeCopy home = new HomeCopy(folder);
    edit(home);
    assertThat(home.faults()).isEmpty();
    assertThat(connections).hasValue(0);
  }

  @Test
  void byATest() {
    HomeCopy home = new HomeCopy(folder);
    edit(home);
    new Replay(home.home()).close();
    assertThat(connections).hasValue(0);
  }

  @Test
  void byTheJudgingOfAnEdit() {
    try (LiveNode node = new LiveNode(folder).start()) {
      int before = node.edits().size();
      node.home().write(FILE, routes() + "- route: { id: no-start, description: x }\n");
      Edit edit = node.edit(before);
      assertThat(edit.accepted()).isFalse();
      assertThat(connections).hasValue(0);
    }
  }

  @Test
  void butByACheckThatIsToConnectAndSaysWhoDoesNotAnswer() throws IOException {
    HomeCopy home = new HomeCopy(folder);
    edit(home);
    Connections before = RouteCheck.connect(home.home());
    assertThat(before.unanswered()).isEmpty();
    assertThat(before.asked()).isEqualTo(1);
    await().atMost(LiveHome.LONG).untilAtomic(connections, is(1));
    server.close();
    assertThat(RouteCheck.connect(home.home()).unanswered())
        .singleElement()
        .asString()
        .matches("routes/.*.camel.yaml:\\d+  nobody answers \\(127.0.0.1:\\d+: .*refused.*");
  }
}
