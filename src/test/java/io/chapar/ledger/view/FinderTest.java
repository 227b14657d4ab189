package io.chapar.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Article;
import io.chapar.article.Examples;
import io.chapar.article.FeedItem;
import io.chapar.article.Origin;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Report;
import io.chapar.feed.LookupReader;
import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.view.Finder.FindResult;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by what a person knows of it, on each database. */
class FinderTest extends SharedLedger {
  private static final String LINK = "https://www.a.example/news/7";

  private FindResult find(String text) {
    return ledger.finder().find(new LookupReader().read(text));
  }

  /** As a feed that has this item is read. */
  private static FeedItem item(String feed, String link, String guid) {
    String canonical = link.replaceFirst("https?:", "");
    return Examples.item(
        feed,
        List.of(
            "link:" + canonical,
            "link:" + canonical.replaceFirst("//www\\.", "//"),
            "guid:" + feed + ":" + guid),
        link,
        "Title of " + link);
  }

  private String add(String feed, String link, String guid) {
    ledger.items().add(List.of(item(feed, link, guid)), null);
    return Keys.digest("link:" + link.replaceFirst("https?:", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LINK,
        "http://www.a.example/news/7",
        "https://a.example/news/7",
        "HTTPS://A.example:443/news/7/",
        "a.example/news/7",
        "//www.a.example/news/7",
        " https://a.example/news/7?utm_source=telegram&fbclid=x#comments "
      })
  void findsAnItemByItsAddressHoweverOneCameToIt(String address) {
    String id = add("a", LINK, "7");
    assertThat(find(address).items()).extracting(FoundItem::id).containsExactly(id);
    assertThat(find(address).said()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/news/8",
    "https://b.example/news/7",
    "https://a.example/news/7?page=2"
  })
  void findsNoOtherItem(String address) {
    add("a", LINK, "7");
    assertThat(find(address).size()).isZero();
  }

  @Test
  void findsAnItemByItsGuidInWhicheverFeed() {
    watch("a", "b");
    String one = add("a", LINK, "tag:7");
    String two = add("b", "https://b.example/7", "tag:7");
    assertThat(find("tag:7").items()).extracting(FoundItem::id).containsExactlyInAnyOrder(one, two);
    assertThat(find("tag:8").size()).isZero();
  }

  @Test
  void findsByTheBeginningOfAnId() {
    String id = add("a", LINK, "7");
    assertThat(find(id).items()).hasSize(1);
    assertThat(find(id.substring(0, 8)).items()).hasSize(1);
    assertThat(find(id.substring(0, 7)).size()).isZero();
  }

  @Test
  void findsAFeedByItsNameAndItsAddress() {
    watch("خبر", "a");
    assertThat(find("خبر").feeds()).extracting(Overview.FeedState::name).containsExactly("خبر");
    assertThat(find("https://a.example/feed").feeds()).hasSize(1);
  }

  private static Report read(FeedItem item, String last, String canonical) {
    Report plain = Examples.report(item, "Text");
    Article article = plain.article();
    Origin origin = article.origin();
    return new Report(
        new Article(
            new Origin(
                origin.feed(), item.link(), URI.create(last), origin.fetchedAt(), origin.digest()),
            article.metadata().toBuilder().canonicalUrl(URI.create(canonical)).build(),
            article.language(),
            article.script(),
            article.direction(),
            article.blocks()),
        plain.facts(),
        plain.fingerprints());
  }

  @Test
  void findsAReportWhereItsLinkLedAndByWhatItsPageDeclares() {
    String id = add("a", LINK, "7");
    Lease<FeedItem> lease = leaseItem();
    String last = "https://m.a.example/n/7/";
    ledger.reports().commit(lease, read(lease.record(), last, "https://a.example/story-7"), null);
    for (String address :
        List.of(LINK, last, "http://m.a.example/n/7?utm_medium=x", "www.a.example/story-7/")) {
      FindResult found = find(address);
      assertThat(found.reports()).as(address).extracting(one -> one.id()).containsExactly(id);
      assertThat(found.items()).isEmpty();
    }
  }

  @Test
  void learnsTheAddressesOfAnOlderLedgerStepByStep() {
    add("a", LINK, "7");
    Lease<FeedItem> lease = leaseItem();
    String last = "https://m.a.example/n/7/";
    ledger.reports().commit(lease, read(lease.record(), last, LINK), null);
    commit(Examples.item("a", A), "Text");
    pass(
        "delete from address",
        "insert into backfill (name, at, id, version) values ('address', 9000000000000000, '', 0)");
    assertThat(find(last).size()).isZero();
    assertThat(ledger.addressBackfill().step()).isEqualTo(2);
    assertThat(ledger.addressBackfill().step()).isZero();
    assertThat(find(last).reports()).hasSize(1);
    assertThat(find(A).reports()).hasSize(1);
  }

  @Test
  void findsADocumentThatNoFeedGave() {
    commit(Examples.item("a", A), "Text");
    assertThat(find(A).reports()).hasSize(1);
    assertThat(find("http://www.a.example/1/").reports()).hasSize(1);
  }

  @Test
  void forgetsTheAddressesOfReportsThatAreForgotten() {
    commit(Examples.item("a", A), "Text");
    pass("update address set recorded_at = 0");
    ledger.pruning().prune(Duration.ofDays(30));
    assertThat(find(A).reports()).hasSize(1);
    pass("update report set recorded_at = 0");
    ledger.pruning().prune(Duration.ofDays(30));
    ledger.pruning().prune(Duration.ofDays(30));
    assertThat(find(A).size()).isZero();
  }

  @Test
  void tellsTheNearestThingOfWhatIsNotKnown() {
    watch("a");
    add("a", LINK, "7");
    assertThat(find("https://a.example/news/8").said())
        .startsWith("no item has this address; 1 item is of www.a.example, the last seen ")
        .contains("in feed a (never polled well); the article may have left its feed");
    assertThat(find("https://c.example/1").said())
        .isEqualTo("no item has this address; no item and no feed is of c.example");
    watch("a", "c");
    assertThat(find("https://c.example/1").said())
        .startsWith(
            "no item has this address; no item is of c.example, and this feed is: c (never");
    assertThat(find("C").said())
        .isEqualTo(
            "no report, item, guid or feed is known by this; feeds with it in their names: c");
    watch("isna");
    assertThat(find("isnna").said())
        .isEqualTo("no report, item, guid or feed is known by this; it may be isna");
  }

  @Test
  void tellsHowAFeedDoes() {
    watch("a");
    add("a", LINK, "7");
    add("a", "https://b.example/1", "8");
    ledger.items().fail(leaseItem(), new PermanentFailure("answered 404"));
    FeedExplanation known = ledger.finder().feed("a").orElseThrow();
    assertThat(known.items())
        .extracting(one -> one.items() + " " + one.state())
        .containsExactly("1 waiting", "1 dead");
    assertThat(known.newest()).hasSize(2);
    assertThat(known.feed().state()).isEqualTo("watched");
    assertThat(ledger.finder().feed("b")).isEmpty();
  }
}
