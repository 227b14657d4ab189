package io.chapar.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.ReportVersion.Event;
import io.chapar.cli.DocumentedBlock;
import io.chapar.demo.PublisherServer.PollCount;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private final Arrivals arrivals = new Arrivals(Clock.systemUTC());

  @Test
  void isAFaultThatASubscriberGotNothing() {
    arrivals.add(Subscriber.ARCHIVE, Reports.version(1, Event.CREATED));
    assertThat(summary(0, 0).fault()).contains("nothing arrived at the webhook");
  }

  @Test
  void isAFaultThatSignaturesAreWrong() {
    arriveAll();
    assertThat(summary(2, 0).fault()).contains("2 signatures of the webhook were wrong");
  }

  @Test
  void isAFaultThatMessagesAreNoCloudEvents() {
    arriveAll();
    assertThat(summary(0, 1).fault())
        .contains("1 messages of the queue were no CloudEvents with a record");
  }

  @Test
  void isNoFaultWhenAllWentWell() {
    arriveAll();
    assertThat(summary(0, 0).fault()).isEmpty();
  }

  @Test
  void printsTheRowsThatTheReadmeShows() {
    arriveAll();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, UTF_8);
    summary(0, 0).print(new DemoScreen(out, new Style(false, false), ZoneOffset.UTC));
    List<Pattern> rows = DocumentedBlock.with("README.md", "  feeds polled").shapes();
    List<String> lines = printed.toString(UTF_8).lines().toList();
    assertThat(lines).hasSize(9);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i)).matches(rows.get(rows.size() - lines.size() + i));
    }
  }

  private void arriveAll() {
    for (Subscriber subscriber : Subscriber.values()) {
      arrivals.add(subscriber, Reports.version(1, Event.CREATED));
    }
  }

  private Summary summary(int wrongSignatures, int wrongMessages) {
    return new Summary(
        Duration.ofSeconds(30),
        new PollCount(),
        1,
        List.of(),
        0,
        arrivals,
        wrongSignatures,
        wrongMessages);
  }
}
