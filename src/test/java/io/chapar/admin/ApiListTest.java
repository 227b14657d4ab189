package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.admin.AdminSite.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lists of the API hold. */
class ApiListTest extends ServedLedger {
  @Test
  void listsTheDeadItemsOfOneFeedAlone() {
    assertThat(site.get("/api/items/dead?feed=a").json().get("items")).hasSize(1);
    assertThat(site.get("/api/items/dead?feed=b").json().get("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"deliveries?subscriber", "deliveries?feed", "items/dead?feed", "reports?feed"})
  void saysThatANameIsMisspeltInsteadOfListingNothing(String list) {
    Reply reply = site.get("/api/" + list + "=wehbook");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("wehbook");
  }

  @Test
  void givesLongListsInPartsWithoutGapOrRepeat() {
    for (int i = 10; i < 30; i++) {
      site.report(i);
    }
    assertThat(walk("/api/reports?limit=7", "reports", "id")).hasSize(23).doesNotHaveDuplicates();
    assertThat(walk("/api/deliveries?limit=4", "deliveries", "report"))
        .hasSize(23)
        .doesNotHaveDuplicates();
    assertThat(walk("/api/deliveries?state=due&limit=4", "deliveries", "report"))
        .hasSizeGreaterThan(4)
        .doesNotHaveDuplicates();
    assertThat(walk("/api/feeds?limit=1", "feeds", "name")).containsExactly("a", "b");
  }

  @Test
  void listsTheFeedsAloneOfWhichThePollFails() {
    assertThat(walk("/api/feeds?failing=true&limit=1", "feeds", "name")).containsExactly("b");
    assertThat(walk("/api/feeds?failing=false&limit=1", "feeds", "name")).containsExactly("a", "b");
  }

  private List<String> walk(String path, String list, String field) {
    List<String> found = new ArrayList<>();
    JsonNode answer = site.get(path).json();
    found.addAll(answer.get(list).findValuesAsText(field));
    while (answer.has("next")) {
      answer = site.get(path + "&cursor=" + answer.get("next").asText()).json();
      answer.get(list).forEach(one -> found.add(one.get(field).asText()));
    }
    return found.stream().filter(id -> !id.isEmpty()).toList();
  }
}
