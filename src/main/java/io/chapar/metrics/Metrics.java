package io.chapar.metrics;

import io.chapar.article.Article;
import io.chapar.article.Conduct;
import io.chapar.article.Metadata;
import io.chapar.article.ReportVersion;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a node counts and times, from its start to its end: an edit begins nothing anew. Each name
 * is explained in {@code monitoring/README.md}. Safe for use by many threads.
 */
public final class Metrics {
  private static final int NAMES = 200;
  private static final Duration[] STEP_BUCKETS = millis(1, 5, 10, 50, 100, 500, 1_000, 5_000);
  private static final Duration[] LAG_BUCKETS =
      seconds(1, 5, 15, 60, 120, 300, 600, 1_800, 3_600, 7_200, 21_600, 86_400);

  private final MeterRegistry registry;
  private final BoundedLabels feeds;
  private final BoundedLabels subscribers = new BoundedLabels(NAMES);
  private final BoundedLabels steps = new BoundedLabels(NAMES);

  /** A registry makes the tags of each anew when it is asked for. */
  private final Map<String, Timer> stepTimers = new ConcurrentHashMap<>();

  private final Map<End, Timer> ends = new ConcurrentHashMap<>();

  /** Of the routes that run now: an edit starts them anew. */
  private final Map<String, ToIntFunction<Conduct>> slots = new ConcurrentHashMap<>();

  /** How leased work may end. */
  private record End(String work, String subscriber, String outcome) {}

  /**
   * @param mostFeeds that have series of their own
   */
  Metrics(MeterRegistry registry, int mostFeeds) {
    this.registry = registry;
    this.feeds = new BoundedLabels(mostFeeds);
  }

  /** They go nowhere. */
  public static Metrics none() {
    return new Metrics(new CompositeMeterRegistry(), 0);
  }

  private static Duration[] millis(long... millis) {
    return Arrays.stream(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }

  private static Duration[] seconds(long... seconds) {
    return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toArray(Duration[]::new);
  }

  /**
   * Work of this kind will come: its series begin at 0, so that the first failure is an increase.
   *
   * @param work a table of the ledger
   * @param subscriber null where there is none
   */
  public void expect(String work, @Nullable String subscriber, List<String> outcomes) {
    outcomes.forEach(outcome -> work(work, subscriber, outcome));
  }

  /** Leased work has ended so, after so long. */
  public void ended(String work, @Nullable String subscriber, String outcome, Duration took) {
    work(work, subscriber, outcome).record(took);
  }

  /**
   * Slots for work of this kind are shared by the conduct of hosts.
   *
   * @param inWork how many are in work at hosts of a conduct, asked when somebody reads it
   */
  public void slots(String work, ToIntFunction<Conduct> inWork) {
    slots.put(work, inWork);
    for (Conduct conduct : Conduct.values()) {
      Gauge.builder("chapar.slots.used", () -> slots.get(work).applyAsInt(conduct))
          .description("Leased work that is in work, by the conduct of its hosts")
          .tags("work", work, "hosts", conduct.word())
          .register(registry);
    }
  }

  private Timer work(String work, @Nullable String subscriber, String outcome) {
    String name = subscriber == null ? "" : subscribers.of(subscriber);
    return ends.computeIfAbsent(new End(work, name, outcome), this::timer);
  }

  private Timer timer(End end) {
    return Timer.builder("chapar.work")
        .description("Leased work from its lease to its end, by how it ended")
        .tags("work", end.work, "subscriber", end.subscriber, "outcome", end.outcome)
        .register(registry);
  }

  /** A step of a route has run for so long, whatever came of it. */
  public void step(String name, Duration took) {
    stepTimers.computeIfAbsent(steps.of(name), this::stepTimer).record(took);
  }

  private Timer stepTimer(String name) {
    return Timer.builder("chapar.step")
        .description("Steps of routes, by the name of their bean or ledger endpoint")
        .tags("step", name)
        .serviceLevelObjectives(STEP_BUCKETS)
        .register(registry);
  }

  /** A version was made. */
  public void reported(ReportVersion version) {
    String feed = feeds.of(version.feed());
    Counter.builder("chapar.reports")
        .description("Report versions that were made")
        .tags("feed", feed, "event", version.event().word())
        .register(registry)
        .increment();
    filled(version.report().article())
        .forEach(
            (field, filled) ->
                Counter.builder("chapar.report.fields")
                    .description("Report versions in which the field is filled")
                    .tags("feed", feed, "field", field)
                    .register(registry)
                    .increment(filled ? 1 : 0));
  }

  /** A subscriber has a version now, for the first time. */
  public void delivered(String subscriber, ReportVersion version, Instant now) {
    Tags whom = Tags.of("subscriber", subscribers.of(subscriber));
    lag("chapar.report.to.delivery", "From the ledger to the subscriber", whom)
        .record(between(version.recordedAt(), now));
    Instant published = version.publishedAt();
    if (version.event() == ReportVersion.Event.CREATED && published != null) {
      lag("chapar.publish.to.delivery", "From the publisher's time to the subscriber", whom)
          .record(between(published, now));
    }
  }

  private Timer lag(String name, String description, Tags whom) {
    return Timer.builder(name)
        .description(description)
        .tags(whom)
        .serviceLevelObjectives(LAG_BUCKETS)
        .register(registry);
  }

  /** Publishers' clocks may go before ours. */
  private static Duration between(Instant from, Instant to) {
    return from.isAfter(to) ? Duration.ZERO : Duration.between(from, to);
  }

  /** Which fields of a record are filled, by their names in it. */
  private static Map<String, Boolean> filled(Article article) {
    Metadata metadata = article.metadata();
    Map<String, Boolean> filled = new LinkedHashMap<>();
    filled.put("title", metadata.title() != null);
    filled.put("summary", metadata.summary() != null);
    filled.put("publishedAt", metadata.published() != null);
    filled.put("bylines", !metadata.bylines().isEmpty());
    filled.put("section", metadata.section() != null);
    filled.put("images", !metadata.images().isEmpty());
    filled.put("body", article.blocks().stream().anyMatch(block -> block.kind().isBody()));
    return filled;
  }
}
