package io.chapar.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.ReportVersion.Event;
import io.chapar.camel.RouteCheck;
import io.chapar.config.file.Home;
import io.chapar.demo.DemoBus.Broker;
import io.chapar.demo.DemoBus.Message;
import io.chapar.json.RecordJson;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoBusTest {
  private static final String RECORD =
      new String(new RecordJson().write(Reports.version(1, Event.CREATED)), StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "KAFKA, , localhost, 9092",
    "RABBITMQ, , localhost, 5672",
    "NATS, , localhost, 4222",
    "MQTT, , localhost, 1883",
    "KAFKA, mq.example, mq.example, 9092",
    "RABBITMQ, amqp://10.0.0.1:5673, 10.0.0.1, 5673",
    "MQTT, mqtt://[::1], [::1], 1883",
    "NATS, nats://n.example:4223, n.example, 4223"
  })
  void isAtItsUsualPortOrWhereOneSays(Broker broker, String address, String host, int port) {
    assertThat(DemoBus.at(broker, address)).isEqualTo(new DemoBus(broker, host, port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "amqp://a", "a:b", "a:1/x", "user:word@a:1", "a,b:1", "a:123456"})
  void refusesWhatIsNoAddress(String address) {
    assertThatThrownBy(() -> DemoBus.at(Broker.KAFKA, address))
        .hasMessage(
            "\""
                + address
                + "\" is no address of a broker; write HOST:PORT, such as localhost:9092");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:0", "a:65536"})
  void refusesAPortThatThereIsNot(String address) {
    assertThatThrownBy(() -> DemoBus.at(Broker.MQTT, address))
        .hasMessage("a port is from 1 to 65535");
  }

  @ParameterizedTest
  @EnumSource
  void hasRoutesThatCheckFindsGood(Broker broker) throws Exception {
    DemoFolder demo = DemoFolder.fresh(folder);
    DemoBus.at(broker, null).write(demo);
    Files.writeString(demo.feeds(), "feeds: []\n");
    Map<String, String> settings =
        Map.of("feeds.file", demo.feeds().toString(), "data.folder", demo.data().toString());
    assertThat(RouteCheck.check(new Home(folder), settings).faults()).isEmpty();
  }

  @Test
  void saysWhatToDoWhereNothingAnswersAndThenNoMoreUntilAMessageCame() throws Exception {
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed.close();
      DemoBus.Watch watch = watch("127.0.0.1:" + closed.getLocalPort());
      assertThat(watch.atStart().orElseThrow().sentence())
          .isEqualTo(
              "kafka at 127.0.0.1:%d does not answer; start it, or name another by --bus-address:"
                      .formatted(closed.getLocalPort())
                  + " its deliveries wait, all others go on");
      assertThat(watch.failing(Optional.of("Connection refused"))).isEmpty();
      arrives("a", message("1", RECORD));
      watch.look();
      assertThat(watch.failing(Optional.of("Connection refused")).orElseThrow().sentence())
          .isEqualTo(
              "deliveries to kafka at 127.0.0.1:%d wait: Connection refused"
                  .formatted(closed.getLocalPort()));
      assertThat(watch.failing(Optional.of("Connection refused"))).isEmpty();
    }
  }

  @Test
  void saysNothingWhereSomethingAnswers() throws Exception {
    try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(watch("127.0.0.1:" + open.getLocalPort()).atStart()).isEmpty();
    }
  }

  @Test
  void readsEachMessageOnceInTheirOrder() throws Exception {
    DemoBus.Watch watch = watch(null);
    assertThat(watch.look()).isEmpty();
    arrives("b", message("2", RECORD));
    arrives("a", message("1", RECORD));
    arrives(".c", "Place: wri");
    assertThat(watch.look())
        .containsExactly(seen("1"), seen("2"))
        .first()
        .extracting(Message::title)
        .isEqualTo("آب به قنات بازگشت");
    assertThat(watch.look()).isEmpty();
  }

  private static Message seen(String id) {
    return new Message(
        "chapar.demo", Optional.of("k"), "io.chapar.report.created", id, "آب به قنات بازگشت");
  }

  @Test
  void showsNoSignThatMovesTheCursor() throws Exception {
    DemoBus.Watch watch = watch(null);
    arrives("a", message("1", RECORD.replace("آب به", "\\u001b[2J به")));
    assertThat(watch.look()).extracting(Message::title).containsExactly(" [2J به قنات بازگشت");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "hello", "Place: a\n\n{}", "Place: a\nKey: k\nType: t\nId: i\n\n[1, 2"})
  void countsWhatOthersWroteThereAsNoEvent(String text) throws Exception {
    DemoBus.Watch watch = watch(null);
    arrives("a", text);
    assertThat(watch.look()).isEmpty();
    assertThat(folder.resolve("bus")).isEmptyDirectory();
  }

  private DemoBus.Watch watch(String address) {
    return new DemoBus.Watch(DemoBus.at(Broker.KAFKA, address), folder);
  }

  private void arrives(String name, String text) throws Exception {
    Files.createDirectories(folder.resolve("bus"));
    Files.writeString(folder.resolve("bus").resolve(name), text);
  }

  private static String message(String id, String record) {
    return "Place: chapar.demo\nKey: k\nType: io.chapar.report.created\nId: "
        + id
        + "\n\n"
        + record;
  }
}
