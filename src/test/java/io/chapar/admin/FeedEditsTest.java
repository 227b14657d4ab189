package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.admin.AdminSite.Reply;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of the watch list by HTTP. */
class FeedEditsTest extends ServedLedger {
  private String list() throws IOException {
    return Files.readString(folder.resolve("config/feeds.yaml"));
  }

  /** Pairs of names and values. */
  private Reply edit(String what, String... values) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < values.length; i += 2) {
      body.put(values[i], values[i + 1]);
    }
    Reply reply = site.post("/api/feeds/" + what, body.toString());
    String status = reply.status() == 200 ? "200" : "default";
    assertThat(DESCRIPTION.faults("POST /api/feeds/" + what, status, reply)).isEmpty();
    return reply;
  }

  @Test
  void addsRenamesPacesAndRemovesAFeed() throws IOException {
    String before = list();
    assertThat(
            edit("add", "address", "https://چای.example/rss", "name", "چای", "group", "tea")
                .status())
        .isEqualTo(200);
    assertThat(list()).contains("\"tea\": {}", "name: چای, address: \"https://xn--");
    assertThat(edit("rename", "feed", "چای", "name", "tea").status()).isEqualTo(200);
    assertThat(edit("interval", "feed", "tea", "every", "15m").status()).isEqualTo(200);
    assertThat(site.get("/api/feed?name=tea").json().at("/settings/every").asText())
        .isEqualTo("15m");
    Reply removed = edit("remove", "feed", "tea");
    assertThat(removed.json().at("/remains/reports").asInt()).isZero();
    assertThat(list()).endsWith(before);
    assertThat(edit("remove", "feed", "a").json().at("/remains/reports").asInt()).isEqualTo(3);
  }

  @Test
  void changesNothingWhereSomebodyElseHasEditedMeanwhile() throws IOException {
    String digest = site.get("/api/feeds/facets").json().get("list").asText();
    Reply first = edit("rename", "feed", "a", "name", "c", "list", digest);
    assertThat(first.json().get("list").asText()).isNotEqualTo(digest);
    String now = list();
    Reply second = edit("remove", "feed", "b", "list", digest);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().get("detail").asText())
        .isEqualTo("somebody edited config/feeds.yaml meanwhile; look at it again");
    assertThat(list()).isEqualTo(now);
    String list = first.json().get("list").asText();
    assertThat(edit("remove", "feed", "b", "list", list).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rename | feed a name b | 422 | two feeds are named \"b\"",
        "rename | feed a name B | 422 | whatever their case",
        "rename | feed nobody name c | 422 | no feed is watched as \"nobody\"",
        "rename | feed a name x:y | 422 | name \"x:y\" is no name",
        "rename | feed a name خبر\u200cگزاری | 422 | it holds U+200C, ZERO WIDTH NON-JOINER",
        "rename | feed a | 400 | name is missing",
        "interval | feed a every 0s | 422 | every \"0s\" is too often",
        "interval | feed a every soon | 422 | \"soon\" is no duration",
        "interval | feed a fastest 2h slowest 1h | 422 | fastest is longer than slowest",
        "interval | feed a | 400 | say every, or fastest",
        "interval | feed a every 1h slowest 2h | 400 | say every, or fastest",
        "add | address https://a.example/feed name c | 422 | is watched as a",
        "add | address http://A.example:80/feed#x name c | 422 | is watched as a",
        "add | address https://c.example/rss name a | 422 | two feeds are named",
        "add | address http://169.254.1.1/rss name c | 422 | 169.254.1.1",
        "add | address ftp://c.example name c | 400 | no address of the web",
        "remove | feed nobody | 422 | no feed is watched"
      })
  void refusesWithOneClearLine(String what, String values, int status, String detail)
      throws IOException {
    String before = list();
    Reply reply = edit(what, values.split(" "));
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.json().get("detail").asText()).contains(detail).doesNotContain("\n");
    assertThat(list()).isEqualTo(before);
  }
}
