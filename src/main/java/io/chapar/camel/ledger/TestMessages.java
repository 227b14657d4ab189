package io.chapar.camel.ledger;

import io.chapar.article.Alarm;
import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Facts;
import io.chapar.article.Fingerprints;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.ledger.LeaseConsumer.Tried;
import io.chapar.camel.ledger.LedgerEndpoint.Table;
import io.chapar.deliver.TestAnswer;
import io.chapar.normalise.key.SearchKey;
import io.chapar.text.Digest;
import io.chapar.watch.AlarmReport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;

/**
 * Sends messages that are marked as tests through the routes of subscribers, one at a time. The
 * ledger, its metrics and its alarms know nothing of them, and a subscriber that is paused or
 * stopped is tried like another.
 */
public final class TestMessages implements TestAnswer.Sender {
  /** In place of a feed's name. */
  private static final String FEED = "chapar-test";

  private static final String TEXT =
      "An operator sent this message to see whether it arrives. Nothing happened; drop it.";

  /** Longer than the requests of a route may take, and a connection of a client. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final CamelContext context;
  private final Semaphore free = new Semaphore(1);

  /**
   * @param context whose routes deliver
   */
  public TestMessages(CamelContext context) {
    this.context = context;
  }

  @Override
  public TestAnswer send(String subscriber) {
    LeaseConsumer<?> consumer = consumer(subscriber);
    if (!free.tryAcquire()) {
      throw new TemporaryFailure("another test message is in work; ask again");
    }
    try {
      ReportVersion message = message(consumer.getEndpoint());
      return answer(subscriber, message, wait(subscriber, consumer, message));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TemporaryFailure("the node ends", e);
    } finally {
      free.release();
    }
  }

  private LeaseConsumer<?> consumer(String subscriber) {
    return context.getRoutes().stream()
        .map(Route::getConsumer)
        .filter(LeaseConsumer.class::isInstance)
        .<LeaseConsumer<?>>map(LeaseConsumer.class::cast)
        .filter(one -> subscriber.equals(one.getEndpoint().getSubscriber()))
        .findFirst()
        .orElseThrow(
            () ->
                new PermanentFailure(
                    "no route of this node delivers to "
                        + subscriber
                        + "; its route is off, gone, waits for a peer, or runs on another node"));
  }

  private static Tried wait(String subscriber, LeaseConsumer<?> consumer, ReportVersion message)
      throws InterruptedException {
    try {
      Future<Tried> sent =
          consumer
              .trial(message)
              .orElseThrow(
                  () ->
                      new TemporaryFailure(
                          "the route delivers as many reports to "
                              + subscriber
                              + " as it may at once; ask again"));
      return sent.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return new Tried("", null, null, "no answer within 60 s", LONGEST.toMillis());
    } catch (RejectedExecutionException e) {
      throw new TemporaryFailure(
          "the route that delivers to " + subscriber + " stops; ask again", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static TestAnswer answer(String subscriber, ReportVersion message, Tried tried) {
    String result =
        tried.failure() != null ? "failed" : tried.filter() != null ? "filtered" : "delivered";
    return new TestAnswer(
        subscriber,
        message.id(),
        result,
        tried.millis(),
        tried.status(),
        tried.receiver().isEmpty() ? null : tried.receiver(),
        tried.failure() != null ? tried.failure() : tried.filter());
  }

  /** With an id of its own, so that no broker drops it as a repeat and it takes no one's place. */
  private static ReportVersion message(LedgerEndpoint endpoint) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String id = UUID.randomUUID().toString().replace("-", "");
    Report report = endpoint.table() == Table.ALARMS ? alarm(now) : article(now);
    List<String> groups = endpoint.getComponent().groups(FEED);
    return new ReportVersion(id, 1, Event.TEST, now, report).forFilters(groups, SearchKey::of);
  }

  private static Report alarm(Instant now) {
    return AlarmReport.of(new Alarm(Alarm.Kind.ROUTE, FEED, now, TEXT), now);
  }

  private static Report article(Instant now) {
    Article article =
        new Article(
            new Origin(FEED, null, null, now, Digest.of(TEXT)),
            Metadata.builder().title("Test message of Chapar").language("en").build(),
            "en",
            "Latn",
            Article.Direction.LTR,
            List.of(new Block(BlockKind.PARAGRAPH, TEXT, TEXT)));
    return new Report(article, Facts.NONE, Fingerprints.NONE);
  }
}
