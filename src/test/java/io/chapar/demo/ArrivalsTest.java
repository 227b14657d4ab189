package io.chapar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private final ReportVersion first = Reports.version(1, Event.CREATED);
  private Instant now = Reports.NOON;
  private final Arrivals arrivals = new Arrivals(new Hand());

  /** A clock that the test moves. */
  private final class Hand extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void givesWhatAllHaveAtOnce() {
    Arrays.stream(Subscriber.values()).forEach(one -> arrivals.add(one, first));
    assertThat(arrivals.take())
        .singleElement()
        .satisfies(
            arrival -> assertThat(arrival.by()).containsExactlyInAnyOrder(Subscriber.values()));
  }

  @Test
  void waitsASecondForTheOthers() {
    arrivals.add(Subscriber.QUEUE, first);
    assertThat(arrivals.take()).isEmpty();
    now = now.plus(Duration.ofMillis(1001));
    assertThat(arrivals.take()).hasSize(1);
  }

  @Test
  void givesWhatComesAfterwardsOnce() {
    arrivals.add(Subscriber.QUEUE, first);
    arrivals.takeRest();
    arrivals.add(Subscriber.WEBHOOK, first);
    assertThat(arrivals.takeLate())
        .singleElement()
        .satisfies(late -> assertThat(late.by()).isEqualTo(Set.of(Subscriber.WEBHOOK)));
    assertThat(arrivals.takeLate()).isEmpty();
  }

  @Test
  void countsRepeatsApartFromDeliveries() {
    arrivals.add(Subscriber.WEBHOOK, first);
    arrivals.add(Subscriber.WEBHOOK, first);
    arrivals.add(Subscriber.WEBHOOK, Reports.version(2, Event.UPDATED));
    assertThat(arrivals.count(Subscriber.WEBHOOK)).isEqualTo(2);
    assertThat(arrivals.repeats(Subscriber.WEBHOOK)).isEqualTo(1);
    assertThat(arrivals.reports()).isEqualTo(2);
  }
}
