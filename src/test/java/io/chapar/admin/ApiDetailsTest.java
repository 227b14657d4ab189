package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.admin.AdminSite.Reply;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API tells of one report, one subscriber and one publisher, and of times. */
class ApiDetailsTest extends ServedLedger {
  private JsonNode get(String operation, String path) {
    Reply reply = site.get(path);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(DESCRIPTION.faults("GET " + operation, "200", reply)).isEmpty();
    return reply.json();
  }

  /** The id of a report of two versions. */
  private String changed() {
    site.report(40, "The old bridge stands ");
    site.report(40, "The new bridge stands ");
    return site.get("/api/reports?limit=1").json().at("/reports/0/id").asText();
  }

  @Test
  void givesTheWholeRecordAndItsVersions() {
    String id = changed();
    JsonNode report = get("/api/reports/{id}", "/api/reports/" + id);
    assertThat(report.at("/record/blocks/0/text").asText()).isEqualTo("The new bridge stands 40");
    assertThat(report.get("versions").findValuesAsText("version")).containsExactly("2", "1");
    assertThat(report.at("/versions/0/current").asBoolean()).isTrue();
    JsonNode first =
        get("/api/reports/{id}/versions/{version}", "/api/reports/" + id + "/versions/1");
    assertThat(first.at("/record/blocks/0/text").asText()).isEqualTo("The old bridge stands 40");
    assertThat(site.get("/api/reports/" + id + "/versions/3").status()).isEqualTo(404);
  }

  @Test
  void showsWhatChangedWordByWord() {
    String id = changed();
    String path = "/api/reports/" + id + "/changes";
    JsonNode changes = get("/api/reports/{id}/changes", path + "?from=1&to=2");
    assertThat(changes.get("text"))
        .hasToString(
            "[{\"op\":\"equal\",\"text\":\"The \"},{\"op\":\"delete\",\"text\":\"old\"},"
                + "{\"op\":\"insert\",\"text\":\"new\"},"
                + "{\"op\":\"equal\",\"text\":\" bridge stands 40\\n\"}]");
    assertThat(changes.get("fields")).isEmpty();
    assertThat(get("/api/reports/{id}/changes", path)).isEqualTo(changes);
  }

  @ParameterizedTest
  @CsvSource({
    "from=2&to=2, 400, from and to name one version; name two",
    "from=1&to=9, 422, there is no version 9 of this report; it has 1 to 2",
    "from=0, 400, 'from is the number of a version, from 1'",
    "from=x, 400, 'from is the number of a version, from 1'"
  })
  void saysWhichVersionsThereAre(String query, int status, String detail) {
    Reply reply = site.get("/api/reports/" + changed() + "/changes?" + query);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json().get("detail").asText()).isEqualTo(detail);
  }

  @Test
  void saysThatOneVersionIsNothingToCompare() {
    String id = site.get("/api/reports?limit=1").json().at("/reports/0/id").asText();
    Reply reply = site.get("/api/reports/" + id + "/changes");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().get("detail").asText())
        .isEqualTo("nothing to compare: this report has one version");
  }

  @ParameterizedTest
  @CsvSource({
    "query=TITLE, 3",
    "query=title+example%2F2, 1",
    "query=nothing, 0",
    "language=en, 3",
    "language=fa, 0",
    "host=a.example, 3",
    "host=b.example, 0"
  })
  void findsReports(String query, int many) {
    assertThat(get("/api/reports", "/api/reports?" + query).get("reports")).hasSize(many);
  }

  @Test
  void givesAllThatIsFoundInPartsWithoutGapOrRepeat() {
    for (int i = 10; i < 17; i++) {
      site.report(i);
    }
    String next = "";
    int seen = 0;
    do {
      JsonNode page = site.get("/api/reports?query=title&limit=3" + next).json();
      seen += page.get("reports").size();
      next = page.has("next") ? "&cursor=" + page.get("next").asText() : "";
    } while (!next.isEmpty());
    assertThat(seen).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"24h, 24, PT1H", "7d, 28, PT6H", "30d, 30, P1D"})
  void countsReportsAndDeliveriesOverTime(String range, int parts, String step) {
    JsonNode all = get("/api/activity", "/api/activity?range=" + range);
    assertThat(all.get("step").asText()).isEqualTo(step);
    assertThat(all.get("buckets")).hasSize(parts);
    assertThat(sum(all, "reports")).isEqualTo(3);
    assertThat(Instant.parse(all.at("/buckets/" + (parts - 1) + "/at").asText()))
        .isBefore(Instant.now());
    JsonNode feed = get("/api/activity", "/api/activity?feed=b&range=" + range);
    assertThat(sum(feed, "reports")).isZero();
    JsonNode webhook = get("/api/activity", "/api/activity?subscriber=webhook&range=" + range);
    assertThat(sum(webhook, "delivered")).isEqualTo(1);
    assertThat(sum(webhook, "failed")).isEqualTo(1);
  }

  private static int sum(JsonNode activity, String what) {
    return activity.get("buckets").findValues(what).stream().mapToInt(JsonNode::asInt).sum();
  }

  @ParameterizedTest
  @CsvSource({
    "range=1y, 400, range is",
    "feed=nobody, 422, there is no feed",
    "feed=a&subscriber=webhook, 400, two questions"
  })
  void refusesAnotherRangeOrName(String query, int status, String detail) {
    Reply reply = site.get("/api/activity?" + query);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.body()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/feed?name=nobody, there is no feed \"nobody\"",
    "/api/subscriber?name=nobody, there is no subscriber \"nobody\"",
    "/api/publisher?host=nobody.example, there is no publisher \"nobody.example\"",
    "/api/reports/ee38d63c, there is no report \"ee38d63c\"",
    "/api/reports/ee38d63c/changes, there is no report \"ee38d63c\"",
    "/api/reports/ee38d63c/versions/7, there is no version 7 of a report \"ee38d63c\"",
    "/api/edits/ee38d63c, there is no edit or set \"ee38d63c\""
  })
  void namesWhatIsNotThere(String path, String detail) {
    Reply reply = site.get(path);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json().get("detail").asText()).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/activity", "/api/items", "/api/reports"})
  void namesNoCommandToWhoAsksByHttp(String path) {
    Reply reply = site.get(path + "?feed=nobody");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().get("detail").asText()).isEqualTo("there is no feed \"nobody\"");
  }

  @Test
  void tellsWhatFailedOfASubscriber() {
    JsonNode webhook = get("/api/subscriber", "/api/subscriber?name=webhook");
    assertThat(webhook.at("/subscriber/dead").asInt()).isEqualTo(1);
    assertThat(webhook.at("/failures/0/reason").asText()).isEqualTo("the webhook answered 400");
    assertThat(webhook.at("/failures/0/about/title").asText()).isNotEmpty();
  }

  @Test
  void tellsHowManyReportsOfAPublisherHaveEachField() {
    JsonNode list = get("/api/publishers", "/api/publishers?query=A.Exam");
    assertThat(list.at("/publishers/0/host").asText()).isEqualTo("a.example");
    assertThat(list.at("/publishers/0/reports").asInt()).isEqualTo(3);
    assertThat(site.get("/api/publishers?query=%25").json().get("publishers")).isEmpty();
    JsonNode one = get("/api/publisher", "/api/publisher?host=a.example");
    assertThat(one.at("/days/0/shares/title").asDouble()).isEqualTo(1);
    assertThat(one.at("/days/0/shares/bylines").asDouble()).isZero();
    assertThat(one.at("/fields/0/lately").asDouble()).isEqualTo(1);
    assertThat(one.at("/fields/0").has("usual")).isFalse();
  }
}
