package io.chapar.fetch;

import io.chapar.fetch.message.ResponseHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * What the clocks of the hosts say of ours: the median over the hosts that answered last, so that
 * neither a wrong server nor an old answer of a cache decides it. Safe for use by many threads.
 */
public final class HostClocks {
  private static final int MOST_HOSTS = 101;
  private static final int LEAST_HOSTS = 5;
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final Duration LONGEST_AGE = Duration.ofDays(1);

  private record Error(long nanos, Duration error) {}

  private final Clock clock;
  private final Map<String, Error> hosts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Error> eldest) {
          return size() > MOST_HOSTS;
        }
      };

  HostClocks(Clock clock) {
    this.clock = clock;
  }

  /** Date is when the answer was made, Age how long a cache has kept it (RFC 9110, 6.6.1). */
  void heard(String host, ResponseHeaders fields) {
    Instant date = fields.date(HttpHeaders.DATE);
    if (date != null) {
      Duration age = fields.seconds(HttpHeaders.AGE, LONGEST_AGE);
      heard(host, age == null ? date : date.plus(age), System.nanoTime());
    }
  }

  private synchronized void heard(String host, Instant theirs, long nanos) {
    hosts.remove(host);
    hosts.put(host, new Error(nanos, Duration.between(theirs, clock.instant())));
  }

  /**
   * How far our clock is ahead, to the second; negative when it is behind. Empty when fewer than
   * {@value #LEAST_HOSTS} hosts were heard within the hour.
   */
  public synchronized Optional<Duration> ahead() {
    long now = System.nanoTime();
    List<Duration> errors =
        hosts.values().stream()
            .filter(heard -> now - heard.nanos() < MEMORY.toNanos())
            .map(Error::error)
            .sorted()
            .toList();
    return errors.size() < LEAST_HOSTS
        ? Optional.empty()
        : Optional.of(errors.get(errors.size() / 2));
  }
}
