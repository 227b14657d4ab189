package io.chapar.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.config.file.Home;
import io.chapar.config.file.ShippedSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What settings come to. */
class SettingsTest {
  @TempDir private Path folder;

  private Settings settings(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(ShippedSettings.defaults());
    all.putAll(settings);
    return Settings.read(new Home(folder), all::get);
  }

  @Test
  void mayAskForMoreRoomOnTheDiskThanAnyAnswerHas() {
    assertThat(settings(Map.of("alarms.disk-free", "50GB")).alarms().diskFree())
        .isEqualTo(50_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "ledger.url, jdbc:postgres://chapar:SECRET@db/chapar, jdbc:postgres://db",
    "ledger.url, jdbc:postgresql://chapar:SECRET@db/chapar, jdbc:postgresql://db",
    "queue.broker, amqp:user:SECRET@broker, amqp:…",
    "tracing.endpoint, 'ftp://user:SECRET@traces/v1?key=SECRET', ftp://traces",
    "webhook.url, htps://hooks.example/services/SECRET, htps://hooks.example",
    "webhook.url, hooks.example/services/SECRET, …",
    "alarm-webhook.url, htps://hooks.example/services/SECRET, htps://hooks.example",
    "alarm-mail.server, smtps://user:SECRET@mail.example:465, smtps://mail.example:465",
    "rss-feed.address, htps://user:SECRET@feed.example/SECRET, htps://feed.example",
    "websub.callback, htps://chapar.example/SECRET, htps://chapar.example"
  })
  void saysOfAWrongAddressNothingThatMayBeSecret(String setting, String address, String shown) {
    Map<String, String> settings = new HashMap<>(Map.of(setting, address));
    for (String route : List.of("webhook", "alarm-webhook", "alarm-mail", "rss-feed", "websub")) {
      settings.put(route + ".enabled", "true");
    }
    assertThatThrownBy(() -> settings(settings))
        .hasMessageContaining(setting + " is \"" + shown + "\"; it is ")
        .hasMessageNotContaining("SECRET");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.1.2.3/8 | has bits set behind its prefix; its first address is 10.0.0.0",
        "intra.net/feeds | is no block of addresses; write it as 10.20.0.0/16",
        "0.0.0.0/0 | has a prefix of 0 bits; it is from 8 to 32",
        "10.0.0.0/ | lacks the length of its prefix; write it as 10.20.0.0/16",
        "fd12::/ | lacks the length of its prefix; write it as 10.20.0.0/16",
        "* | is no host; name hosts, or blocks such as 10.20.0.0/16",
        "*.intra.net | is no host; name hosts, or blocks such as 10.20.0.0/16"
      })
  void refusesABlockOfPrivateHostsThatIsNone(String block, String why) {
    assertThatThrownBy(() -> settings(Map.of("fetch.private-hosts", "intra.net, " + block)))
        .hasMessageContaining("fetch.private-hosts holds \"" + block + "\", which " + why);
  }

  @Test
  void refusesAPatternOfHostsWhereEachIsNamed() {
    assertThatThrownBy(() -> settings(Map.of("fetch.robots-ignored", "a.example, *.example")))
        .hasMessageContaining(
            "fetch.robots-ignored holds \"*.example\", which is no host; name each host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"intra.net,,10.20.0.0/16", ", intra.net, 10.20.0.0/16,"})
  void takesNothingBetweenCommasForNoHost(String hosts) {
    assertThat(settings(Map.of("fetch.private-hosts", hosts)).fetch().allowedPrivateHosts())
        .containsExactlyInAnyOrder("intra.net", "10.20.0.0/16");
  }

  @Test
  void takesNamesAndBlocksOfPrivateHostsTogether() {
    assertThat(
            settings(Map.of("fetch.private-hosts", "intra.net, 10.20.0.0/16"))
                .fetch()
                .allowedPrivateHosts())
        .containsExactlyInAnyOrder("intra.net", "10.20.0.0/16");
  }

  /** CVE-2026-134842. */
  @Test
  void refusesTheModeOfPostgresInWhichATextMayRunAsSql() {
    String url = "jdbc:postgresql://db/chapar?preferQueryMode=simple";
    assertThatThrownBy(() -> settings(Map.of("ledger.url", url)))
        .hasMessageContaining("ledger.url has preferQueryMode=simple");
  }

  /** As browsers write it into the header field Host (RFC 3986, 3.2.2). */
  @Test
  void letsThePageBeAskedUnderItsOwnAddressOfVersionSix() {
    AdminSettings admin =
        settings(
                Map.of(
                    "admin.address", "2001:db8::5",
                    "admin.hosts", "2001:db8::6, [2001:db8::7], page.example",
                    "admin.token", "0123456789abcdef"))
            .admin();
    assertThat(admin.hosts())
        .containsExactlyInAnyOrder(
            "[2001:db8::5]", "[2001:db8::6]", "[2001:db8::7]", "page.example");
  }

  @Test
  void linksToADashboardOfTheWebAlone() {
    String address = "https://grafana.example/d/chapar";
    assertThat(settings(Map.of("admin.grafana", address)).admin().grafana()).isEqualTo(address);
    assertThatThrownBy(() -> settings(Map.of("admin.grafana", "javascript:alert(1)")))
        .hasMessageContaining("admin.grafana is ")
        .hasMessageContaining("it is an address such as https://grafana.example/d/chapar");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 8087, http://127.0.0.1:8087/api/schemas/record-1.schema.json",
    "::1, 9000, http://[::1]:9000/api/schemas/record-1.schema.json",
    "0.0.0.0, 8087, http://127.0.0.1:8087/api/schemas/record-1.schema.json",
    "::, 8087, http://127.0.0.1:8087/api/schemas/record-1.schema.json",
    "10.1.2.3, 8087, http://10.1.2.3:8087/api/schemas/record-1.schema.json",
    "127.0.0.1, 0, urn:chapar:schema:record-1"
  })
  void namesTheSchemaByWhereTheNodeShowsIt(String address, String port, String schema) {
    Map<String, String> settings =
        Map.of("admin.address", address, "admin.port", port, "admin.token", "0123456789abcdef");
    assertThat(settings(settings).schema()).isEqualTo(schema);
  }

  @Test
  void namesTheSchemaByTheAddressThatIsWritten() {
    String schema = "https://schemas.example/record-1.json";
    assertThat(settings(Map.of("record.schema", schema)).schema()).isEqualTo(schema);
  }
}
