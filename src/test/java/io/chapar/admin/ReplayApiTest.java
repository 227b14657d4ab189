package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.admin.AdminSite.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replays by HTTP. */
class ReplayApiTest extends ServedLedger {
  private static final String REPLAY = "/api/deliveries/replay";

  @Test
  void wantsAllWhereNothingRestrictsIt() {
    Reply refused = site.post(REPLAY, "{}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("this replays everything that is dead");
    assertThat(site.dead()).isNotEmpty();
    assertThat(site.post(REPLAY, "{\"all\":true}").json().get("deliveries").asInt()).isEqualTo(1);
    assertThat(site.dead()).isEmpty();
  }

  @Test
  void countsInADryRunAndChangesNothing() {
    Reply reply = site.post(REPLAY, "{\"dryRun\":true,\"from\":\"1h\"}");
    assertThat(reply.json().at("/counts/0/deliveries").asInt()).isEqualTo(1);
    assertThat(reply.json().at("/counts/0/state").asText()).isEqualTo("dead");
    assertThat(reply.json().get("dryRun").asBoolean()).isTrue();
    assertThat(new ApiDescription().faults("POST " + REPLAY, "200", reply)).isEmpty();
    assertThat(site.dead()).isNotEmpty();
  }

  @Test
  void replaysARangeAlone() {
    String before = "{\"from\":\"2020-01-01\",\"until\":\"2020-01-31\"}";
    Reply reply = site.post(REPLAY, before);
    assertThat(reply.json().get("deliveries").asInt()).isZero();
    assertThat(new ApiDescription().faults("POST " + REPLAY, "200", reply)).isEmpty();
    assertThat(site.post(REPLAY, "{\"since\":\"1h\"}").json().get("deliveries").asInt())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"from\":\"2026-02-30\"} | 400 | does not exist in the calendar",
        "{\"from\":\"-2h\"} | 400 | is no time",
        "{\"from\":\"1d\",\"until\":\"2d\"} | 400 | until 2d is before from 1d",
        "{\"state\":\"due\",\"all\":true} | 400 | state is dead, held",
        "{\"state\":\"dead\",\"held\":true,\"all\":true} | 400 | several questions",
        "{\"host\":\"nowhere.example\"} | 422 | no article came from the host"
      })
  void saysWhatIsWrongAndChangesNothing(String body, int status, String detail) {
    Reply reply = site.post(REPLAY, body);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json().get("detail").asText()).contains(detail);
    assertThat(site.dead()).isNotEmpty();
  }
}
