package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.admin.AdminSite.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is held back of a publisher whose reports no longer look as usual, by HTTP. */
class HeldBackTest extends ServedLedger {
  private static final String ACCEPT = "/api/alarms/accept";
  private static final String REPLAY = "/api/deliveries/replay";

  @BeforeEach
  void prepare() {
    site.drift();
  }

  private int held() {
    return site.get("/api/overview").json().get("held").asInt();
  }

  @Test
  void isListedWithItsReasonAndCounted() {
    Reply all = site.get("/api/deliveries?state=held");
    assertThat(all.json().get("deliveries")).hasSize(held()).hasSizeGreaterThan(2);
    assertThat(all.json().at("/deliveries/0/reason").asText())
        .isEqualTo("a.example: too many reports have a short body");
    assertThat(DESCRIPTION.faults("GET /api/deliveries", "200", all)).isEmpty();
    Reply any = site.get("/api/deliveries?limit=200");
    assertThat(DESCRIPTION.faults("GET /api/deliveries", "200", any)).isEmpty();
  }

  @Test
  void isDeliveredOneByOneOrAllAtOnce() {
    int before = held();
    String report =
        site.get("/api/deliveries?state=held").json().at("/deliveries/0/report").asText();
    assertThat(
            site.post(REPLAY, "{\"report\":\"" + report + "\"}").json().get("deliveries").asInt())
        .isZero();
    site.post(REPLAY, "{\"held\":true,\"report\":\"" + report + "\"}");
    assertThat(held()).isEqualTo(before - 1);
    Reply rest = site.post(REPLAY, "{\"held\":true,\"all\":true}");
    assertThat(rest.json().get("deliveries").asInt()).isEqualTo(before - 1);
    assertThat(held()).isZero();
    assertThat(site.post(REPLAY, "{\"held\":true,\"done\":true}").status()).isEqualTo(400);
  }

  @Test
  void isDeliveredWhenTheDriftIsAccepted() {
    int before = held();
    Reply accepted = site.post(ACCEPT, "{\"host\":\"a.example\"}");
    assertThat(accepted.json().get("deliveries").asInt()).isEqualTo(before);
    assertThat(DESCRIPTION.faults("POST " + ACCEPT, "200", accepted)).isEmpty();
    assertThat(held()).isZero();
    assertThat(site.post(ACCEPT, "{\"host\":\"a.example\"}").status()).isEqualTo(404);
    assertThat(site.post(ACCEPT, "{}").status()).isEqualTo(400);
  }
}
