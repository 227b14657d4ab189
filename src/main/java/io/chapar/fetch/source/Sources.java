package io.chapar.fetch.source;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How each feed is asked, by its name in the watch list. An edit of the list takes effect with the
 * next request. Safe for use by many threads.
 */
public final class Sources {
  private final UnaryOperator<String> secrets;
  private volatile Map<String, SourceSettings> feeds = Map.of();

  /**
   * @param secrets from a reference to its secret; throws IllegalArgumentException, whose message
   *     says why, when there is none
   */
  public Sources(UnaryOperator<String> secrets) {
    this.secrets = secrets;
  }

  /** All feeds are asked in the common way. */
  public static Sources none() {
    return new Sources(reference -> "");
  }

  /**
   * Takes the place of what was said before.
   *
   * @param settings by the names of the feeds; those that are missing are asked in the common way
   */
  public void use(Map<String, SourceSettings> settings) {
    feeds = Map.copyOf(settings);
  }

  /** What is sent with a poll of the feed. */
  public SourceRequest poll(String feed) {
    SourceSettings settings = feeds.get(feed);
    return settings == null
        ? SourceRequest.common(feed)
        : new SourceRequest(feed, settings, true, secrets);
  }

  /** What is sent with a request for a page of one of its items. */
  public SourceRequest page(String feed) {
    SourceSettings settings = feeds.get(feed);
    return settings == null
        ? SourceRequest.common()
        : new SourceRequest(feed, settings, settings.pages(), secrets);
  }

  /** The pause between two requests for one article. */
  public Duration pause(String feed, Duration common) {
    SourceSettings settings = feeds.get(feed);
    Duration delay = settings == null ? null : settings.delay();
    return delay == null ? common : delay;
  }
}
