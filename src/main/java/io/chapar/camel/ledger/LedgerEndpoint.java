package io.chapar.camel.ledger;

import io.chapar.article.ReportVersion.Kind;
import io.chapar.camel.ledger.LedgerComponent.RouteVersions;
import io.chapar.camel.trace.Traces;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Subscribers.Start;
import io.chapar.ledger.lease.Shares;
import io.chapar.ledger.log.ReportLog.Position;
import io.chapar.metrics.Metrics;
import io.chapar.text.Durations;
import io.chapar.text.Durations.Rate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** One of the ledger's tables, as the start or the end of a route. */
public final class LedgerEndpoint extends DefaultEndpoint {
  private static final int MOST_CONCURRENT = 1000;
  private static final String NOW = "now";
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Table table;
  private int concurrent = 8;
  private @Nullable String subscriber;
  private List<Duration> retry = Durations.list("5s,1m,10m,1h,6h,1d");
  private String from = NOW;
  private @Nullable Start start;
  private String rate = "off";
  private @Nullable Rate bound;

  LedgerEndpoint(String uri, LedgerComponent component, Table table) {
    super(uri, component);
    this.table = table;
  }

  /** The tables that routes may name. */
  enum Table {
    FEEDS,
    HUBS,
    ITEMS,
    REPORTS,
    ALARMS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Table of(String name) {
      return Arrays.stream(values())
          .filter(table -> table.word().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "the ledger has no "
                          + name
                          + "; it has feeds, hubs, items, reports, alarms"));
    }
  }

  @Override
  public Producer createProducer() {
    return switch (table) {
      case FEEDS -> throw new IllegalArgumentException("ledger:feeds can only be read from");
      case HUBS -> throw new IllegalArgumentException("ledger:hubs can only be read from");
      case ITEMS -> new ItemsProducer(this);
      case REPORTS -> new ReportsProducer(this);
      case ALARMS -> throw new IllegalArgumentException("ledger:alarms can only be read from");
    };
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    LeaseConsumer<?> consumer =
        switch (table) {
          case FEEDS -> new LeaseConsumer<>(this, processor, new FeedWork(this::ledger, shares()));
          case HUBS -> new LeaseConsumer<>(this, processor, new HubWork(this::ledger));
          case ITEMS -> new LeaseConsumer<>(this, processor, new ItemWork(this::ledger, shares()));
          case REPORTS -> new LeaseConsumer<>(this, processor, deliveries(Kind.ARTICLE));
          case ALARMS -> new LeaseConsumer<>(this, processor, deliveries(Kind.ALARM));
        };
    configureConsumer(consumer);
    return consumer;
  }

  private Shares shares() {
    Shares shares = Shares.of(concurrent);
    metrics().slots(table.word(), shares::inWork);
    return shares;
  }

  /** Makes its subscriber known, where it has one: it gets what comes from now on. */
  public void register() {
    if (subscriber != null) {
      deliveries(table == Table.ALARMS ? Kind.ALARM : Kind.ARTICLE).begin();
    }
  }

  private DeliveryWork deliveries(Kind kind) {
    if (subscriber == null) {
      throw new IllegalArgumentException(
          "from: ledger:"
              + table.word()
              + " needs the parameter subscriber, the subscriber's name in the ledger");
    }
    return new DeliveryWork(
        this::ledger, subscriber, kind, start, retry, metrics(), getComponent()::groups, bound);
  }

  @Override
  public LedgerComponent getComponent() {
    return (LedgerComponent) super.getComponent();
  }

  Ledger ledger() {
    return getComponent().ledger();
  }

  Signals signals() {
    return getComponent().signals();
  }

  RouteVersions versions() {
    return getComponent().versions();
  }

  HealthIssues troubles() {
    return getComponent().troubles();
  }

  Traces traces() {
    return getComponent().traces();
  }

  Metrics metrics() {
    return getComponent().metrics();
  }

  Table table() {
    return table;
  }

  public int getConcurrent() {
    return concurrent;
  }

  /** How many are worked on at once, at the most; never more are leased. */
  public void setConcurrent(int concurrent) {
    if (concurrent < 1 || concurrent > MOST_CONCURRENT) {
      throw new IllegalArgumentException(
          "concurrent is " + concurrent + "; it is a number from 1 to " + MOST_CONCURRENT);
    }
    this.concurrent = concurrent;
  }

  public @Nullable String getSubscriber() {
    return subscriber;
  }

  /** The name of the subscriber in the ledger: letters, digits and dashes. */
  public void setSubscriber(String subscriber) {
    if (!subscriber.matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}")) {
      throw new IllegalArgumentException(
          "subscriber is \"" + subscriber + "\"; it is letters, digits and dashes, 64 at most");
    }
    this.subscriber = subscriber;
  }

  public String getRetry() {
    return retry.toString();
  }

  /** How long to wait after each failed attempt, such as {@code 5s,1m,10m,1h}; then it is dead. */
  public void setRetry(String retry) {
    this.retry = Durations.list(retry);
  }

  public String getRate() {
    return rate;
  }

  /**
   * How often a node sends to the subscriber at the most, retries among it: a number a second,
   * minute or hour, such as {@code 10/s}, or {@code off}.
   */
  public void setRate(String rate) {
    try {
      this.bound = Rate.of(rate);
      this.rate = rate;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("rate " + e.getMessage());
    }
  }

  public String getFrom() {
    return from;
  }

  /**
   * What a subscriber gets that the ledger never saw: {@code now} is what comes from now on, {@code
   * beginning} is all that is stored, too, a date ({@code 2026-11-01}, in UTC) or a time ({@code
   * 2026-11-01T08:00+03:30}) what was recorded then or later, and a cursor of {@code GET
   * /api/reports?after=} what stands behind it.
   */
  public void setFrom(String from) {
    this.start =
        switch (from) {
          case NOW -> null;
          case "beginning" -> Start.BEGINNING;
          default -> Position.isOne(from) ? behind(from) : Start.at(past(from));
        };
    this.from = from;
  }

  private Start behind(String cursor) {
    if (table != Table.REPORTS) {
      throw new IllegalArgumentException(
          "from is \"" + cursor + "\", a cursor of reports; of alarms write a date or a time");
    }
    return Start.behind(Position.of(cursor));
  }

  private static Instant past(String from) {
    Instant time = time(from);
    if (time.isAfter(Instant.now())) {
      throw new IllegalArgumentException("from is \"" + from + "\", which is still to come");
    }
    return time;
  }

  private static Instant time(String from) {
    try {
      return DATE.matcher(from).matches()
          ? LocalDate.parse(from).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(from).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "from is \""
              + from
              + "\"; it is now, beginning, a date such as 2026-11-01 (UTC), a time such as"
              + " 2026-11-01T08:00Z, or a cursor of /api/reports?after=");
    }
  }
}
