package io.chapar.admin;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chapar.config.AdminSettings;
import io.chapar.ledger.Ledger;
import io.chapar.metrics.Scrape;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the page for people, the API beneath it, metrics, and health for probes. When its port is
 * taken it says so and tries again until it is free.
 */
public final class AdminServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AdminServer.class);
  private static final long AGAIN_SECONDS = 5;
  private static final int THREADS = 64;
  private static final int BACKLOG = 64;

  /** As long as a ledger may answer nothing before the node is not ready. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private final AdminSettings settings;
  private final ApiHandler desk;
  private final Assets assets;
  private final Probes probes;
  private final MetricsHandler metrics;
  private final Filter requests;
  private final ScheduledExecutorService again =
      Executors.newSingleThreadScheduledExecutor(YieldingPool::daemon);
  private final YieldingPool pool = new YieldingPool(THREADS);
  private volatile @Nullable HttpServer server;
  private boolean taken;

  private AdminServer(
      AdminSettings settings,
      Health health,
      Supplier<Optional<Ledger>> ledger,
      EditHandler edits,
      FeedHandler feeds,
      SubscriberHandler subscribers,
      Scrape scrape,
      Filter requests) {
    this.settings = settings;
    this.requests = requests;
    RequestGuard gate = new RequestGuard(settings.hosts(), settings.token());
    this.desk =
        new ApiHandler(
            gate,
            new RequestGuard(settings.hosts(), settings.recordToken()),
            new Api(health, edits, feeds, subscribers, new WaitingPulls(pool), settings)
                .operations(),
            ledger,
            SILENCE);
    this.assets = new Assets(gate);
    this.probes = new Probes(gate, health);
    this.metrics = new MetricsHandler(gate, scrape, ledger, health);
  }

  /**
   * @param health asked at each call
   * @param ledger likewise; empty while the node does not run yet
   * @param requests sees those to the API
   */
  public static AdminServer start(
      AdminSettings settings,
      Health health,
      Supplier<Optional<Ledger>> ledger,
      EditHandler edits,
      FeedHandler feeds,
      SubscriberHandler subscribers,
      Scrape scrape,
      Filter requests) {
    AdminServer admin =
        new AdminServer(settings, health, ledger, edits, feeds, subscribers, scrape, requests);
    admin.bind();
    return admin;
  }

  @FunctionalInterface
  private interface Answering {
    HttpAnswer to(HttpExchange http) throws IOException;
  }

  private synchronized void bind() {
    if (again.isShutdown()) {
      return;
    }
    try {
      HttpServer bound = HttpServer.create(settings.socket(), BACKLOG);
      serve(bound, "/", assets::answer);
      serve(bound, "/api/", desk::answer).getFilters().add(requests);
      serve(bound, "/api/openapi.json", assets::answer);
      serve(bound, "/api/schemas", assets::answer);
      serve(bound, "/api/schemas/", assets::answer);
      serve(bound, "/metrics", metrics::answer);
      serve(bound, "/health", probes::ready);
      serve(bound, "/health/live", probes::live);
      serve(bound, "/health/ready", probes::ready);
      bound.setExecutor(pool);
      bound.start();
      server = bound;
      LOG.info("the page is at {}", settings.site(bound.getAddress().getPort()));
    } catch (BindException e) {
      bindLater(e);
    } catch (IOException e) {
      LOG.error(
          "page and health cannot be served on port {} ({})", settings.port(), e.getMessage());
    }
  }

  private void bindLater(BindException failure) {
    if (!taken) {
      LOG.error(
          "port {} of {} cannot be had ({}), so page and health are not served yet; free it, or set"
              + " admin.port",
          settings.port(),
          settings.address(),
          failure.getMessage());
    }
    taken = true;
    again.schedule(this::bind, AGAIN_SECONDS, TimeUnit.SECONDS);
  }

  /** A path that ends in a slash is that of all below it; another is that path alone. */
  private HttpContext serve(HttpServer server, String path, Answering answering) {
    return server.createContext(
        path,
        http -> {
          boolean meant = path.endsWith("/") || path.equals(http.getRequestURI().getPath());
          try (http) {
            Answering one = meant ? answering : assets::answer;
            pool.work(() -> one.to(http)).to(http);
          }
        });
  }

  /** The port that it is bound to; 0 while it is not. */
  public int port() {
    HttpServer bound = server;
    return bound == null ? 0 : bound.getAddress().getPort();
  }

  @Override
  public void close() {
    unbind();
    pool.close();
  }

  /** Not while it is being bound: a server that comes after the end would hold the port. */
  private synchronized void unbind() {
    again.shutdownNow();
    if (server != null) {
      server.stop(0);
    }
  }
}
