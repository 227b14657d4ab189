package io.chapar.fetch.robots;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import io.chapar.article.Postponed;
import io.chapar.article.RobotsFile;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.LocalSite;
import io.chapar.fetch.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;

/** A site with a robots.txt, and a clock that is put forward by hand. */
public abstract class RobotsSite {
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  protected final LocalSite site = new LocalSite();
  protected final GuardedClient client = new GuardedClient(Settings.patient());
  protected final Shelf memory = new Shelf();
  protected final HandClock clock = new HandClock();
  protected final Robots robots = robots(Set.of());

  /** A memory for one node. */
  public static final class Shelf implements Robots.Memory {
    final Map<String, RobotsFile> files = new ConcurrentHashMap<>();

    @Override
    public Optional<RobotsFile> find(String origin) {
      return Optional.ofNullable(files.get(origin));
    }

    @Override
    public void keep(RobotsFile file) {
      files.put(file.origin(), file);
    }
  }

  /** A clock that is put forward by hand. */
  static final class HandClock extends Clock {
    private Instant now = Instant.parse("2025-06-03T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  protected Robots robots(Set<String> ignored) {
    return new Robots(client, clock, memory, ignored, LONGEST_DELAY);
  }

  @AfterEach
  protected void close() {
    client.close();
    site.close();
  }

  protected void rules(String text, String... fields) {
    site.page("/robots.txt", 200, text, fields);
  }

  /** As it goes: the first try reads robots.txt, the second is judged. */
  protected void check(String path) {
    try {
      robots.check(site.at(path));
    } catch (Postponed readFirst) {
      robots.check(site.at(path));
    }
  }

  protected void forbids(String path, String message) {
    assertThatThrownBy(() -> check(path))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining(message)
        .hasMessageContaining(path);
  }

  protected void allows(String path) {
    assertThatCode(() -> check(path)).doesNotThrowAnyException();
  }

  protected RobotsFile file() {
    return memory.files.values().iterator().next();
  }
}
