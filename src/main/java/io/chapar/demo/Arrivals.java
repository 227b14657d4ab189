package io.chapar.demo;

import io.chapar.article.ReportVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Gathers what arrives at the subscribers, a report version each. Safe for use by many threads. */
final class Arrivals {
  /** How long an entry waits for the other subscribers before it is shown. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Clock clock;
  private final Map<String, Gathering> gatherings = new LinkedHashMap<>();
  private final Map<Subscriber, Integer> repeats = new EnumMap<>(Subscriber.class);
  private final List<Arrival> late = new ArrayList<>();

  Arrivals(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param at when the first subscriber had it
   * @param by who has it
   */
  record Arrival(ReportVersion report, Instant at, Set<Subscriber> by) {
    Arrival {
      by = Set.copyOf(by);
    }
  }

  private static final class Gathering {
    final ReportVersion report;
    final Instant at;
    final Set<Subscriber> by = EnumSet.noneOf(Subscriber.class);
    boolean shown;

    Gathering(ReportVersion report, Instant at) {
      this.report = report;
      this.at = at;
    }

    boolean isComplete() {
      return by.size() == Subscriber.values().length;
    }
  }

  synchronized void add(Subscriber subscriber, ReportVersion report) {
    Gathering gathering =
        gatherings.computeIfAbsent(report.key(), key -> new Gathering(report, clock.instant()));
    if (!gathering.by.add(subscriber)) {
      repeats.merge(subscriber, 1, Integer::sum);
    } else if (gathering.shown) {
      late.add(new Arrival(report, clock.instant(), Set.of(subscriber)));
    }
  }

  /** What is complete or has waited long enough, each once, in order. */
  synchronized List<Arrival> take() {
    Instant patient = clock.instant().minus(PATIENCE);
    return take(one -> one.isComplete() || one.at.isBefore(patient));
  }

  /** What has not been taken, complete or not. */
  synchronized List<Arrival> takeRest() {
    return take(one -> true);
  }

  private List<Arrival> take(Predicate<Gathering> ready) {
    List<Gathering> taken =
        gatherings.values().stream().filter(one -> !one.shown && ready.test(one)).toList();
    taken.forEach(one -> one.shown = true);
    return taken.stream().map(one -> new Arrival(one.report, one.at, one.by)).toList();
  }

  /** What came to a subscriber after its entry was taken, each once. */
  synchronized List<Arrival> takeLate() {
    List<Arrival> taken = List.copyOf(late);
    late.clear();
    return taken;
  }

  /** How many report versions have come to anybody. */
  synchronized int reports() {
    return gatherings.size();
  }

  /** How many different report versions have come to the subscriber. */
  synchronized int count(Subscriber subscriber) {
    return (int) gatherings.values().stream().filter(one -> one.by.contains(subscriber)).count();
  }

  /** How many more deliveries than report versions. */
  synchronized int repeats(Subscriber subscriber) {
    return repeats.getOrDefault(subscriber, 0);
  }
}
