package io.chapar.camel;

import static io.chapar.camel.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Alarm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alarms as reports, by the shipped route and by an operator's own. */
class AlarmRouteTest {
  private static final String SECRET = "whsec_YWxhcm1zYWxhcm1zYWxhcm1zYWxhcm1z";
  private static final Alarm CLOCK =
      new Alarm(Alarm.Kind.CLOCK, "here", Instant.parse("2026-03-05T08:30:15Z"), "it is behind");

  @TempDir Path folder;
  private Receiver receiver;
  private LiveNode node;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    node = new LiveNode(folder).withAlarmWebhook(receiver.url(), SECRET);
  }

  @AfterEach
  void close() {
    receiver.close();
    node.close();
  }

  private static JsonNode event(Receiver.Call call) throws IOException {
    return new ObjectMapper().readTree(call.body());
  }

  @Test
  void tellsTheReceiverOfAnAlarmUntilItHasItAndThenOfItsEnd() throws IOException {
    receiver.answers(status(500), status(503), status(204));
    node.start().judge(CLOCK);
    node.judge();
    List<Receiver.Call> calls = receiver.awaitCalls(4);
    node.settled("alarms");
    assertThat(calls).hasSize(4).allMatch(call -> call.isSignedBy(SECRET));
    JsonNode raised = event(calls.get(2));
    assertThat(raised.path("type").asText()).isEqualTo("io.chapar.alarm.created");
    assertThat(raised.at("/data/title").asText()).isEqualTo("clock of here");
    assertThat(raised.at("/data/alarm/what").asText()).isEqualTo("it is behind");
    assertThat(raised.at("/data/alarm/runbook").asText()).isEqualTo("docs/runbook.md#clock");
    JsonNode over = event(calls.get(3));
    assertThat(over.path("type").asText()).isEqualTo("io.chapar.alarm.withdrawn");
    assertThat(over.path("subject")).isEqualTo(raised.path("subject"));
    assertThat(node.archive()).isEmpty();
  }

  @Test
  void tellsAfterARestartWhatTheReceiverDidNotTakeBefore() throws IOException {
    receiver.answers(status(503));
    node.start().judge(CLOCK);
    receiver.awaitCalls(1);
    node.stop();
    receiver.answers(status(204));
    node.start();
    node.settled("alarms");
    List<Receiver.Call> calls = receiver.calls();
    assertThat(event(calls.get(calls.size() - 1)).at("/data/alarm/kind").asText())
        .isEqualTo("clock");
  }

  @Test
  void tellsTheReceiverNothingOfArticles() {
    node.start().report("https://a.example/1");
    node.settled("archive");
    node.judge(CLOCK);
    node.settled("alarms");
    assertThat(receiver.awaitCalls(1).get(0).header("webhook-id"))
        .matches("[0-9a-f]{32}/1/[0-9a-f]{12}");
    assertThat(new String(receiver.awaitCalls(1).get(0).body())).doesNotContain("a.example");
  }

  @Test
  void mailsAnAlarmUntilTheServerTakesIt() throws IOException {
    try (MailSink mail = new MailSink(2)) {
      node.with("alarm-mail.enabled", "true").with("alarm-mail.server", mail.address());
      node.start().judge(CLOCK);
      node.settled("alarm-mail");
      assertThat(mail.mails())
          .singleElement()
          .asString()
          .contains("Subject: [chapar] clock of here")
          .contains("To: operator@mail.example", "From: chapar@mail.example")
          .containsPattern("Chapar-Report: [0-9a-f]{32}/1")
          .contains("it is behind\n\nSee docs/runbook.md#clock");
    }
  }

  @Test
  void goesToWhereverARouteOfTheOperatorSendsIt() {
    node.home()
        .write(
            "routes/6-mine.camel.yaml",
            """
            - route:
                id: mine
                description: Full disks and wrong clocks as files
                from:
                  uri: ledger:alarms
                  parameters: { subscriber: mine }
                  steps:
                    - filter:
                        simple: "${body.alarm} in 'disk,clock'"
                        steps:
                          - bean: { ref: file-report }
                          - process: { ref: open-envelope }
                          - to: { uri: "file:{{archive.folder}}" }
            """);
    node.start();
    node.judge(new Alarm(Alarm.Kind.BACKLOG, "s", Instant.EPOCH, "is late"), CLOCK);
    node.settled("mine");
    assertThat(node.archived("feed", "alarms").path("title").asText()).isEqualTo("clock of here");
    assertThat(node.archive()).allSatisfy((name, file) -> assertThat(name).contains("-v1-"));
  }
}
