package io.chapar.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /health/live} answers 200 while the process can answer at all; {@code /health/ready} 200
 * when there is no problem, else 503 with the problems. Alarms, such as a silent feed, stand beside
 * them and change no status: a restart mends none. When its port is taken it says so and tries
 * again until it is free.
 */
public final class HealthServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HealthServer.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long AGAIN_SECONDS = 5;

  private final int port;
  private final Supplier<List<String>> problems;
  private final Supplier<List<String>> alarms;
  private final ScheduledExecutorService pool =
      Executors.newSingleThreadScheduledExecutor(HealthServer::daemon);
  private volatile @Nullable HttpServer server;
  private boolean taken;

  private HealthServer(int port, Supplier<List<String>> problems, Supplier<List<String>> alarms) {
    this.port = port;
    this.problems = problems;
    this.alarms = alarms;
  }

  /**
   * @param port on 127.0.0.1
   * @param problems asked at each call; empty when there are none
   * @param alarms likewise
   */
  public static HealthServer start(
      int port, Supplier<List<String>> problems, Supplier<List<String>> alarms) {
    HealthServer health = new HealthServer(port, problems, alarms);
    health.bind();
    return health;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "health");
    thread.setDaemon(true);
    return thread;
  }

  private void bind() {
    try {
      HttpServer bound =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
      bound.createContext("/health/live", exchange -> answer(exchange, List.of(), List.of()));
      bound.createContext(
          "/health/ready", exchange -> answer(exchange, problems.get(), alarms.get()));
      bound.setExecutor(pool);
      bound.start();
      server = bound;
      LOG.info("health is at http://127.0.0.1:{}/health/ready", port);
    } catch (BindException e) {
      bindLater();
    } catch (IOException e) {
      LOG.error("health cannot be served on port {} ({})", port, e.getMessage());
    }
  }

  private void bindLater() {
    if (!taken) {
      LOG.error("port {} is taken, so health is not served yet; free it, or set admin.port", port);
    }
    taken = true;
    pool.schedule(this::bind, AGAIN_SECONDS, TimeUnit.SECONDS);
  }

  private static void answer(HttpExchange exchange, List<String> problems, List<String> alarms)
      throws IOException {
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", problems.isEmpty() ? "UP" : "DOWN");
    if (!problems.isEmpty()) {
      health.put("problems", problems);
    }
    if (!alarms.isEmpty()) {
      health.put("alarms", alarms);
    }
    byte[] body = JSON.writeValueAsBytes(health);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(problems.isEmpty() ? 200 : 503, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** The port that it is bound to; 0 while it is not. */
  public int port() {
    HttpServer bound = server;
    return bound == null ? 0 : bound.getAddress().getPort();
  }

  @Override
  public void close() {
    pool.shutdownNow();
    HttpServer bound = server;
    if (bound != null) {
      bound.stop(0);
    }
  }
}
