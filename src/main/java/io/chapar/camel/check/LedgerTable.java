package io.chapar.camel.check;

import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.HubRequest;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the {@code ledger:} endpoints give to routes and take from them. */
enum LedgerTable {
  FEEDS(Feed.class),
  HUBS(HubRequest.class),
  ITEMS(FeedItem.class, FeedReading.class, FeedItem.class),
  REPORTS(ReportVersion.class, Report.class),
  ALARMS(ReportVersion.class);

  private final Class<?> gives;
  private final List<Class<?>> takes;

  LedgerTable(Class<?> gives, Class<?>... takes) {
    this.gives = gives;
    this.takes = List.of(takes);
  }

  /** Empty for another endpoint, and for a table that does not exist. */
  static Optional<LedgerTable> of(Endpoint endpoint) {
    return Arrays.stream(values())
        .filter(table -> endpoint.isScheme("ledger") && table.word().equals(endpoint.rest()))
        .findFirst();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Class<?> gives() {
    return gives;
  }

  /** Empty where nothing can be sent. */
  List<Class<?>> takes() {
    return takes;
  }

  /** A record counts as done when its exchange has ended well. */
  boolean counts() {
    return this != HUBS;
  }

  /** Each subscriber gets all of it. */
  boolean isDelivered() {
    return this == REPORTS || this == ALARMS;
  }
}
