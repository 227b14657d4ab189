package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.config.AdminSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is answered by the page's server, and what everybody may see. */
class RequestGuardTest {
  private static final String TOKEN = "0123456789abcdef";
  private static final AdminSettings GUARDED =
      new AdminSettings("127.0.0.1", 0, Set.of("chapar.example"), TOKEN);

  @TempDir Path folder;

  private AdminSite open() {
    return new AdminSite(folder, AdminSite.LOCAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"attacker.example", "attacker.example:8087", "localhost.attacker.example"})
  void answersNoForeignNameThatPointsHere(String host) {
    try (AdminSite site = open()) {
      for (String path : List.of("/", "/page/page.js", "/api/feeds", "/api/openapi.json")) {
        assertThat(site.get(path, "Host: " + host).status()).as(path).isEqualTo(421);
      }
      assertThat(site.post("/api/items/retry", "{}", "Host: " + host).status()).isEqualTo(421);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:8087", "[::1]:8087"})
  void answersUnderTheNamesOfTheLoopback(String host) {
    try (AdminSite site = open()) {
      assertThat(site.get("/api/feeds", "Host: " + host).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Origin: https://attacker.example",
        "Origin: null",
        "Origin: http://localhost:1"
      })
  void changesNothingForAnotherSite(String header) {
    try (AdminSite site = open()) {
      assertThat(site.post("/api/deliveries/replay", "{}", header).status()).isEqualTo(403);
      assertThat(site.get("/api/reports", header).status()).isEqualTo(403);
      assertThat(site.dead()).isNotEmpty();
    }
  }

  @Test
  void changesNothingForAForm() {
    try (AdminSite site = open()) {
      for (String type : List.of("text/plain", "application/x-www-form-urlencoded")) {
        assertThat(
                site.send("POST", "/api/deliveries/replay", "{}", "Content-Type: " + type).status())
            .isEqualTo(415);
      }
      assertThat(site.send("POST", "/api/deliveries/replay", "{}").status()).isEqualTo(415);
      assertThat(site.dead()).isNotEmpty();
    }
  }

  @Test
  void answersItsOwnPage() {
    try (AdminSite site = open()) {
      String[] own = {
        "Host: localhost:8087", "Origin: http://localhost:8087", "Sec-Fetch-Site: same-origin"
      };
      assertThat(site.post("/api/deliveries/replay", "{\"all\":true}", own).status())
          .isEqualTo(200);
    }
  }

  @Test
  void asksForItsTokenWhereThereIsOne() {
    try (AdminSite site = new AdminSite(folder, GUARDED)) {
      assertThat(site.get("/api/feeds").status()).isEqualTo(401);
      assertThat(site.get("/api/feeds").head()).containsIgnoringCase("WWW-Authenticate: Bearer");
      assertThat(site.get("/api/feeds", "Authorization: Bearer 0123456789abcdeX").status())
          .isEqualTo(401);
      assertThat(site.post("/api/items/retry", "{}").status()).isEqualTo(401);
      assertThat(site.get("/api/feeds", "Authorization: Bearer " + TOKEN).status()).isEqualTo(200);
      assertThat(site.get("/").status()).isEqualTo(200);
    }
  }

  @Test
  void answersUnderTheNamesOfItsSetting() {
    try (AdminSite site = new AdminSite(folder, GUARDED)) {
      String shown = "Authorization: Bearer " + TOKEN;
      assertThat(site.get("/api/feeds", "Host: chapar.example", shown).status()).isEqualTo(200);
      assertThat(site.get("/api/feeds", "Host: other.example", shown).status()).isEqualTo(421);
    }
  }

  @Test
  void isReadyWhileAReceiverFailsAndTellsOfIt() {
    String what = "subscriber webhook: waits: the webhook answered 500";
    Health warned = new KnownHealth(List.of(), List.of(), List.of(what), List.of());
    try (AdminSite site = new AdminSite(folder, AdminSite.LOCAL, warned)) {
      assertThat(site.get("/health/ready").status()).isEqualTo(200);
      assertThat(site.get("/health/ready").json().at("/warnings/0").asText()).isEqualTo(what);
      assertThat(site.get("/api/overview").json().path("ready").asBoolean()).isTrue();
      assertThat(site.get("/api/overview").json().at("/warnings/0").asText()).isEqualTo(what);
    }
  }

  @Test
  void tellsProbesTheStatusAndThoseItKnowsTheReasons() {
    Health ill =
        new KnownHealth(
            List.of(), List.of("the disk is full"), List.of(), List.of("silence of isna"));
    try (AdminSite site = new AdminSite(folder, GUARDED, ill)) {
      assertThat(site.get("/health/live", "Host: 10.0.0.7").body())
          .isEqualTo("{\"status\":\"UP\"}");
      assertThat(site.get("/health/ready", "Host: 10.0.0.7").status()).isEqualTo(503);
      assertThat(site.get("/health/ready").body()).isEqualTo("{\"status\":\"DOWN\"}");
      assertThat(site.get("/health/ready", "Authorization: Bearer " + TOKEN).body())
          .contains("the disk is full", "silence of isna");
    }
  }

  @Test
  void tellsMetricsToWhoShowsTheTokenUnderAnyName() {
    try (AdminSite site = new AdminSite(folder, GUARDED)) {
      String shown = "Authorization: Bearer " + TOKEN;
      assertThat(site.get("/metrics").status()).isEqualTo(401);
      assertThat(site.get("/metrics", "Host: 10.0.0.7:8087").status()).isEqualTo(421);
      assertThat(site.get("/metrics", "Host: 10.0.0.7:8087", shown).status()).isEqualTo(200);
      assertThat(site.get("/metrics", "Host: 10.0.0.7:8087", shown + "X").status()).isEqualTo(421);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: attacker.example", "Sec-Fetch-Site: cross-site"})
  void tellsMetricsToNoOtherSite(String header) {
    try (AdminSite site = open()) {
      assertThat(site.get("/metrics").status()).isEqualTo(200);
      assertThat(site.get("/metrics", header).status()).isIn(403, 421);
    }
  }

  @Test
  void letsThePageLoadNothingFromElsewhere() {
    try (AdminSite site = open()) {
      assertThat(site.get("/").head())
          .contains("default-src 'none'; script-src 'self'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      String all =
          new Assets(new RequestGuard(Set.of(), null))
              .paths().stream()
                  .filter(path -> path.equals("/") || path.startsWith("/page/"))
                  .map(path -> site.get(path).body())
                  .collect(Collectors.joining());
      assertThat(all.replace("http://www.w3.org/2000/svg", ""))
          .doesNotContain("http://", "innerHTML", "outerHTML", "insertAdjacentHTML", " style=");
      assertThat(all).doesNotContainPattern("https://[a-z]").doesNotContain("eval(");
    }
  }
}
