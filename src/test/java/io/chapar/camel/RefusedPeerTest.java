package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.config.Edit;
import io.chapar.config.file.InvalidConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes whose peer is there and takes no such user: a mistake of the set, and no peer away. */
class RefusedPeerTest {
  private static final String MINE = "routes/4-mine.camel.yaml";
  private static final String FROM_BROKER =
      """
      - route:
          id: mine
          description: Each message of a topic
          from:
            uri: paho-mqtt5:news
            parameters: { brokerUrl: "%s", userName: "%s", password: "%s" }
            steps:
              - log: { message: x }
      """;

  @TempDir private Path folder;
  private LiveNode node;
  private MqttBroker broker;

  @BeforeEach
  void open() throws IOException {
    node = new LiveNode(folder);
    broker = new MqttBroker();
  }

  @AfterEach
  void close() throws Exception {
    node.close();
    broker.close();
  }

  private String with(String password) {
    return FROM_BROKER.formatted(broker.url(), MqttBroker.USER, password);
  }

  @Test
  void aFirstStartWithAWrongPasswordSaysSoInOneLine() throws Exception {
    broker.startClosed();
    node.home().write(MINE, with("wrong"));
    assertThatThrownBy(node::start)
        .isInstanceOfSatisfying(
            InvalidConfiguration.class,
            e ->
                assertThat(e.faults())
                    .singleElement()
                    .asString()
                    .contains("mine", "Bad User Name or Password")
                    .doesNotContain("\n"));
  }

  @Test
  void anEditWithAWrongPasswordIsRefusedAndWithTheRightOneTaken() throws Exception {
    broker.startClosed();
    node.start();
    int before = node.edits().size();
    node.home().write(MINE, with("wrong"));
    Edit refused = node.edit(before);
    assertThat(refused.accepted()).isFalse();
    assertThat(refused.lines()).singleElement().asString().contains("mine", "all is as before");
    assertThat(node.routes()).contains("archive").doesNotContain("mine");
    before = node.edits().size();
    node.home().write(MINE, with(MqttBroker.PASSWORD));
    Edit taken = node.edit(before);
    assertThat(taken.lines()).containsExactly("route mine is new");
    assertThat(node.routes()).contains("mine");
  }
}
