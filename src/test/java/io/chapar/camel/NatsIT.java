package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.contract.PublishedContract;
import io.chapar.deliver.Binding;
import io.nats.client.Connection;
import io.nats.client.JetStreamSubscription;
import io.nats.client.Message;
import io.nats.client.Nats;
import io.nats.client.PushSubscribeOptions;
import io.nats.client.api.StreamConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Reports through JetStream, as NATS' own client reads them; where the server is installed. */
@EnabledIf("io.chapar.camel.NatsServer#isInstalled")
class NatsIT {
  private static final String LINK = "https://a.example/1";

  @TempDir Path folder;
  private NatsServer server;
  private LiveNode node;

  @BeforeEach
  void open() throws Exception {
    server = new NatsServer(Files.createDirectory(folder.resolve("server")));
    node = new LiveNode(Files.createDirectory(folder.resolve("node")));
    node.home()
        .write(
            "routes/4-mine.camel.yaml",
            """
            - route:
                id: mine
                description: Each report to a stream
                from:
                  uri: ledger:reports
                  parameters: { subscriber: mine, retry: "100ms%s" }
                  steps:
                    - to:
                        uri: kamelet:nats-sink
                        parameters: { servers: "%s", stream: NEWS, subject: reports }
            """
                .formatted(",200ms".repeat(500), server.address()));
  }

  @AfterEach
  void close() throws Exception {
    node.close();
    server.close();
  }

  private void makeStream() throws Exception {
    try (Connection connection = Nats.connect("nats://" + server.address())) {
      connection
          .jetStreamManagement()
          .addStream(StreamConfiguration.builder().name("NEWS").subjects("reports").build());
    }
  }

  /** The first message of the stream; how many there are. */
  private Message read(long expected) throws Exception {
    try (Connection connection = Nats.connect("nats://" + server.address())) {
      JetStreamSubscription all =
          connection
              .jetStream()
              .subscribe("reports", PushSubscribeOptions.builder().stream("NEWS").build());
      Message message = all.nextMessage(Duration.ofMinutes(1));
      long stored =
          connection.jetStreamManagement().getStreamInfo("NEWS").getStreamState().getMsgCount();
      assertThat(stored).isEqualTo(expected);
      return message;
    }
  }

  @Test
  void areCloudEventsOfTheStream() throws Exception {
    server.start();
    makeStream();
    node.start().report(LINK);
    node.settled("mine");
    node.settled("archive");
    Message message = read(1);
    Map<String, String> headers =
        message.getHeaders().keySet().stream()
            .collect(Collectors.toMap(name -> name, message.getHeaders()::getFirst));
    PublishedContract.requireMessage(Binding.NATS, headers, message.getData());
    assertThat(new ObjectMapper().readTree(message.getData()))
        .isEqualTo(node.archived("url", LINK));
    assertThat(message.getHeaders().getFirst("ce-type")).isEqualTo("io.chapar.report.created");
    assertThat(message.getHeaders().getFirst("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void waitForAServerThatIsAway() throws Exception {
    node.start().report(LINK);
    node.settled("archive");
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
    server.start();
    makeStream();
    node.settled("mine");
    read(1);
  }

  /** JetStream alone says whether a message is stored. */
  @Test
  void waitForAStreamThatIsMissing() throws Exception {
    server.start();
    node.start().report(LINK);
    node.settled("archive");
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
    makeStream();
    node.settled("mine");
    read(1);
  }

  /** What is sent there is stored nowhere, and Camel tells no failure. */
  @Test
  void waitForAServerThatHasJetStream() throws Exception {
    server.startWithoutJetStream();
    node.start().report(LINK);
    await().atMost(LiveHome.LONG).until(() -> node.subscriber("mine").error() != null);
    assertThat(node.subscriber("mine").error())
        .isEqualTo(
            "the NATS server has no JetStream, which would store what is sent; start it with -js");
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
    server.close();
    server.start();
    makeStream();
    node.settled("mine");
    read(1);
  }
}
