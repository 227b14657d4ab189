package io.chapar.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.admin.AdminSite.Reply;
import io.chapar.article.Examples;
import io.chapar.article.PermanentFailure;
import io.chapar.contract.PublishedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API answers, beside what openapi.json says of it. */
class ApiTest extends ServedLedger {
  /** What the operations want that say nothing without it. */
  private static final Map<String, String> QUERIES =
      Map.of(
          "/api/feed", "?name=a",
          "/api/find", "?q=a",
          "/api/subscriber", "?name=webhook",
          "/api/publisher", "?host=a.example");

  private Reply ask(String operation) {
    String named = operation.split(" ")[1];
    String path =
        named
                .replace("{name}", named.contains("/edits/") ? site.goodSet() : "webhook")
                .replace("{id}", site.dead())
                .replace("{version}", "1")
                .replace("{document}", "record-1.schema.json")
            + QUERIES.getOrDefault(named, "");
    String body = path.endsWith("/replay") ? "{\"all\":true}" : "{}";
    return operation.startsWith("GET") ? site.get(path) : site.post(path, body);
  }

  @Test
  void isDescribedWholeAndNothingElseIs() {
    FeedHandler feeds = AdminSite.feedDesk(folder);
    List<String> names =
        new ArrayList<>(
            new Api(
                    KnownHealth.GOOD,
                    AdminSite.edits(folder),
                    feeds,
                    AdminSite.subscribers(),
                    new WaitingPulls(new YieldingPool(1)),
                    AdminSite.LOCAL)
                .operations()
                .names());
    names.addAll(List.of("GET /api/schemas", "GET /api/schemas/{document}"));
    assertThat(names).containsExactlyInAnyOrderElementsOf(DESCRIPTION.operations());
  }

  @Test
  void answersAsItIsDescribed() {
    List<String> reads =
        DESCRIPTION.operations().stream()
            .filter(one -> one.startsWith("GET"))
            .filter(one -> !one.endsWith("/changes")) // ApiDetailsTest has two versions
            .filter(one -> !one.contains("/records/")) // ClaimCheckRouteTest follows events
            .toList();
    List<String> all = new ArrayList<>(reads);
    // HeldBackTest accepts what has drifted, RereadApiTest reads again; FeedDeskTest and
    // AlarmHandlerTest ask for the others.
    all.addAll(
        DESCRIPTION.operations().stream()
            .filter(one -> one.startsWith("POST"))
            .filter(
                one ->
                    !one.contains("/alarms/")
                        && !one.contains("/feeds/")
                        && !one.endsWith("/reread"))
            .sorted()
            .toList());
    all.addAll(reads);
    for (String operation : all) {
      Reply reply = operation.contains("{id}") && site.dead().isEmpty() ? null : ask(operation);
      if (reply != null) {
        assertThat(reply.status()).as(operation).isEqualTo(200);
        assertThat(DESCRIPTION.faults(operation, "200", reply)).isEmpty();
      }
    }
  }

  @Test
  void noticesAnAnswerThatIsNotAsDescribed() {
    Reply wrong = new Reply(200, "", "{\"feeds\":[{\"name\":1}],\"extra\":true}");
    assertThat(DESCRIPTION.faults("GET /api/feeds", "200", wrong)).hasSizeGreaterThan(2);
  }

  @Test
  void describesItselfByHttp() {
    assertThat(site.get("/api/openapi.json").json()).isEqualTo(DESCRIPTION.json());
  }

  /** The first is what the setting record.schema is as it is shipped, the second what it was. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/schemas/record-1.schema.json", "/schema/record-1.json"})
  void servesTheSchemaThatCloudEventsName(String path) {
    Reply reply = site.get(path);
    assertThat(reply.json().path("$id").asText()).isEqualTo("urn:chapar:schema:record-1");
    assertThat(reply.head()).contains("\r\nContent-type: application/schema+json\r\n");
  }

  @Test
  void listsAndServesEachPublishedDocument() {
    JsonNode listed = site.get("/api/schemas").json().path("schemas");
    assertThat(listed).hasSameSizeAs(PublishedDocument.values());
    for (JsonNode one : listed) {
      String name = one.path("name").asText();
      assertThat(site.get(one.path("path").asText()).body().getBytes(UTF_8))
          .isEqualTo(PublishedDocument.of(name).orElseThrow().text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/schemas/", "/api/schemas/x.json", "/api/schemas/../openapi.json"})
  void knowsNoOtherDocument(String path) {
    assertThat(site.get(path).status()).isEqualTo(404);
  }

  /** Of each operation; what is refused has the form of a problem, and its number is described. */
  @Test
  void refusesAsItIsDescribed() {
    String described = DESCRIPTION.json().at("/components/responses/Refused/description").asText();
    for (String operation : DESCRIPTION.operations()) {
      String[] words = operation.split(" ");
      String path = words[1].replaceAll("\\{\\w+}", "x");
      for (Reply reply :
          List.of(
              site.send(words[0], path, "", "Host: attacker.example"),
              site.send("DELETE", path, ""),
              site.send(words[0], path + (words[0].equals("GET") ? "?colour=red" : ""), "<a/>"))) {
        if (reply.status() != 200) {
          assertThat(reply.status()).as(operation).isBetween(400, 499);
          assertThat(described).contains(reply.status() + ": ");
          assertThat(DESCRIPTION.faults(operation, "default", reply)).isEmpty();
        }
      }
      assertThat(
              DESCRIPTION
                  .json()
                  .path("paths")
                  .path(words[1])
                  .path(words[0].toLowerCase(Locale.ROOT))
                  .at("/responses/4XX/$ref")
                  .asText())
          .isEqualTo("#/components/responses/Refused");
    }
  }

  @Test
  void replaysADeadDelivery() {
    String report = site.dead();
    Reply replay = site.post("/api/deliveries/replay", "{\"report\":\"" + report + "\"}");
    assertThat(replay.json().get("deliveries").asInt()).isEqualTo(1);
    assertThat(site.dead()).isEmpty();
    assertThat(site.get("/api/deliveries?state=due").json().get("deliveries")).hasSize(2);
  }

  @Test
  void takesNoQueryWithAPostAsItsBodySaysWhatIsMeant() {
    Reply reply = site.post("/api/deliveries/replay?subscriber=webhook", "{}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("body");
    assertThat(site.dead()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"deliveries/replay, subscriber", "deliveries/retry, feed", "items/retry, feed"})
  void saysThatANameIsMisspeltInsteadOfDoingNothing(String path, String parameter) {
    Reply reply = site.post("/api/" + path, "{\"" + parameter + "\":\"wehbook\"}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("there is no " + parameter, "wehbook");
  }

  @Test
  void retriesTheDeadItemsOfAFeedThatIsNoLongerListed() {
    site.ledger.items().add(List.of(Examples.item("old", "https://old.example/1")), null);
    site.ledger.items().fail(site.ledger.items().lease(1).get(0), new PermanentFailure("404"));
    site.ledger.feeds().watch(List.of());
    for (String feed : List.of("old", "a", "b")) {
      int dead = site.get("/api/items/dead?feed=" + feed).json().get("items").size();
      Reply reply = site.post("/api/items/retry", "{\"feed\":\"" + feed + "\"}");
      assertThat(reply.status()).as(feed).isEqualTo(200);
      assertThat(reply.json().get("items").asInt()).isEqualTo(dead);
    }
  }

  @ParameterizedTest
  @CsvSource({"state", "state&subscriber=webhook", "=dead"})
  void refusesAQueryOfWhichAPartHasNoValue(String query) {
    assertThat(site.get("/api/deliveries?" + query).status()).isEqualTo(400);
  }

  @Test
  void namesTheMethodsThatAPathTakes() {
    Reply reply = site.get("/api/deliveries/replay");
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.head()).contains("\r\nAllow: POST\r\n");
  }

  @Test
  void replaysWhatWasDeliveredOnlyWhenItIsNamed() {
    for (String all : List.of("{\"done\":true}", "{\"done\":true,\"held\":false}")) {
      assertThat(site.post("/api/deliveries/replay", all).status()).as(all).isEqualTo(400);
    }
    String named = "{\"done\":true,\"subscriber\":\"webhook\"}";
    assertThat(site.post("/api/deliveries/replay", named).json().get("deliveries").asInt())
        .isEqualTo(2);
  }

  @Test
  void pausesAndResumes() {
    site.post("/api/subscribers/webhook/pause", "{}");
    assertThat(site.get("/api/subscribers").json().at("/subscribers/0/state").asText())
        .isEqualTo("paused");
    site.post("/api/subscribers/webhook/resume", "{}");
    assertThat(site.get("/api/subscribers").json().at("/subscribers/0/state").asText())
        .isEqualTo("active");
    assertThat(site.post("/api/subscribers/nobody/pause", "{}").status()).isEqualTo(404);
  }

  @Test
  void saysWhatIsLostWithASubscriberBeforeItIsRemoved() {
    JsonNode asked = site.post("/api/subscribers/webhook/remove", "{}").json();
    assertThat(asked)
        .hasToString("{\"name\":\"webhook\",\"removed\":false,\"waiting\":1,\"dead\":1}");
    assertThat(site.get("/api/subscribers").json().get("subscribers")).hasSize(1);
    JsonNode removed = site.post("/api/subscribers/webhook/remove", "{\"yes\":true}").json();
    assertThat(removed.get("removed").asBoolean()).isTrue();
    assertThat(site.get("/api/subscribers").json().get("subscribers")).isEmpty();
    assertThat(site.post("/api/subscribers/webhook/remove", "{}").status()).isEqualTo(404);
  }

  @Test
  void explainsAReport() {
    JsonNode known = site.get("/api/reports/" + site.dead()).json();
    assertThat(known.get("events").findValuesAsText("what")).containsExactly("created", "refused");
    assertThat(known.at("/events/1/note").asText()).isEqualTo("the webhook answered 400");
    assertThat(site.get("/api/reports/0000").status()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /api/reports?limit=201 | 400 | limit is from 1 to 200",
        "GET | /api/reports?&limit=201& | 400 | limit is from 1 to 200",
        "GET | /api/reports?limti=5 | 400 | there is no parameter limti here",
        "GET | /api/deliveries?cursor=x | 400 | cursor is none that an answer gave",
        "GET | /api/deliveries?state=lost | 400 | state is due, retrying, dead, held, filtered or"
            + " done",
        "GET | /api/nothing | 404 | there is no such path",
        "GET | /api/deliveries/replay | 405 | it takes POST",
        "POST | /api/feeds | 405 | it takes GET",
        "GET | /../etc/passwd | 404 | there is no such path",
        "GET | /api/subscribers/%2e%2e/pause | 404 | there is no such path"
      })
  void saysWhatIsWrong(String method, String path, int status, String detail) {
    Reply reply = site.send(method, path, "");
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json().get("detail").asText()).isEqualTo(detail);
    assertThat(DESCRIPTION.faults("GET /api/feeds", "default", reply)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | the body is no JSON object",
        "{ | the body is no JSON object",
        "{\"feed\":{}} | feed is neither text nor true or false",
        "{\"subscribr\":\"x\"} | there is no parameter subscribr here",
        "{\"since\":\"soon\"} | \"soon\" is no time; write 2026-11-30, 2026-11-30T14:00 or, for so"
            + " long ago, 2h"
      })
  void saysWhatIsWrongWithABody(String body, String detail) {
    Reply reply = site.post("/api/deliveries/replay", body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().get("detail").asText()).isEqualTo(detail);
  }

  @Test
  void takesNoLargeBody() {
    String large = "{\"feed\":\"" + "x".repeat(20_000) + "\"}";
    assertThat(site.post("/api/items/retry", large).status()).isEqualTo(413);
  }
}
