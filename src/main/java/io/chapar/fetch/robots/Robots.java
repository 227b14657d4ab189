package io.chapar.fetch.robots;

import io.chapar.article.PermanentFailure;
import io.chapar.article.Postponed;
import io.chapar.article.RobotsFile;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.source.SourceRequest;
import io.chapar.web.WebHost;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Obeys robots.txt (RFC 9309). Safe for use by many threads. */
public final class Robots {
  static final String PATH = "/robots.txt";

  private static final int MOST_ORIGINS = 1000;

  /** How long trouble forbids everything (RFC 9309, 2.3.1.4, names 30 days). */
  private static final Duration PATIENCE = Duration.ofDays(30);

  private final RobotsReader reader;
  private final Clock clock;
  private final Memory memory;
  private final Set<String> ignored;
  private final Map<String, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST_ORIGINS;
        }
      };

  /** What this node has parsed. */
  private record Known(RobotsFile file, RobotsRules rules) {
    static Known of(RobotsFile file) {
      String text = Objects.requireNonNullElse(file.text(), "");
      return new Known(file, RobotsRules.of(file.origin(), text));
    }
  }

  /**
   * @param ignored hosts whose robots.txt is not asked for, because they are the operator's own
   * @param longestDelay up to which Crawl-delay is honoured
   */
  public Robots(
      GuardedClient client,
      Clock clock,
      Memory memory,
      Set<String> ignored,
      Duration longestDelay) {
    this.reader = new RobotsReader(client, clock, longestDelay);
    this.clock = clock;
    this.memory = memory;
    this.ignored =
        ignored.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** The same for an address that is of no feed. */
  public void check(URI address) {
    check(address, SourceRequest.common());
  }

  /**
   * Returns when the address, in the form of {@link io.chapar.fetch.WebAddress}, may be asked for.
   *
   * @param source that is asked; robots.txt is read as its pages are
   * @throws Postponed when robots.txt had to be read first, which was the host's one request
   * @throws PermanentFailure when it forbids the address; the message says by which rule
   * @throws TemporaryFailure when it cannot be read, which forbids everything for now
   */
  public void check(URI address, SourceRequest source) {
    WebHost host = Objects.requireNonNull(WebHost.of(address));
    if (!ignored.contains(host.name())) {
      judge(
          current(address.getScheme() + "://" + host.under(address.getScheme()), source), address);
    }
  }

  private Known current(String origin, SourceRequest source) {
    Known parsed = parsed(origin);
    if (parsed != null && isCurrent(parsed.file())) {
      return parsed;
    }
    Optional<RobotsFile> remembered = memory.find(origin);
    if (remembered.isPresent() && isCurrent(remembered.get())) {
      return parse(remembered.get());
    }
    RobotsReader.Reading reading = reader.read(origin, remembered.orElse(null), source);
    memory.keep(reading.file());
    throw new Postponed(
        "robots.txt was read first: " + origin + PATH, reading.pause(), reading.server());
  }

  private boolean isCurrent(RobotsFile file) {
    return clock.instant().isBefore(file.until());
  }

  private void judge(Known known, URI address) {
    RobotsFile file = known.file();
    if (file.text() == null && isNewTrouble(file)) {
      throw new TemporaryFailure(
          "robots.txt cannot be read, which forbids all (" + file.trouble() + "): " + address);
    }
    known
        .rules()
        .forbidding(address)
        .ifPresent(
            rule -> {
              throw new PermanentFailure("robots.txt forbids it (" + rule + "): " + address);
            });
  }

  private boolean isNewTrouble(RobotsFile file) {
    return file.troubleSince() != null
        && clock.instant().isBefore(file.troubleSince().plus(PATIENCE));
  }

  private @Nullable Known parsed(String origin) {
    synchronized (known) {
      return known.get(origin);
    }
  }

  private Known parse(RobotsFile file) {
    Known parsed = Known.of(file);
    synchronized (known) {
      known.put(file.origin(), parsed);
    }
    return parsed;
  }

  /** Where the robots.txt of origins is remembered, best for all nodes together. */
  public interface Memory {
    Optional<RobotsFile> find(String origin);

    void keep(RobotsFile file);
  }
}
