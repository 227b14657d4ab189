package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.admin.AdminSite.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How feeds are found, and what is told of one. */
class FeedListTest {
  private static final ApiDescription DESCRIPTION = new ApiDescription();
  private static final String LIST =
      """
      groups: { Iran: { language: fa, fastest: 15m }, world: {} }
      feeds:
        - { name: a, address: "https://a.example/feed", title: "خبرگزاری كتاب", group: Iran }
        - { name: b, address: "https://b.example/feed", groups: [world, Iran], every: 1h }
        - { name: tea, address: "https://tea.example/rss", title: "Çay Saati", language: tr-TR }
      """;

  @TempDir private Path folder;
  private AdminSite site;

  @BeforeEach
  void open() throws IOException {
    site = new AdminSite(folder, AdminSite.LOCAL);
    write(LIST);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void write(String list) throws IOException {
    Files.writeString(folder.resolve("config/feeds.yaml"), list);
  }

  private List<String> found(String parameter, String value) {
    String query = parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    Reply reply = site.get("/api/feeds?" + query);
    assertThat(DESCRIPTION.faults("GET /api/feeds", "200", reply)).isEmpty();
    return reply.json().get("feeds").findValuesAsText("name");
  }

  @ParameterizedTest
  @CsvSource({
    "query, کتاب, a",
    "query, 'خبرگزاري كتاب', a",
    "query, çay, tea",
    "query, SAATI, tea",
    "query, TEA.example/rss, tea",
    "query, 'example feed', a b",
    "query, nothing, ''",
    "query, ' / ', a b tea",
    "group, Iran, a b",
    "group, world, b",
    "language, tr, tea",
    "language, t, ''",
    "language, fa, a b",
    "state, new, tea",
    "state, watched, a b",
    "host, b.example, b",
    "failing, true, b"
  })
  void findsFeeds(String parameter, String value, String names) {
    assertThat(String.join(" ", found(parameter, value))).isEqualTo(names);
  }

  @Test
  void countsAllThatIsFoundWhateverThePageHolds() {
    JsonNode page = site.get("/api/feeds?group=Iran&limit=1").json();
    assertThat(page.get("total").asInt()).isEqualTo(2);
    assertThat(page.get("next").asText()).isEqualTo("a");
  }

  @Test
  void takesUpAnEditOfTheListAtOnce() throws IOException {
    assertThat(found("query", "çay")).hasSize(1);
    write(LIST.replace("Çay Saati", "Kahve Saati"));
    assertThat(found("query", "kahve")).containsExactly("tea");
    write("feeds: [{ nam: x }]\n");
    assertThat(found("query", "kahve")).as("the last good list").containsExactly("tea");
  }

  @Test
  void saysByWhatFeedsCanBeToldApart() {
    Reply reply = site.get("/api/feeds/facets");
    assertThat(DESCRIPTION.faults("GET /api/feeds/facets", "200", reply)).isEmpty();
    assertThat(reply.json().get("groups"))
        .hasToString("[{\"name\":\"Iran\",\"count\":2},{\"name\":\"world\",\"count\":1}]");
    assertThat(reply.json().get("states"))
        .hasToString("[{\"name\":\"watched\",\"count\":2},{\"name\":\"new\",\"count\":1}]");
    assertThat(reply.json().get("list").asText()).hasSize(16);
  }

  @Test
  void tellsAllAboutOneFeed() {
    Reply reply = site.get("/api/feed?name=b");
    assertThat(DESCRIPTION.faults("GET /api/feed", "200", reply)).isEmpty();
    JsonNode feed = reply.json();
    assertThat(feed.at("/settings/every").asText()).isEqualTo("1h");
    assertThat(feed.at("/settings/language").asText()).isEqualTo("fa");
    assertThat(feed.at("/settings/own")).hasToString("[\"every\"]");
    assertThat(feed.at("/polls/0/result").asText()).isEqualTo("failed");
    assertThat(feed.at("/polls/0/why").asText()).isEqualTo("server answered 503");
    assertThat(site.get("/api/feed?name=a").json().at("/polls/0/new").asInt()).isEqualTo(1);
    assertThat(site.get("/api/feed?name=tea").json().at("/feed/state").asText()).isEqualTo("new");
    assertThat(site.get("/api/feed?name=nobody").status()).isEqualTo(404);
  }

  @Test
  void pollsAFeedAtOnce() {
    Reply reply = site.post("/api/feeds/poll", "{\"feed\":\"a\"}");
    assertThat(DESCRIPTION.faults("POST /api/feeds/poll", "200", reply)).isEmpty();
    assertThat(site.ledger.feeds().lease(9)).hasSize(1);
    assertThat(site.post("/api/feeds/poll", "{\"feed\":\"nobody\"}").status()).isEqualTo(422);
  }
}
