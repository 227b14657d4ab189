package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.admin.AdminSite.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EditHandlerTest extends ServedLedger {
  private String running() {
    return site.get("/api/edits").json().get("running").asText();
  }

  private Reply rollback(String set, String body) {
    return site.post("/api/edits/" + set + "/rollback", body);
  }

  @Test
  void namesTheSetsOfEditsAndOfStarts() {
    JsonNode all = site.get("/api/edits").json();
    assertThat(all.at("/edits/0/accepted").asBoolean()).isFalse();
    assertThat(all.at("/edits/1/set").asText()).isEqualTo(running());
    assertThat(all.at("/edits/1/before").asText()).isEqualTo(site.goodSet());
    assertThat(all.at("/starts/0/set").asText()).isEqualTo(site.goodSet());
  }

  @Test
  void showsWhatAnEditChanged() {
    JsonNode file = site.get("/api/edits/" + running()).json().at("/files/0");
    assertThat(file.get("file").asText()).isEqualTo("config/feeds.yaml");
    assertThat(file.at("/changes/0").asText()).isEqualTo("added: a (https://a.example/feed)");
    assertThat(site.get("/api/edits/last").json().at("/edit/lines/0").asText())
        .contains("feeds is no list");
    assertThat(site.get("/api/edits/01234567").status()).isEqualTo(404);
  }

  @Test
  void bringsASetBack() {
    Path feeds = folder.resolve("config/feeds.yaml");
    Reply dry = rollback(site.goodSet(), "{\"dryRun\":true}");
    assertThat(dry.json().get("done").asBoolean()).isFalse();
    assertThat(feeds).content().contains("a.example");
    Reply reply = rollback(site.goodSet(), "{\"expect\":\"" + running() + "\"}");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/written/0").asText()).isEqualTo("config/feeds.yaml");
    assertThat(reply.json().get("kept").asText()).isEqualTo(running());
    assertThat(feeds).hasContent("feeds: []");
  }

  @Test
  void refusesWhereAnotherSetRunsThanIsExpected() {
    Reply reply = rollback(site.goodSet(), "{\"expect\":\"01234567\"}");
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.json().get("detail").asText()).contains("runs, and not 01234567");
    assertThat(folder.resolve("config/feeds.yaml")).content().contains("a.example");
    assertThat(rollback(site.goodSet(), "{\"expect\":\"01234567\",\"dryRun\":true}").status())
        .isEqualTo(409);
  }

  @Test
  void knowsNoSetThatNeverRan() {
    assertThat(rollback("last", "{}").status()).isEqualTo(422);
    assertThat(rollback("01234567", "{}").json().get("detail").asText())
        .startsWith("there is no set 01234567");
    assertThat(rollback("9", "{}").status()).isEqualTo(404);
  }
}
