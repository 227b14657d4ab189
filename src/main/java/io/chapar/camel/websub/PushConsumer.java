package io.chapar.camel.websub;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.chapar.camel.trace.Traces;
import io.chapar.fetch.FetchSettings;
import io.chapar.fetch.body.ByteBudget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on 127.0.0.1 for what others push, such as hubs; a web server that the world reaches
 * forwards the address to it. When its port is taken it says so and tries again until it is free.
 */
public final class PushConsumer extends DefaultConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(PushConsumer.class);
  private static final int THREADS = 8;
  private static final int WAITING = 100;
  private static final long AGAIN_SECONDS = 5;

  private final int port;
  private final HttpHandler callback;
  private final WebSub.Deafness deafness;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "websub"));
  private final ExecutorService pool =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          work -> daemon(work, "push"),
          new ThreadPoolExecutor.CallerRunsPolicy());
  private @Nullable HttpServer server;
  private final Words words;
  private boolean taken;

  /**
   * What its log says.
   *
   * @param open when it listens: hubs are heard
   * @param shut while its port is taken: no hub is heard yet; and what to do
   */
  public record Words(String open, String shut) {}

  public PushConsumer(
      Endpoint endpoint,
      Processor processor,
      int port,
      Function<PushConsumer, HttpHandler> callback,
      WebSub.Deafness deafness,
      Words words) {
    super(endpoint, processor);
    this.port = port;
    this.callback = callback.apply(this);
    this.deafness = deafness;
    this.words = words;
  }

  /**
   * The body of a request, in the time that a whole answer may take; then its connection ends.
   *
   * @throws io.chapar.fetch.body.ByteBudget.TooLarge when it is larger than the bounds
   */
  public byte[] body(HttpExchange http, ByteBudget budget, FetchSettings bounds)
      throws IOException {
    Duration most = bounds.totalTimeout();
    Future<?> end = ending(http, most);
    try {
      return budget.read(http.getRequestBody(), bounds.maxBytes(), most);
    } catch (ClosedChannelException e) {
      throw new IOException("it is not whole within " + most.toSeconds() + " s", e);
    } finally {
      end.cancel(false);
    }
  }

  /** Ends the connection after a time, unless that is cancelled. */
  public Future<?> ending(HttpExchange http, Duration after) {
    return clock.schedule(http::close, after.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Gives the route what was pushed; null when the route took it, else why not. */
  public @Nullable Throwable send(Object pushed) {
    Exchange exchange = createExchange(false);
    try {
      exchange.getMessage().setBody(pushed);
      Traces.join(exchange);
      getProcessor().process(exchange);
    } catch (Exception | StackOverflowError e) {
      exchange.setException(e);
    }
    Throwable failure = exchange.getException();
    releaseExchange(exchange, false);
    return failure;
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    bind();
  }

  private synchronized void bind() {
    if (clock.isShutdown()) {
      return;
    }
    try {
      HttpServer bound =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
      bound.createContext("/", callback).getFilters().addAll(filters());
      bound.setExecutor(pool);
      bound.start();
      server = bound;
      deafness.is(Optional.empty());
      LOG.info("{} at http://127.0.0.1:{}/", words.open(), port);
    } catch (IOException e) {
      bindLater(e);
    }
  }

  /** What sees each request, such as one that traces them. */
  private Set<Filter> filters() {
    return getEndpoint().getCamelContext().getRegistry().findByType(Filter.class);
  }

  private void bindLater(IOException e) {
    String why = "port " + port + " cannot be opened (" + e.getMessage() + ")";
    deafness.is(Optional.of(why));
    if (!taken) {
      LOG.error("{}, so {}", why, words.shut());
    }
    taken = true;
    clock.schedule(this::bind, AGAIN_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  protected void doStop() throws Exception {
    unbind();
    pool.shutdown();
    super.doStop();
  }

  /** Not while it is being bound: a server that comes after the end would hold the port. */
  private synchronized void unbind() {
    clock.shutdownNow();
    if (server != null) {
      server.stop(1);
    }
    deafness.is(Optional.empty());
  }
}
