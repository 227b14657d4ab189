package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.fetch.message.ResponseHeaders;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostClocksTest {
  private static final Instant NOW = Instant.parse("2025-06-03T10:00:00Z");

  private final HostClocks clocks = new HostClocks(Clock.fixed(NOW, ZoneOffset.UTC));

  private void heard(String host, String date, String... age) {
    clocks.heard(host, new ResponseHeaders(Map.of("date", List.of(date), "age", List.of(age))));
  }

  private void heard(int hosts, String date, String... age) {
    for (int i = 0; i < hosts; i++) {
      heard(date + i, date, age);
    }
  }

  @Test
  void saysNothingBeforeFiveHostsWereHeard() {
    heard(4, "Tue, 03 Jun 2025 09:00:00 GMT");
    heard("one again", "no date");
    assertThat(clocks.ahead()).isEmpty();
  }

  @Test
  void countsAHostOnce() {
    for (int i = 0; i < 9; i++) {
      heard("a", "Tue, 03 Jun 2025 09:00:00 GMT");
    }
    assertThat(clocks.ahead()).isEmpty();
  }

  @Test
  void believesMostHostsAndNotTheFewThatAreWrong() {
    heard(2, "Thu, 01 Jan 1970 00:00:00 GMT");
    heard(3, "Tue, 03 Jun 2025 10:03:00 GMT");
    assertThat(clocks.ahead()).contains(Duration.ofMinutes(-3));
  }

  @Test
  void takesTheTimeInACacheIntoAccount() {
    heard(5, "Tue, 03 Jun 2025 09:30:00 GMT", "1800");
    assertThat(clocks.ahead()).contains(Duration.ZERO);
  }

  @Test
  void hearsTheHostsThatAClientAsks() {
    FetchSettings settings = Settings.allowing("a", "b", "c", "d", "e");
    try (LocalSite site = new LocalSite();
        GuardedClient client = Settings.client(settings, host -> Settings.addresses("127.0.0.1"))) {
      site.page("/a", 404, "");
      for (String host : settings.allowedPrivateHosts()) {
        assertThat(client.clocks().ahead()).isEmpty();
        URI address = URI.create("http://" + host + ":" + site.at("/a").getPort() + "/a");
        client.get(new Request(address, Map.of(), head -> true));
      }
      assertThat(client.clocks().ahead()).isPresent();
    }
  }
}
