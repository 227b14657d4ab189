package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.admin.AdminSite.Reply;
import io.chapar.article.Examples;
import io.chapar.article.PermanentFailure;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rereads by HTTP. */
class RereadApiTest extends ServedLedger {
  private static final String REREAD = "/api/reread";

  @BeforeEach
  void prepare() {
    site.ledger.items().add(List.of(Examples.item("old", "https://old.example/1")), null);
    site.ledger.items().fail(site.ledger.items().lease(1).get(0), new PermanentFailure("404"));
  }

  private int rereads() {
    return site.get(REREAD).json().get("rereads").size();
  }

  @Test
  void countsInADryRunAndBeginsNothing() {
    Reply reply = site.post(REREAD, "{\"dryRun\":true,\"feed\":\"old\"}");
    assertThat(reply.json().get("articles").asInt()).isEqualTo(1);
    assertThat(DESCRIPTION.faults("POST " + REREAD, "200", reply)).isEmpty();
    assertThat(rereads()).isZero();
  }

  @Test
  void saysHowFarTheLastRereadsAre() {
    Reply reply = site.post(REREAD, "{\"host\":\"www.old.example\",\"since\":\"1d\"}");
    assertThat(reply.json().get("articles").asInt()).isEqualTo(1);
    assertThat(DESCRIPTION.faults("POST " + REREAD, "200", reply)).isEmpty();
    Reply last = site.get(REREAD);
    assertThat(DESCRIPTION.faults("GET " + REREAD, "200", last)).isEmpty();
    assertThat(last.json().at("/rereads/0/id")).isEqualTo(reply.json().get("id"));
    assertThat(last.json().at("/rereads/0/what").asText()).startsWith("host old.example from 20");
    assertThat(last.json().at("/rereads/0/waiting").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 400 | this reads every article again; narrow it",
        "{\"from\":\"2026-02-30\"} | 400 | does not exist in the calendar",
        "{\"from\":\"1d\",\"until\":\"2d\"} | 400 | until 2d is before from 1d",
        "{\"feed\":\"nope\"} | 422 | there is no feed",
        "{\"host\":\"nope.example\"} | 422 | no article came from the host",
        "{\"report\":\"nope\"} | 422 | there is no article \"nope\""
      })
  void saysWhatIsWrongAndBeginsNothing(String body, int status, String detail) {
    Reply reply = site.post(REREAD, body);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json().get("detail").asText()).contains(detail);
    assertThat(rereads()).isZero();
  }
}
