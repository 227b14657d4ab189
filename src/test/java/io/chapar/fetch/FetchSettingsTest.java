package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FetchSettingsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String AGENT = "chapar (+https://example.org)";

  @Test
  void keepsHostsInLowerCase() {
    assertThat(settings(AGENT, SECOND, 1, 1, 1).allowedPrivateHosts()).containsExactly("intra.net");
  }

  @Test
  void refusesNonsense() {
    refuses(() -> settings("chapar", SECOND, 1, 1, 1), "userAgent needs");
    refuses(() -> settings(AGENT + "\r\nCookie: a", SECOND, 1, 1, 1), "userAgent needs");
    refuses(() -> settings(AGENT, Duration.ZERO, 1, 1, 1), "connectTimeout must be");
    refuses(() -> settings(AGENT, Duration.ofDays(1), 1, 1, 1), "connectTimeout must be");
    refuses(() -> settings(AGENT, Duration.ofNanos(1), 1, 1, 1), "connectTimeout must be");
    refuses(() -> settings(AGENT, SECOND, 0, 1, 1), "maxBytes must be positive (0)");
    refuses(() -> settings(AGENT, SECOND, 1, 0, 1), "maxConnections must be positive (0)");
    refuses(() -> settings(AGENT, SECOND, 1, 1, 2), "maxConnectionsPerHost must be from 1");
  }

  private static void refuses(Runnable making, String message) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  private static FetchSettings settings(
      String agent, Duration connect, int bytes, int connections, int perHost) {
    return new FetchSettings(
        agent, connect, SECOND, SECOND, bytes, connections, perHost, Set.of("Intra.NET"));
  }
}
