package io.chapar.fetch.robots;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chapar.article.PermanentFailure;
import io.chapar.article.RobotsFile;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.Request;
import io.chapar.fetch.message.FetchResponse;
import io.chapar.fetch.message.Freshness;
import io.chapar.fetch.source.SourceRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Reads robots.txt from its origin. What a server cannot or will not show (4xx, redirects that lead
 * nowhere) forbids nothing; a server that fails (5xx, no answer) or asks for patience (429) is in
 * trouble (RFC 9309, 2.3.1). Kept as long as Cache-Control says, from an hour to a day; after
 * trouble it is read again in ten minutes, or when the server says.
 */
public final class RobotsReader {
  /** The least that crawlers have to read (RFC 9309, 2.5). */
  static final int MOST_BYTES = 500 * 1024;

  private static final Map<String, String> FIELDS =
      Map.of(HttpHeaders.ACCEPT, "text/plain, */*;q=0.5", HttpHeaders.ACCEPT_ENCODING, "identity");
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration TROUBLED = Duration.ofMinutes(10);
  private static final int TOO_MANY_REQUESTS = 429;

  private final GuardedClient client;
  private final Clock clock;
  private final Duration longestDelay;

  RobotsReader(GuardedClient client, Clock clock, Duration longestDelay) {
    this.client = client;
    this.clock = clock;
    this.longestDelay = longestDelay;
  }

  /**
   * What was read.
   *
   * @param pause for which the server asked to be left alone; null when it did not
   * @param server that answered; null when none did
   */
  record Reading(RobotsFile file, @Nullable Duration pause, @Nullable URI server) {}

  /**
   * @param known what was read before; its text goes on to count while there is trouble
   */
  Reading read(String origin, @Nullable RobotsFile known, SourceRequest source) {
    try {
      return read(origin, known, client.get(request(origin, source)));
    } catch (PermanentFailure nowhere) {
      return new Reading(read(origin, "", null), null, null);
    } catch (TemporaryFailure e) {
      String trouble = String.valueOf(e.getMessage());
      return new Reading(troubled(origin, known, trouble, null), null, null);
    }
  }

  private Reading read(String origin, @Nullable RobotsFile known, FetchResponse answer) {
    if (!isTrouble(answer.status())) {
      RobotsFile file = read(origin, text(answer), Freshness.of(answer.fields()));
      return new Reading(file, null, answer.address());
    }
    Duration asked = answer.pause(clock);
    Duration pause = asked == null ? null : within(asked, Duration.ZERO);
    return new Reading(troubled(origin, known, answer.words(), asked), pause, answer.address());
  }

  private static Request request(String origin, SourceRequest source) {
    URI address = URI.create(origin + Robots.PATH);
    return new Request(
        source, address, FIELDS, head -> true, hop -> {}, OptionalInt.of(MOST_BYTES));
  }

  private static boolean isTrouble(int status) {
    return status >= 500 || status == TOO_MANY_REQUESTS;
  }

  private static String text(FetchResponse answer) {
    String text = answer.isWhole() ? new String(answer.body(), UTF_8).replace("\0", "") : "";
    return answer.body().length < MOST_BYTES ? text : wholeLines(text);
  }

  /** Half a rule forbids more than the rule. */
  private static String wholeLines(String text) {
    return text.substring(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
  }

  private RobotsFile read(String origin, String text, @Nullable Duration fresh) {
    Duration delay = RobotsRules.of(origin, text).crawlDelay(longestDelay);
    Instant until = clock.instant().plus(within(fresh == null ? LONGEST : fresh, SHORTEST));
    return new RobotsFile(origin, text, delay, null, null, until);
  }

  private RobotsFile troubled(
      String origin, @Nullable RobotsFile known, String trouble, @Nullable Duration asked) {
    Instant now = clock.instant();
    Instant since = known == null || known.troubleSince() == null ? now : known.troubleSince();
    return new RobotsFile(
        origin,
        known == null ? null : known.text(),
        known == null ? Duration.ZERO : known.crawlDelay(),
        trouble,
        since,
        now.plus(within(Objects.requireNonNullElse(asked, Duration.ZERO), TROUBLED)));
  }

  private static Duration within(Duration time, Duration least) {
    Duration most = time.compareTo(LONGEST) > 0 ? LONGEST : time;
    return most.compareTo(least) < 0 ? least : most;
  }
}
