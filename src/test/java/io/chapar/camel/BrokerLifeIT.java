package io.chapar.camel;

import static io.chapar.camel.ArticleLife.CORRECTED;
import static io.chapar.camel.ArticleLife.CREATED;
import static io.chapar.camel.ArticleLife.WITHDRAWN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.camel.ArticleLife.Arrival;
import io.chapar.camel.ArticleLife.Stage;
import io.nats.client.Connection;
import io.nats.client.JetStreamSubscription;
import io.nats.client.Message;
import io.nats.client.Nats;
import io.nats.client.PushSubscribeOptions;
import io.nats.client.api.StreamConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What real servers have of an article that is delivered again after a crash, corrected, withdrawn
 * and replayed; of those that are installed. {@code docs/destinations.md} states it.
 */
class BrokerLifeIT {
  private static final String LARGE = "https://a.example/large";
  private static final String LARGE_TEXT = "word ".repeat(250_000);
  private static final String LAST = "https://a.example/last";
  private static final String TYPE = "type";
  private static final String ID = "id";

  @TempDir static Path folder;
  private static final List<AutoCloseable> SERVERS = new ArrayList<>();
  private static final List<MqttMessage> MQTT = new CopyOnWriteArrayList<>();
  private static LiveNode node;
  private static ArticleLife life;
  private static OpenSearch search;

  /** All that was sent, in order. */
  private static final Map<String, List<Arrival>> SENT = new HashMap<>();

  @BeforeAll
  static void pass() throws Exception {
    node = new LiveNode(folder("node")).with("http.private-hosts", "127.0.0.1");
    life = new ArticleLife(node);
    KafkaBroker kafka = kafka();
    search();
    Rabbit rabbit = Rabbit.isInstalled() ? rabbit() : null;
    NatsServer nats = NatsServer.isInstalled() ? nats() : null;
    if (Mosquitto.isInstalled()) {
      mosquitto();
    }
    life.start().pass();
    node.report(LARGE, LARGE_TEXT);
    node.report(LAST);
    SENT.put("kafka-sink", fromKafka(kafka.address(), 8));
    if (rabbit != null) {
      SENT.put("rabbitmq-sink", fromRabbit(rabbit.url(), 8));
    }
    if (nats != null) {
      SENT.put("nats-sink", fromNats(nats.address(), 7));
    }
    if (Mosquitto.isInstalled()) {
      await().atMost(LiveHome.LONG).until(() -> MQTT.size() >= 9);
      SENT.put("mqtt5-sink", MQTT.stream().map(BrokerLifeIT::fromMqtt).toList());
    }
  }

  private static Path folder(String name) throws Exception {
    return Files.createDirectory(folder.resolve(name));
  }

  private static <T extends AutoCloseable> T kept(T server) {
    SERVERS.add(0, server);
    return server;
  }

  private static KafkaBroker kafka() throws Exception {
    KafkaBroker kafka = kept(new KafkaBroker(folder("kafka")));
    kafka.start();
    life.to("kafka-sink", "brokers: \"" + kafka.address() + "\", topic: reports");
    return kafka;
  }

  private static void search() throws Exception {
    search = kept(new OpenSearch(folder("search")));
    search.start();
    life.to("elasticsearch-sink", "address: \"" + search.address() + "\", index: reports")
        .looking("elasticsearch-sink", BrokerLifeIT::documents);
  }

  private static List<String> documents() {
    search.ask("POST", "/reports/_refresh", "");
    List<String> documents = new ArrayList<>();
    for (JsonNode hit :
        search.ask("GET", "/reports/_search", "{\"version\": true}").at("/hits/hits")) {
      documents.add(hit.at("/_source/event").asText() + " " + hit.path("_version").asText());
    }
    return documents;
  }

  private static Rabbit rabbit() throws Exception {
    Rabbit rabbit = kept(new Rabbit(folder("rabbit"), "reports"));
    life.to(
        "rabbitmq-sink",
        "broker: \""
            + rabbit.url()
            + "\", user: chapar, password: secret, address: /queues/reports");
    return rabbit;
  }

  private static NatsServer nats() throws Exception {
    NatsServer nats = kept(new NatsServer(folder("nats")));
    nats.start();
    try (Connection connection = Nats.connect("nats://" + nats.address())) {
      connection
          .jetStreamManagement()
          .addStream(StreamConfiguration.builder().name("NEWS").subjects("reports").build());
    }
    life.to("nats-sink", "servers: \"" + nats.address() + "\", stream: NEWS, subject: reports");
    return nats;
  }

  private static void mosquitto() throws Exception {
    Mosquitto broker = kept(new Mosquitto(folder("mosquitto")));
    MqttClient receiver = new MqttClient(broker.url(), "receiver", new MemoryPersistence());
    receiver.connect();
    kept(
        () -> {
          receiver.disconnect();
          receiver.close();
        });
    IMqttMessageListener keep = (topic, message) -> MQTT.add(message);
    receiver.subscribe(
        new MqttSubscription[] {new MqttSubscription("reports", 1)},
        new IMqttMessageListener[] {keep});
    life.to("mqtt5-sink", "broker: \"" + broker.url() + "\", topic: reports");
  }

  @AfterAll
  static void close() throws Exception {
    life.close();
    for (AutoCloseable server : SERVERS) {
      server.close();
    }
  }

  private static List<Arrival> fromKafka(String brokers, int count) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
            ConsumerConfig.GROUP_ID_CONFIG, "receiver",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    List<Arrival> arrivals = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of("reports"));
      await()
          .atMost(LiveHome.LONG)
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> arrivals.add(event(one)));
                return arrivals.size() >= count;
              });
    }
    return arrivals;
  }

  private static Arrival event(ConsumerRecord<byte[], byte[]> one) {
    Map<String, String> headers =
        StreamSupport.stream(one.headers().spliterator(), false)
            .collect(Collectors.toMap(each -> each.key(), each -> new String(each.value(), UTF_8)));
    return Arrival.ofType(headers.get("ce_" + TYPE), headers.get("ce_" + ID));
  }

  private static List<Arrival> fromRabbit(String url, int count) {
    return Queue.consume(Queue.at(url), "chapar", "secret", "/queues/reports", count).stream()
        .map(Queue.Message::properties)
        .map(event -> Arrival.ofType(event.get("cloudEvents_type"), event.get("cloudEvents_id")))
        .toList();
  }

  private static List<Arrival> fromNats(String servers, int count) throws Exception {
    List<Arrival> arrivals = new ArrayList<>();
    try (Connection connection = Nats.connect("nats://" + servers)) {
      JetStreamSubscription all =
          connection
              .jetStream()
              .subscribe("reports", PushSubscribeOptions.builder().stream("NEWS").build());
      while (arrivals.size() < count) {
        Message message = Objects.requireNonNull(all.nextMessage(LiveHome.LONG));
        arrivals.add(
            Arrival.ofType(
                message.getHeaders().getFirst("ce-" + TYPE),
                message.getHeaders().getFirst("ce-" + ID)));
      }
    }
    return arrivals;
  }

  private static Arrival fromMqtt(MqttMessage message) {
    Map<String, String> event =
        message.getProperties().getUserProperties().stream()
            .collect(Collectors.toMap(UserProperty::getKey, UserProperty::getValue));
    return Arrival.ofType(event.get(TYPE), event.get(ID));
  }

  private static List<Arrival> sent(String destination) {
    assumeTrue(SENT.containsKey(destination), destination + " has no server here");
    return SENT.get(destination);
  }

  private static Arrival[] arrivals(String... events) {
    List<String> order = List.of(CREATED, CORRECTED, WITHDRAWN);
    return Arrays.stream(events)
        .map(event -> new Arrival(event, life.keys().get(order.indexOf(event))))
        .toArray(Arrival[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kafka-sink", "rabbitmq-sink", "mqtt5-sink"})
  void aRepeatIsASecondMessageWithTheSameId(String destination) {
    assertThat(sent(destination)).startsWith(arrivals(CREATED, CREATED, CORRECTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nats-sink"})
  void aRepeatIsDroppedByTheStream(String destination) {
    assertThat(sent(destination)).startsWith(arrivals(CREATED, CORRECTED, WITHDRAWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kafka-sink", "rabbitmq-sink", "mqtt5-sink", "nats-sink"})
  void aCorrectionIsAMessageWithAKeyOfItsOwn(String destination) {
    assertThat(sent(destination)).contains(arrivals(CORRECTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kafka-sink", "rabbitmq-sink", "mqtt5-sink", "nats-sink"})
  void aWithdrawalIsAMessageWithAKeyOfItsOwn(String destination) {
    assertThat(sent(destination)).contains(arrivals(WITHDRAWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kafka-sink", "rabbitmq-sink", "mqtt5-sink", "nats-sink"})
  void aReplaySendsAllVersionsAgainInOrder(String destination) {
    assertThat(sent(destination))
        .containsSequence(arrivals(CORRECTED, WITHDRAWN, CREATED, CORRECTED, WITHDRAWN));
  }

  @Test
  void aRepeatTakesThePlaceOfTheDocument() {
    assertThat(documents(Stage.REPEATED)).containsExactly("created 1");
  }

  @Test
  void aCorrectionTakesThePlaceOfTheDocument() {
    assertThat(documents(Stage.CORRECTED)).containsExactly("corrected 2");
  }

  @Test
  void aWithdrawalMarksTheDocument() {
    assertThat(documents(Stage.WITHDRAWN)).containsExactly("withdrawn 3");
  }

  @Test
  void aReplayChangesNoDocument() {
    assertThat(documents(Stage.REPLAYED)).containsExactly("withdrawn 3");
  }

  private static List<String> documents(Stage stage) {
    return life.at("elasticsearch-sink", stage);
  }

  /** With the bounds that the servers come with; that of RabbitMQ is set lower. */
  @ParameterizedTest
  @ValueSource(strings = {"kafka-sink", "nats-sink", "rabbitmq-sink"})
  void aReportThatIsTooLargeWaitsAndSaysWhyAndOthersGoOn(String destination) {
    Arrival last = new Arrival(CREATED, LiveNode.key(node.archived("url", LAST)));
    assertThat(sent(destination)).endsWith(last);
    assertThat(node.subscriber(destination).backlog()).isEqualTo(1);
    assertThat(node.warnings())
        .filteredOn(warning -> warning.startsWith("subscriber " + destination + ": waits: "))
        .singleElement()
        .asString()
        .containsPattern("(?i)larger|size|max|exceed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mqtt5-sink", "elasticsearch-sink"})
  void aReportOfMegabytesArrives(String destination) {
    assumeTrue(destination.startsWith("elastic") || SENT.containsKey(destination));
    node.settled(destination);
    String id = node.archived("url", LARGE).path("id").asText();
    assertThat(node.explain(id).events())
        .filteredOn(event -> event.what().equals("delivered"))
        .extracting(event -> event.subscriber())
        .contains(destination);
  }
}
