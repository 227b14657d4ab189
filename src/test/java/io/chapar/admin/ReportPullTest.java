package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.admin.AdminSite.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records of the ledger, for programs that ask for them; three are there at the beginning. */
class ReportPullTest extends ServedLedger {
  private JsonNode pull(String query) {
    Reply reply = site.get("/api/reports?after=" + query);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(DESCRIPTION.faults("GET /api/reports", "200", reply)).isEmpty();
    return reply.json();
  }

  private static List<String> texts(JsonNode page) {
    List<String> texts = new ArrayList<>();
    page.path("records").forEach(one -> texts.add(one.at("/record/blocks/0/text").asText()));
    return texts;
  }

  @Test
  void givesAllInTheOrderInWhichTheyWereRecordedWhateverTheSizeOfThePages() {
    site.report(2, "A new text ");
    List<String> all = new ArrayList<>();
    String after = "beginning";
    JsonNode page;
    do {
      page = pull(after + "&limit=2");
      all.addAll(texts(page));
      after = page.path("next").asText();
    } while (page.path("more").asBoolean());
    assertThat(all).containsExactly("Text 1", "Text 2", "Text 3", "A new text 2");
    assertThat(page.path("pruned").asBoolean()).isFalse();
  }

  @Test
  void goesOnWithWhatCameMeanwhile() {
    String after = pull("beginning").path("next").asText();
    assertThat(texts(pull(after))).isEmpty();
    site.report(4);
    JsonNode page = pull(after);
    assertThat(texts(page)).containsExactly("Text 4");
    assertThat(texts(pull(page.at("/records/0/cursor").asText()))).isEmpty();
  }

  @Test
  void beginsNowOrAtATimeToo() {
    String after = pull("now").path("next").asText();
    site.report(4);
    assertThat(texts(pull(after))).containsExactly("Text 4");
    assertThat(texts(pull("1h"))).hasSize(4);
    assertThat(texts(pull("2020-01-01"))).hasSize(4);
  }

  @Test
  void givesTheRecordThatEverySubscriberGets() {
    JsonNode record = pull("beginning&limit=1").at("/records/0/record");
    String id = record.path("id").asText();
    assertThat(site.get("/api/reports/" + id + "/versions/1").json().path("record"))
        .isEqualTo(record);
  }

  @Test
  void leavesOutWhatIsNotAskedFor() {
    site.report(4, "A flood in Tabriz ");
    assertThat(texts(pull("beginning&mentions=Tabriz,Ganja")))
        .containsExactly("A flood in Tabriz 4");
    String arabicComma = URLEncoder.encode("Ganja،Tabriz", StandardCharsets.UTF_8);
    assertThat(texts(pull("beginning&mentions=" + arabicComma))).hasSize(1);
    assertThat(texts(pull("beginning&feed=a"))).hasSize(4);
    assertThat(texts(pull("beginning&feed=b"))).isEmpty();
    String language = pull("now").path("next").asText();
    assertThat(texts(pull("beginning&language=qq"))).isEmpty();
    assertThat(pull("beginning&language=qq").path("next").asText()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "after=yesterday | 400 | after: \"yesterday\"",
        "after=2999-01-01 | 400 | after: \"2999-01-01\" is still to come",
        "after= | 400 | after is missing",
        "after=0123456789ab-7-0 | 422 | the cursor is of another ledger",
        "after=now&query=a | 400 | query does not go with after",
        "after=now&cursor=a | 400 | cursor does not go with after",
        "after=now&feed=none | 422 | none",
        "after=now&mentions=%2Ba | 400 | mentions: ",
        "after=now&limit=201 | 400 | limit is from 1 to 200",
        "mentions=a | 400 | mentions goes with after, such as after=beginning"
      })
  void refusesWhatNamesNoPlaceOrNoRecords(String query, int status, String why) {
    Reply reply = site.get("/api/reports?" + query);
    assertThat(reply.json().path("detail").asText()).contains(why);
    assertThat(reply.status()).isEqualTo(status);
  }
}
