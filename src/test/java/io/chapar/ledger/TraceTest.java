package io.chapar.ledger;

import static io.chapar.article.Examples.item;
import static io.chapar.article.Examples.reading;
import static io.chapar.article.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.TemporaryFailure;
import io.chapar.ledger.lease.Lease;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which trace goes on in which work, on each database. */
class TraceTest extends SharedLedger {
  private static final String POLL = "00-" + "a".repeat(32) + "-" + "1".repeat(16) + "-01";
  private static final String VISIT = "00-" + "a".repeat(32) + "-" + "2".repeat(16) + "-01";

  private void poll() {
    watch("a");
    Lease<Feed> lease = leaseFeed();
    ledger.feeds().commit(lease, reading(lease.record(), item("a", A)), POLL);
  }

  @Test
  void carriesAPollsTraceToTheVisitsOfItsItems() {
    poll();
    assertThat(leaseItem().trace()).isEqualTo(POLL);
  }

  @Test
  void keepsItWhenAVisitFails() {
    poll();
    ledger.items().fail(leaseItem(), new TemporaryFailure("server answered 503"));
    assertThat(leaseItem().trace()).isEqualTo(POLL);
  }

  @Test
  void beginsANewOneWithALaterVisit() {
    poll();
    Lease<FeedItem> lease = leaseItem();
    ledger.reports().commit(lease, report(lease.record(), "text"), VISIT);
    assertThat(leaseItem().trace()).isNull();
  }

  @Test
  void carriesAVisitsTraceToEveryDelivery() {
    subscribe("archive", "queue");
    poll();
    Lease<FeedItem> lease = leaseItem();
    ledger.reports().commit(lease, report(lease.record(), "text"), VISIT);
    assertThat(lease("archive").trace()).isEqualTo(VISIT);
    assertThat(lease("queue").trace()).isEqualTo(VISIT);
  }

  @Test
  void carriesNoneWhereNoneIsKept() {
    subscribe("archive");
    ledger.items().add(List.of(item("a", A)), null);
    Lease<FeedItem> lease = leaseItem();
    assertThat(lease.trace()).isNull();
    ledger.reports().commit(lease, report(lease.record(), "text"), null);
    assertThat(lease("archive").trace()).isNull();
  }
}
