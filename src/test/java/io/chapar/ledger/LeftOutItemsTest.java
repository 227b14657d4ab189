package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.article.FeedItem;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.view.Explanation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items that a rule of the watch list leaves out, on each database. */
class LeftOutItemsTest extends EachDatabase {
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(Databases.settings(url(), "one"));
    ledger
        .items()
        .leaveOut(
            item -> Optional.ofNullable(item.title()).filter("sport"::equals).map(word -> "block"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static FeedItem titled(String title, String link) {
    return Examples.item("a", List.of("link:" + link), link, title);
  }

  private int add(String title, String path) {
    return ledger.items().add(List.of(titled(title, "https://h.example/" + path)), null);
  }

  private Explanation explained(String path) {
    String id = Keys.digest("link:https://h.example/" + path);
    return ledger.explanations().of(id).orElseThrow();
  }

  @Test
  void areRememberedWithTheRuleAndNeverAsked() {
    assertThat(add("sport", "1")).isZero();
    assertThat(add("sport", "1")).isZero();
    assertThat(ledger.items().lease(10)).isEmpty();
    assertThat(explained("1").state()).isEqualTo("left-out");
    assertThat(explained("1").reason()).isEqualTo("block");
  }

  @Test
  void stayLeftOutWhenTheRuleGoesUnlessTheFeedSaysSomethingElse() {
    add("sport", "1");
    ledger.items().leaveOut(item -> Optional.empty());
    add("sport", "1");
    assertThat(ledger.items().lease(10)).isEmpty();
    add("politics", "1");
    assertThat(ledger.items().lease(10)).hasSize(1);
    assertThat(explained("1").reason()).isNull();
  }

  @Test
  void areTakenWhenTheirNewTitleFitsNoRule() {
    add("sport", "1");
    add("politics", "1");
    assertThat(ledger.items().lease(10)).hasSize(1);
  }

  @Test
  void areReadOnceMoreWhenTheyWereTakenBefore() {
    add("politics", "1");
    ledger.items().done(ledger.items().lease(1).get(0));
    pass("update host set free_at = 0");
    add("sport", "1");
    assertThat(ledger.items().lease(10)).hasSize(1);
  }
}
