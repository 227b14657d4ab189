package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chapar.config.file.Home;
import io.chapar.demo.Demo;
import io.chapar.demo.Demo.DemoEnd;
import io.chapar.demo.DemoBus;
import io.chapar.demo.DemoBus.Broker;
import io.chapar.demo.Style;
import io.chapar.metrics.Metrics;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code chapar demo --bus} at brokers that are new, as after their installation. */
@Timeout(180)
class DemoBusIT {
  @TempDir Path folder;

  /** What the demo prints until a message was read back and everything was delivered. */
  private String demo(Broker broker, String address) throws Exception {
    DemoEnd end = new DemoEnd(Optional.empty());
    ByteArrayOutputStream printed = new Printed(end);
    Demo demo =
        new Demo(
            (home, settings) -> Node.start(new Home(home), settings, Metrics.none()),
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            Style.of(false, Map.of()),
            Optional.of(DemoBus.at(broker, address)));
    assertThat(demo.play(Files.createDirectory(folder.resolve("demo")), end)).isEmpty();
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static final class Printed extends ByteArrayOutputStream {
    private final DemoEnd end;

    Printed(DemoEnd end) {
      this.end = end;
    }

    @Override
    public void flush() {
      String text = toString(StandardCharsets.UTF_8);
      if (text.contains("←") && text.contains("queue ✓") && text.contains("webhook ✓")) {
        end.come();
      }
    }
  }

  @Test
  void showsWhatIsReadAtMosquitto() throws Exception {
    assumeTrue(Mosquitto.isInstalled());
    try (Mosquitto broker = new Mosquitto(Files.createDirectory(folder.resolve("broker")))) {
      assertThat(demo(Broker.MQTT, broker.url().replace("tcp:", "mqtt:")))
          .containsPattern("← mqtt chapar\\.demo · io\\.chapar\\.report\\.created · \\w+/1/")
          .doesNotContain("no CloudEvents");
    }
  }

  @Test
  void declaresTheQueueOfRabbitMqAndReadsItByTheOlderProtocol() throws Exception {
    assumeTrue(Rabbit.isInstalled());
    try (Rabbit broker = new Rabbit(Files.createDirectory(folder.resolve("broker")), "other")) {
      assertThat(demo(Broker.RABBITMQ, broker.url()))
          .containsPattern(
              "← rabbitmq chapar\\.demo · chapar\\.demo · io\\.chapar\\.report\\.created · \\w+/1/")
          .doesNotContain("no CloudEvents");
    }
  }

  @Test
  void showsTheKeysOfKafka() throws Exception {
    try (KafkaBroker broker = new KafkaBroker(Files.createDirectory(folder.resolve("broker")))) {
      broker.start();
      assertThat(demo(Broker.KAFKA, broker.address()))
          .containsPattern(
              "← kafka chapar\\.demo · (\\w+) · io\\.chapar\\.report\\.created · \\1/1/")
          .doesNotContain("no CloudEvents");
    }
  }

  @Test
  void makesTheStreamOfNats() throws Exception {
    assumeTrue(NatsServer.isInstalled());
    try (NatsServer server = new NatsServer(Files.createDirectory(folder.resolve("server")))) {
      server.start();
      assertThat(demo(Broker.NATS, server.address()))
          .containsPattern(
              "← nats CHAPAR_DEMO · chapar\\.demo · io\\.chapar\\.report\\.created · \\w+/1/")
          .doesNotContain("no CloudEvents");
    }
  }
}
