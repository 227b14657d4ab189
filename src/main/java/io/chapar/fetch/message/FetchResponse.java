package io.chapar.fetch.message;

import io.chapar.http.HttpDuration;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What a server said at the end of the redirects.
 *
 * @param moved where the permanent redirects end that come before any other; null when there is
 *     none
 * @param body decoded; empty when the status is no success, or the body was not wanted
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one call, inside this package
public record FetchResponse(
    URI address, @Nullable URI moved, int status, ResponseHeaders fields, byte[] body) {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);
  private static final int TOO_MANY = 429;
  private static final Duration OF_TOO_MANY = Duration.ofMinutes(1);

  public boolean redirects() {
    return REDIRECTS.contains(status) && fields.first("location") != null;
  }

  /** To be asked there by the same method. */
  public boolean redirectsAsItIs() {
    return (status == 307 || status == 308) && redirects();
  }

  public boolean redirectsForGood() {
    return PERMANENT.contains(status) && redirects();
  }

  /** The whole thing that was asked for: 200, or 203 from a proxy that changed it. */
  public boolean isWhole() {
    return status == 200 || status == 203;
  }

  public FetchResponse with(byte[] decoded) {
    return new FetchResponse(address, moved, status, fields, decoded);
  }

  /**
   * How long its server asks to be left alone; null when it does not. One to which we ask too much
   * (RFC 6585, 4) and that says no time is left alone for a minute: else the next of our feeds and
   * pages would ask it at once.
   */
  public @Nullable Duration pause(Clock clock) {
    Duration asked =
        HttpDuration.retryAfter(
            fields.first(HttpHeaders.RETRY_AFTER), fields.first(HttpHeaders.DATE), clock);
    return asked == null && status == TOO_MANY ? OF_TOO_MANY : asked;
  }

  public String words() {
    String nowhere = REDIRECTS.contains(status) && !redirects() ? " without a Location" : "";
    return "server answered " + status + nowhere + ": " + address;
  }
}
