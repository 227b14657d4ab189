package io.chapar.ledger.selection;

import static io.chapar.article.Examples.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.ledger.SharedLedger;
import io.chapar.ledger.reports.Rereads;
import io.chapar.ledger.view.FoundItem;
import io.chapar.ledger.view.ItemSelection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts a person means by one name, on each database. */
class PublisherHostsTest extends SharedLedger {
  private static final List<String> HOSTS =
      List.of(
          "dawn.com",
          "www.dawn.com",
          "epaper.dawn.com:8443",
          "sundawn.com",
          "dawn.com.pk",
          "a_b.example",
          "axb.example",
          "localhost:8080",
          "localhost.example");

  private void see() {
    ledger
        .items()
        .add(HOSTS.stream().map(host -> item("a", "https://" + host + "/1")).toList(), null);
  }

  private List<String> found(String host) {
    ItemSelection which = new ItemSelection(null, null, host, TimeRange.ALWAYS);
    return ledger.itemList().of(which, Cursor.START, 50).stream()
        .map(FoundItem::host)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dawn.com | dawn.com, epaper.dawn.com:8443, www.dawn.com",
        "WWW.Dawn.com | dawn.com, epaper.dawn.com:8443, www.dawn.com",
        "epaper.dawn.com | epaper.dawn.com:8443",
        "epaper.dawn.com:8443 | epaper.dawn.com:8443",
        "a_b.example | a_b.example",
        "localhost | localhost:8080"
      })
  void areThatHostAndAllBelowIt(String host, String hosts) {
    see();
    String[] meant = hosts.split(", ");
    assertThat(found(host)).containsExactly(meant);
    pass("update item set visits = 1, state = 'done'");
    assertThat(ledger.rereads().count(new Rereads.Which(null, null, host, TimeRange.ALWAYS)))
        .isEqualTo(meant.length);
    assertThat(HOSTS.stream().filter(new PublisherHosts(host)::hold).sorted())
        .containsExactly(meant);
  }

  @Test
  void areNotAllOfACountry() {
    see();
    assertThat(
            Stream.of("com", "example", "awn.com", "%", "_").flatMap(host -> found(host).stream()))
        .isEmpty();
  }
}
