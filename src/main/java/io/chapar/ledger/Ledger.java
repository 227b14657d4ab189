package io.chapar.ledger;

import io.chapar.article.Alarm;
import io.chapar.article.WrongValue;
import io.chapar.json.RecordJson;
import io.chapar.ledger.alarms.AlarmActions;
import io.chapar.ledger.alarms.Alarms;
import io.chapar.ledger.conditions.PublisherDays;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.Generations;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.deliveries.Deliveries;
import io.chapar.ledger.deliveries.Replays;
import io.chapar.ledger.deliveries.Subscribers;
import io.chapar.ledger.feeds.Feeds;
import io.chapar.ledger.feeds.Hubs;
import io.chapar.ledger.feeds.RoutedFeeds;
import io.chapar.ledger.hosts.ClockSetBack;
import io.chapar.ledger.hosts.Conducts;
import io.chapar.ledger.hosts.DueTimes;
import io.chapar.ledger.hosts.HostSlots;
import io.chapar.ledger.hosts.Hosts;
import io.chapar.ledger.hosts.RobotsFiles;
import io.chapar.ledger.hosts.SiteMemories;
import io.chapar.ledger.items.Items;
import io.chapar.ledger.lease.Leases;
import io.chapar.ledger.lease.Renewals;
import io.chapar.ledger.log.ReportLog;
import io.chapar.ledger.reports.AddressBackfill;
import io.chapar.ledger.reports.Reports;
import io.chapar.ledger.reports.Rereads;
import io.chapar.ledger.selection.Selection;
import io.chapar.ledger.view.Activity;
import io.chapar.ledger.view.DeadItems;
import io.chapar.ledger.view.Explanations;
import io.chapar.ledger.view.Finder;
import io.chapar.ledger.view.ItemList;
import io.chapar.ledger.view.Overview;
import io.chapar.ledger.view.ReportHeads;
import io.chapar.ledger.view.ReportVersions;
import io.chapar.ledger.view.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The open ledger. Safe for use by many threads. */
public final class Ledger implements AutoCloseable {
  private final Database database;
  private final Feeds feeds;
  private final RoutedFeeds routedFeeds;
  private final HostSlots turns;
  private final Items items;
  private final Hubs hubs;
  private final RobotsFiles robots;
  private final SiteMemories siteMemories;
  private final Reports reports;
  private final ReportLog reportLog;
  private final Deliveries deliveries;
  private final Subscribers subscribers;
  private final Overview overview;
  private final Explanations explanations;
  private final ReportHeads heads;
  private final ItemList itemList;
  private final Finder finder;
  private final AddressBackfill addressBackfill;
  private final Activity activity;
  private final Timeline timeline;
  private final ReportVersions versions;
  private final PublisherDays publisherDays;
  private final DeadItems deadItems;
  private final Replays replays;
  private final Rereads rereads;
  private final Pruning pruning;
  private final Alarms alarms;
  private final AlarmActions alarmActions;
  private final Renewals renewals;
  private final Generations generations;
  private final DueTimes dueTimes;
  private final Conducts conducts;

  private Ledger(Database database, LedgerSettings settings) {
    RecordJson json = new RecordJson();
    Hosts hosts = new Hosts(database.dialect(), settings.hostDelay().toMillis());
    this.database = database;
    this.turns = new HostSlots(database, hosts, settings);
    this.items = new Items(database, hosts, settings);
    this.feeds = new Feeds(database, hosts, items, settings);
    this.routedFeeds = new RoutedFeeds(database, items);
    this.hubs = new Hubs(database, settings);
    this.robots = new RobotsFiles(database);
    this.siteMemories = new SiteMemories(database);
    this.generations = new Generations(database);
    this.dueTimes = new DueTimes(database, settings);
    this.reports = new Reports(database, items, json, generations, settings.holds());
    this.reportLog = new ReportLog(database, generations);
    this.deliveries = new Deliveries(database, settings, json);
    this.subscribers = new Subscribers(database, reportLog);
    this.overview = new Overview(database);
    this.itemList = new ItemList(database, settings.retry().size() + 1);
    this.explanations = new Explanations(database, json, itemList);
    this.heads = new ReportHeads(database, json);
    this.finder = new Finder(database, itemList, heads);
    this.addressBackfill = new AddressBackfill(database, json);
    this.activity = new Activity(database);
    this.deadItems = new DeadItems(database, hosts);
    this.replays = new Replays(database);
    this.timeline = new Timeline(database);
    this.versions = new ReportVersions(database);
    this.publisherDays = new PublisherDays(database);
    this.rereads = new Rereads(database, hosts, reports, settings);
    this.pruning = new Pruning(database);
    this.alarms = new Alarms(database, settings.node(), reports);
    this.alarmActions = new AlarmActions(database);
    this.renewals = new Renewals(database, settings);
    this.conducts = new Conducts(database);
  }

  /**
   * Opens the ledger, making or upgrading its schema.
   *
   * @throws io.chapar.article.PermanentFailure when a newer Chapar has made the schema
   * @throws IllegalArgumentException when the URL is of no database that is known
   */
  public static Ledger open(LedgerSettings settings) {
    return open(settings, UnaryOperator.identity());
  }

  /** The same, with something between the ledger and its connections, such as a tracer. */
  public static Ledger open(LedgerSettings settings, UnaryOperator<DataSource> wrap) {
    return new Ledger(Database.open(settings, wrap), settings);
  }

  /**
   * Takes back what this node had leased when it ended, so that it need not wait for the leases to
   * end. To be called once, before any lease is taken.
   *
   * @return what is dead now, because it ended the process again and again: a line each
   */
  public List<String> reclaim(String node) {
    return database.transact(
        (handle, now) -> {
          handle.execute(
              """
              update host set free_at = 0 where name in (
                select host from item where owner = ? and state = 'due'
                union select host from feed where owner = ?)\
              """,
              node,
              node);
          return Leases.endAll(handle, now, node);
        });
  }

  public Generations generations() {
    return generations;
  }

  public DueTimes dueTimes() {
    return dueTimes;
  }

  public Feeds feeds() {
    return feeds;
  }

  public RoutedFeeds routedFeeds() {
    return routedFeeds;
  }

  public HostSlots turns() {
    return turns;
  }

  public Items items() {
    return items;
  }

  public Hubs hubs() {
    return hubs;
  }

  public RobotsFiles robots() {
    return robots;
  }

  public SiteMemories siteMemories() {
    return siteMemories;
  }

  public Reports reports() {
    return reports;
  }

  public ReportLog reportLog() {
    return reportLog;
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  public Renewals renewals() {
    return renewals;
  }

  public Conducts conducts() {
    return conducts;
  }

  public Subscribers subscribers() {
    return subscribers;
  }

  public Overview overview() {
    return overview;
  }

  public Explanations explanations() {
    return explanations;
  }

  public ReportHeads heads() {
    return heads;
  }

  public ItemList itemList() {
    return itemList;
  }

  public AddressBackfill addressBackfill() {
    return addressBackfill;
  }

  public Finder finder() {
    return finder;
  }

  public Activity activity() {
    return activity;
  }

  public Timeline timeline() {
    return timeline;
  }

  public ReportVersions versions() {
    return versions;
  }

  public PublisherDays publisherDays() {
    return publisherDays;
  }

  public DeadItems deadItems() {
    return deadItems;
  }

  public Replays replays() {
    return replays;
  }

  public Rereads rereads() {
    return rereads;
  }

  public Pruning pruning() {
    return pruning;
  }

  public Alarms alarms() {
    return alarms;
  }

  public AlarmActions alarmActions() {
    return alarmActions;
  }

  /**
   * A name that is misspelt selects nothing, which looks as if nothing were to be done.
   *
   * @throws WrongValue where there is no such subscriber, feed, report or host
   */
  public void requireKnown(Selection asked) {
    String subscriber = asked.subscriber();
    if (subscriber != null && subscribers().find(subscriber).isEmpty()) {
      throw WrongValue.noSubscriber(subscriber);
    }
    String feed = asked.feed();
    if (feed != null && !overview().knowsFeed(feed)) {
      throw WrongValue.noFeed(feed);
    }
    String report = asked.report();
    if (report != null && !overview().knowsReport(report)) {
      throw new WrongValue(
          "there is no report \"" + report + "\"; records and deliveries name theirs");
    }
    String host = asked.host();
    if (host != null && !overview().knowsHost(host)) {
      List<String> near = overview().hostsNear(host);
      throw new WrongValue(
          "no article came from the host \""
              + host
              + "\"; "
              + (near.isEmpty()
                  ? "write it as the articles' addresses do"
                  : "some came from " + String.join(", ", near)));
    }
  }

  /**
   * The same for articles that are to be read again.
   *
   * @throws WrongValue where there is no such feed or host, or no page of that report
   */
  public void requireKnown(Rereads.Which asked) {
    requireKnown(asked.named());
    String report = asked.report();
    if (report != null && !overview().knowsItem(report)) {
      throw overview().knowsReport(report)
          ? new WrongValue(
              "report \""
                  + report
                  + "\" came as a document, not from a feed: there is no page to read again; put"
                  + " the document into the inbox again")
          : new WrongValue("there is no article \"" + report + "\"", "chapar explain");
    }
  }

  /**
   * Lets a SQLite file hold all that is committed, and not only the log beside it; where others
   * read meanwhile, the next time.
   */
  public void checkpoint() {
    database.checkpoint();
  }

  /** Tells it that the clock it goes by was set back: what waits for a time is brought forward. */
  public void clockSetBack(Duration by) {
    database.run((handle, now) -> ClockSetBack.by(by, handle, now));
  }

  /** What is wrong: damage, or that its database, though asked, has not answered for seconds. */
  public Optional<String> trouble() {
    return damage().or(database::trouble);
  }

  /**
   * What shows that it is damaged. It stands until a check finds it whole; of a ledger on a server,
   * of which none can be made, until it is opened anew.
   */
  public Optional<String> damage() {
    return database.damage().line();
  }

  /** Whether an answer showed damage that no check has judged. */
  public boolean isSuspected() {
    return database.damage().isSuspected();
  }

  /**
   * Looks the file of the ledger over for damage.
   *
   * @throws io.chapar.article.TemporaryFailure when it could not be looked over
   */
  public void check() {
    database.check();
  }

  /** What this node has to tell of the ledger itself. */
  public List<Alarm> ownAlarms() {
    return Stream.of(database.damage().alarm(), dueTimes.alarm())
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
