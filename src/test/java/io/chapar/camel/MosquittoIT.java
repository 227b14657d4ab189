package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.chapar.admin.AdminServer;
import io.chapar.config.AdminSettings;
import io.chapar.contract.PublishedContract;
import io.chapar.deliver.Binding;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Reports through a broker of MQTT 5, as a receiver behind it has them; where it is installed. */
@EnabledIf("io.chapar.camel.Mosquitto#isInstalled")
class MosquittoIT {
  private static final String LINK = "https://a.example/1";
  private static final String ROUTE =
      """
      - route:
          id: mine
          description: Each report to a topic
          from:
            uri: ledger:reports
            parameters: { subscriber: mine }
            steps:
              - to: { uri: "kamelet:mqtt5-sink", parameters: { broker: "%s", topic: reports } }
      """;

  @TempDir Path folder;
  private final BlockingQueue<MqttMessage> got = new LinkedBlockingQueue<>();
  private Mosquitto broker;
  private MqttClient receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws Exception {
    broker = new Mosquitto(Files.createDirectory(folder.resolve("broker")));
    receiver = new MqttClient(broker.url(), "receiver", new MemoryPersistence());
    receiver.connect();
    IMqttMessageListener keep = (topic, message) -> got.add(message);
    receiver.subscribe(
        new MqttSubscription[] {new MqttSubscription("reports", 1)},
        new IMqttMessageListener[] {keep});
    node = new LiveNode(Files.createDirectory(folder.resolve("node")));
  }

  @AfterEach
  void close() throws Exception {
    node.close();
    if (receiver.isConnected()) {
      receiver.disconnect();
    }
    receiver.close();
    broker.close();
  }

  @Test
  void areCloudEventsWhoseSchemaIsReadWhereTheySay() throws Exception {
    int port = LoopbackPort.free().number();
    String schema = "http://127.0.0.1:" + port + "/schema/record-1.json";
    node.with("record.schema", schema);
    node.home().write("routes/4-mine.camel.yaml", ROUTE.formatted(broker.url()));
    node.start().report(LINK);
    node.settled("mine");
    node.settled("archive");
    MqttMessage message = got.poll(1, TimeUnit.MINUTES);
    assertThat(message).isNotNull();
    JsonNode record = new ObjectMapper().readTree(message.getPayload());
    assertThat(record).isEqualTo(node.archived("url", LINK));
    Map<String, String> event =
        message.getProperties().getUserProperties().stream()
            .collect(Collectors.toMap(UserProperty::getKey, UserProperty::getValue));
    PublishedContract.requireMessage(Binding.MQTT5, event, message.getPayload());
    assertThat(event)
        .containsEntry("specversion", "1.0")
        .containsEntry("type", "io.chapar.report.created")
        .containsEntry("dataschema", schema)
        .containsKeys("id", "source", "time");
    assertThat(message.getProperties().getContentType()).isEqualTo("application/json");
    try (AdminServer admin = node.admin(new AdminSettings("127.0.0.1", port, Set.of(), null))) {
      assertThat(read(event.get("dataschema")).validate(record)).isEmpty();
    }
  }

  @Test
  void waitForABrokerThatIsAway() throws Exception {
    node.home()
        .write(
            "routes/4-mine.camel.yaml",
            ROUTE
                .formatted(broker.url())
                .replace("mine }", "mine, retry: \"100ms" + ",200ms".repeat(500) + "\" }"));
    broker.close();
    node.start().report(LINK);
    node.settled("archive");
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
    broker.start();
    node.settled("mine");
  }

  private static com.networknt.schema.JsonSchema read(String address) throws Exception {
    HttpRequest asked = HttpRequest.newBuilder(URI.create(address)).build();
    String answer = HttpClient.newHttpClient().send(asked, BodyHandlers.ofString()).body();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(answer);
  }
}
