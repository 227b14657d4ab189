package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chapar.config.Edit;
import io.chapar.node.LiveFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes whose peer is away when the node starts, or when they are added, and comes later. */
class AwayPeerTest {
  private static final String MINE = "routes/4-mine.camel.yaml";
  private static final String TO_BROKER =
      """
      - route:
          id: mine
          description: Each report to a topic
          from:
            uri: ledger:reports
            parameters: { subscriber: mine, retry: "%s" }
            steps:
              - bean: { ref: file-report }
              - process: { ref: open-envelope }
              - to:
                  uri: paho-mqtt5:news
                  parameters: { brokerUrl: "%s" }
      """;
  private static final String FROM_BROKER =
      """
      - route:
          id: mine
          description: Each message of a topic as a file
          from:
            uri: paho-mqtt5:news
            parameters: { brokerUrl: "%s" }
            steps:
              - to: { uri: "file:%s" }
      """;
  private static final String CONNECTING =
      """
      - route:
          id: mine
          description: Each report to what connects when it starts
          from:
            uri: ledger:reports
            parameters: { subscriber: mine }
            steps:
              - bean: { ref: file-report }
              - process: { ref: open-envelope }
              - to: { uri: "connecting:there" }
      """;

  @TempDir private Path folder;
  private LiveNode node;
  private MqttBroker broker;

  @BeforeEach
  void open() throws Exception {
    node = new LiveNode(folder);
    broker = new MqttBroker();
  }

  @AfterEach
  void close() throws Exception {
    node.close();
    broker.close();
  }

  private void starts(String routes) {
    node.home().write(MINE, routes);
    assertThat(node.home().faults()).isEmpty();
    node.start();
  }

  private void othersRun() {
    assertThat(node.routes()).contains("feeds", "articles", "archive");
    node.report("https://a.example/1");
    node.settled("archive");
  }

  private void waits(String... words) {
    await().atMost(LiveHome.LONG).until(() -> !node.warnings().isEmpty());
    assertThat(node.warnings()).singleElement().asString().contains(words);
  }

  private void goesOn() {
    await().atMost(LiveHome.LONG).until(() -> node.warnings().isEmpty());
    assertThat(node.routes()).contains("mine");
  }

  private String toBroker() {
    return TO_BROKER.formatted("100ms" + ",200ms".repeat(500), broker.url());
  }

  private String fromBroker() {
    return FROM_BROKER.formatted(broker.url(), folder.resolve("in"));
  }

  @Test
  void aDeliveryWaitsForItsBrokerAndTheNodeStartsWithoutIt() throws Exception {
    starts(toBroker());
    othersRun();
    waits("subscriber mine: waits", "Unable to connect to server");
    broker.start();
    node.settled("mine");
    goesOn();
  }

  @Test
  void aRouteFromABrokerStartsWhenTheBrokerComes() throws Exception {
    starts(fromBroker());
    othersRun();
    waits("route mine: waits", "Unable to connect to server");
    assertThat(node.routes()).doesNotContain("mine");
    broker.start();
    goesOn();
    MqttClient client = new MqttClient(broker.url(), "test", new MemoryPersistence());
    client.connect();
    client.publish("news", "hello".getBytes(StandardCharsets.UTF_8), 1, false);
    client.disconnect();
    client.close();
    await().atMost(LiveHome.LONG).until(() -> !LiveFolder.files(folder.resolve("in")).isEmpty());
  }

  @Test
  void anAddedRouteFromABrokerIsTakenAndSaysThatItWaits() throws Exception {
    node.start();
    int before = node.edits().size();
    node.home().write(MINE, fromBroker());
    Edit edit = node.edit(before);
    assertThat(edit.accepted()).isTrue();
    assertThat(edit.lines())
        .singleElement()
        .asString()
        .contains("route mine is new; it waits, and is tried again", "Unable to connect");
    othersRun();
    broker.start();
    goesOn();
  }

  @Test
  void aRouteThatWaitsIsRemovedByAnEdit() {
    starts(fromBroker());
    waits("route mine: waits");
    int before = node.edits().size();
    node.home().delete(MINE);
    assertThat(node.edit(before).lines()).containsExactly("route mine is removed");
    assertThat(node.warnings()).isEmpty();
  }

  @Test
  void aComponentThatConnectsWhenItStartsIsWaitedForAndItsSubscriberIsOwedWhatComes()
      throws Exception {
    ConnectingComponent.port(Integer.parseInt(broker.url().replaceFirst(".*:", "")));
    starts(CONNECTING);
    othersRun();
    waits("route mine: waits", "Connection refused");
    assertThat(node.subscriber("mine").backlog()).isEqualTo(1);
    broker.start();
    goesOn();
    node.settled("mine");
  }

  @Test
  void aRouteFromAFolderThatIsNotThereStartsWhenItIs() throws Exception {
    Path share = folder.resolve("share");
    starts(
        """
        - route:
            id: mine
            description: Reads a share that may not be mounted
            from:
              uri: file:%s
              parameters: { autoCreate: false, startingDirectoryMustExist: true }
              steps:
                - log: { message: x }
        """
            .formatted(share));
    othersRun();
    waits("route mine: waits", "share");
    Files.createDirectory(share);
    goesOn();
  }
}
