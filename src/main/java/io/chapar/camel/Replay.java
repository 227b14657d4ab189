package io.chapar.camel;

import io.chapar.article.Feed;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import io.chapar.article.Report;
import io.chapar.camel.edit.RouteSet;
import io.chapar.camel.edit.RunningRoutes;
import io.chapar.camel.edit.SupervisedRoutes;
import io.chapar.camel.ledger.LocalSchemes;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.camel.step.Keywords;
import io.chapar.camel.step.SplitPage;
import io.chapar.camel.step.SplitPage.Profiles;
import io.chapar.camel.step.Steps;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.camel.trouble.LimitedLog;
import io.chapar.config.KeywordFiles;
import io.chapar.config.Settings;
import io.chapar.config.SiteProfiles;
import io.chapar.config.file.Home;
import io.chapar.edits.EditedFiles;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.source.Sources;
import io.chapar.ledger.Ledger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.ProcessorEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * The operator's own routes over what was recorded: that of feeds, in which {@code fetch-feed}
 * gives the recorded one, and those from a page on ({@code direct:page} and what it sends to). No
 * ledger is opened, nothing is asked over a network, and nothing is sent.
 */
public final class Replay implements AutoCloseable {
  private static final String FEEDS = "direct:recorded-feeds";

  private final EnclosedCamel context = new EnclosedCamel();
  private final GuardedClient client;
  private final ProducerTemplate template;
  private final AtomicReference<FetchedFeed> recorded = new AtomicReference<>();
  private final AtomicReference<Object> sent = new AtomicReference<>();

  /**
   * @throws io.chapar.config.file.InvalidConfiguration when the configuration has faults
   */
  public Replay(Home home) {
    this(home, null);
  }

  /**
   * @param memory of the hosts of pages; null for none
   */
  Replay(Home home, SplitPage.@Nullable Memory memory) {
    RouteCheck.check(home, Map.of()).orThrow();
    Placeholders placeholders = new Placeholders(home, Map.of());
    placeholders.configure(context);
    Settings settings = placeholders.settings(context);
    client = new GuardedClient(settings.fetch());
    Profiles sites = new Profiles(SiteProfiles.read(home));
    Map<String, Object> steps =
        Steps.of(
            settings,
            sites,
            Sources.none(),
            new Keywords(KeywordFiles.read(home)),
            client,
            Replay::noLedger);
    steps.put("fetch-feed", new RecordedFeed(recorded::get));
    steps.put("split-page", new SplitPage(sites, memory));
    steps.forEach(context.getRegistry()::bind);
    Components components = new Components(context);
    components.kamelets(home);
    components.quiet(new LimitedLog());
    components.bounded(settings.readingCpu());
    context.addComponent("ledger", ledger());
    start(RouteSet.of(new EditedFiles(home, settings.feeds()).texts()), settings.routeStart());
    template = context.createProducerTemplate();
  }

  private static Ledger noLedger() {
    throw new IllegalStateException("a replay has no ledger");
  }

  /** Feeds come by a direct name; what is committed is kept. */
  private DefaultComponent ledger() {
    Processor keep = exchange -> sent.set(exchange.getMessage().getBody());
    return new DefaultComponent() {
      @Override
      protected Endpoint createEndpoint(String uri, String rest, Map<String, Object> parameters) {
        parameters.clear();
        return rest.equals("feeds")
            ? getCamelContext().getEndpoint(FEEDS)
            : new ProcessorEndpoint(uri, this, keep);
      }
    };
  }

  private void start(RouteSet all, Duration routeStart) {
    try {
      context.start();
      SupervisedRoutes starts = new SupervisedRoutes(context, new HealthIssues(), routeStart);
      new RunningRoutes(context, starts, RouteSet.of(Map.of()))
          .become(all.internalAndFrom("ledger:feeds"));
    } catch (Exception e) {
      throw new PermanentFailure("the routes cannot be replayed: " + e.getMessage(), e);
    }
  }

  /** The report that the routes make of a page; empty when they leave it out. */
  public Optional<Report> report(FetchedPage page) {
    return send("direct:page", page, Report.class);
  }

  /** What the route of feeds reads in one; empty when it commits nothing. */
  public Optional<FeedReading> reading(FetchedFeed feed) {
    recorded.set(feed);
    return send(FEEDS, feed.feed(), FeedReading.class);
  }

  private <T> Optional<T> send(String endpoint, Object body, Class<T> type) {
    sent.set(null);
    Exception failure =
        template.send(endpoint, exchange -> exchange.getMessage().setBody(body)).getException();
    if (failure != null) {
      throw new PermanentFailure(String.valueOf(failure.getMessage()), failure);
    }
    return Optional.ofNullable(sent.get()).filter(type::isInstance).map(type::cast);
  }

  @Override
  public void close() {
    context.stop();
    client.close();
  }

  /** {@code fetch-feed} of a replay: gives what was recorded, whatever is asked. */
  private static final class RecordedFeed {
    private final Supplier<FetchedFeed> recorded;

    RecordedFeed(Supplier<FetchedFeed> recorded) {
      this.recorded = recorded;
    }

    public FetchedFeed fetch(Feed feed) {
      return recorded.get();
    }
  }

  /**
   * Routes of which nothing leaves the process: an endpoint of a component that is not known to
   * stay within takes what it is sent, and does nothing.
   */
  private static final class EnclosedCamel extends DefaultCamelContext {
    /** Wherever Camel would find the component: on the class path, or among the beans. */
    @Override
    public synchronized Component getComponent(String name, boolean create, boolean start) {
      if (!LocalSchemes.has(name) && hasComponent(name) == null) {
        addComponent(name, to(exchange -> {}));
      }
      return super.getComponent(name, create, start);
    }

    /** Of which each endpoint sends to the same. */
    static DefaultComponent to(Processor processor) {
      DefaultComponent component =
          new DefaultComponent() {
            @Override
            protected Endpoint createEndpoint(
                String uri, String rest, Map<String, Object> parameters) {
              parameters.clear();
              return new ProcessorEndpoint(uri, this, processor);
            }
          };
      // Camel would set what the component of that name has.
      component.setAutowiredEnabled(false);
      return component;
    }
  }
}
