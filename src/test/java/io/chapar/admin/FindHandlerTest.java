package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.admin.AdminSite.Reply;
import io.chapar.article.Examples;
import io.chapar.article.FeedItem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found, and how items are listed, by HTTP. */
class FindHandlerTest extends ServedLedger {
  private static final String LINK = "https://www.a.example/news/7";

  @BeforeEach
  void prepare() {
    site.ledger.items().add(List.of(item(7)), null);
  }

  private static FeedItem item(int number) {
    String link = LINK.replace("7", String.valueOf(number));
    List<String> keys = List.of("link:" + link.replace("https:", ""), "guid:a:" + number);
    return Examples.item("a", keys, link, "Title");
  }

  private JsonNode find(String what) {
    Reply reply = site.get("/api/find?q=" + URLEncoder.encode(what, StandardCharsets.UTF_8));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(DESCRIPTION.faults("GET /api/find", "200", reply)).isEmpty();
    return reply.json();
  }

  @Test
  void findsAnItemByItsAddressAndExplainsItById() {
    String id = find("http://a.example/news/7?utm_source=x").at("/items/0/id").asText();
    JsonNode known = site.get("/api/reports/" + id).json();
    assertThat(known.at("/item/state").asText()).isEqualTo("waiting");
    assertThat(known.at("/waitsFor/before").isInt()).isTrue();
  }

  @Test
  void findsReportsAndFeedsAndSaysWhatIsNearest() {
    assertThat(find("https://a.example/2").at("/reports/0/id").asText()).isEqualTo(site.dead());
    assertThat(find("b").at("/feeds/0/reason").asText()).isEqualTo("server answered 503");
    assertThat(find("https://b.example/3").get("said").asText()).contains("this feed is: b");
  }

  @Test
  void findsByAnAddressThatIsLongerThanOtherParameters() {
    assertThat(find("https://a.example/" + "خبر-".repeat(100)).get("said").asText())
        .startsWith("no item has this address");
  }

  private List<String> list(String query) {
    Reply reply = site.get("/api/items?" + query);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(DESCRIPTION.faults("GET /api/items", "200", reply)).isEmpty();
    List<String> links = new ArrayList<>();
    reply.json().get("items").forEach(one -> links.add(one.get("link").asText()));
    return links;
  }

  @Test
  void listsItemsByStateFeedHostAndAddress() {
    assertThat(list("state=waiting")).containsExactly(LINK);
    assertThat(list("state=dead&feed=a&since=1h")).containsExactly("https://a.example/none");
    assertThat(list("host=a.example")).hasSize(2);
    assertThat(list("feed=b")).isEmpty();
    assertThat(list("query=a.example/news/7")).containsExactly(LINK);
    assertThat(list("query=a.example/news/7&state=dead")).isEmpty();
  }

  @Test
  void givesItemsInParts() {
    for (int i = 20; i < 30; i++) {
      site.ledger.items().add(List.of(item(i)), null);
    }
    List<String> links = new ArrayList<>();
    JsonNode page = site.get("/api/items?limit=5").json();
    page.get("items").forEach(one -> links.add(one.get("link").asText()));
    while (page.has("next")) {
      page = site.get("/api/items?limit=5&cursor=" + page.get("next").asText()).json();
      page.get("items").forEach(one -> links.add(one.get("link").asText()));
    }
    assertThat(links).hasSize(12).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/items?state=ded | 400 | there is no state \"ded\"",
        "/api/items?feed=isnna | 422 | there is no feed \"isnna\"",
        "/api/items?host=c.example | 422 | no article came from the host \"c.example\"",
        "/api/items?since=soon | 400 | \"soon\"",
        "/api/find | 400 | q is missing",
        "/api/find?q=%20 | 400 | what is looked for has 0 characters"
      })
  void saysWhatIsWrong(String path, int status, String detail) {
    Reply reply = site.get(path);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json().get("detail").asText()).startsWith(detail);
  }
}
