package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.admin.AdminSite.Reply;
import io.chapar.article.Alarm;
import io.chapar.ledger.conditions.AlarmRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do about alarms by HTTP. */
class AlarmHandlerTest extends ServedLedger {
  @BeforeEach
  void prepare() {
    Alarm disk = new Alarm(Alarm.Kind.DISK, "/data", Instant.EPOCH, "it is full");
    site.ledger.alarms().judge(new AlarmRules(Duration.ofHours(1), 100), List.of(disk));
  }

  private JsonNode get(String path) {
    return described("GET " + path, site.get(path));
  }

  private JsonNode post(String path, String body) {
    return described("POST " + path, site.post(path, body));
  }

  private static JsonNode described(String operation, Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(DESCRIPTION.faults(operation, "200", reply)).isEmpty();
    return reply.json();
  }

  @Test
  void saysWhoWorksOnAnAlarm() {
    assertThat(get("/api/alarms").at("/alarms/0/state").asText()).isEqualTo("open");
    post(
        "/api/alarms/acknowledge",
        "{\"kind\":\"disk\",\"subject\":\"/data\",\"by\":\"ali\",\"note\":\"ordered\"}");
    JsonNode alarm = get("/api/alarms").at("/alarms/0");
    assertThat(alarm.path("state").asText()).isEqualTo("acknowledged");
    assertThat(alarm.at("/acknowledged/by").asText()).isEqualTo("ali");
    assertThat(alarm.at("/acknowledged/note").asText()).isEqualTo("ordered");
    assertThat(Instant.parse(alarm.at("/acknowledged/at").asText())).isAfter(Instant.EPOCH);
  }

  @Test
  void silencesForATimeAndEndsIt() {
    post("/api/alarms/silence", "{\"kind\":\"disk\",\"for\":\"4h\",\"by\":\"ali\"}");
    assertThat(get("/api/alarms").at("/alarms/0/silenced/by").asText()).isEqualTo("ali");
    assertThat(get("/api/alarms/silences").at("/silences/0/kind").asText()).isEqualTo("disk");
    post("/api/alarms/unsilence", "{\"kind\":\"disk\",\"by\":\"sara\"}");
    assertThat(get("/api/alarms/silences").path("silences")).isEmpty();
    assertThat(get("/api/alarms").at("/alarms/0/state").asText()).isEqualTo("open");
  }

  @Test
  void givesTheHistoryPageByPage() {
    post("/api/alarms/silence", "{\"kind\":\"disk\",\"for\":\"4h\",\"by\":\"ali\"}");
    JsonNode newest = get("/api/alarms/history");
    assertThat(newest.path("events")).hasSize(2);
    JsonNode first = site.get("/api/alarms/history?limit=1").json();
    String cursor = first.path("next").asText();
    JsonNode second = site.get("/api/alarms/history?limit=1&cursor=" + cursor).json();
    assertThat(first.at("/events/0/what").asText()).isEqualTo("silenced");
    assertThat(second.at("/events/0/what").asText()).isEqualTo("raised");
    assertThat(second.has("next")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "acknowledge | {'kind':'disk','subject':'/data'} | 400 | by is missing",
        "acknowledge | {'kind':'disk','subject':'x','by':'ali'} | 422 | there is no alarm disk of"
            + " \"x\"",
        "silence | {'kind':'disk','for':'0h','by':'ali'} | 400 | a silence lasts 1m at the least"
            + " and 30d at the most",
        "silence | {'kind':'disk','for':'soon','by':'ali'} | 400 | \"soon\" is no duration; write a"
            + " number and ms, s, m, h or d, such as 15m",
        "silence | {'for':'1h','by':'ali'} | 400 | name a kind of alarm, or a group of feeds",
        "silence | {'kind':'silence','subject':'x','for':'1h','by':'ali'} | 422 | there is no feed"
            + " \"x\"",
        "unsilence | {'kind':'disk','by':'ali'} | 422 | there is no silence of: disk of each"
            + " subject"
      })
  void saysWhatIsWrong(String action, String body, int status, String detail) {
    Reply reply = site.post("/api/alarms/" + action, body.replace('\'', '"'));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json().get("detail").asText()).isEqualTo(detail);
    assertThat(get("/api/alarms").at("/alarms/0/state").asText()).isEqualTo("open");
  }
}
