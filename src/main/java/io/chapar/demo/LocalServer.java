package io.chapar.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on a free port of 127.0.0.1. */
final class LocalServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8, LocalServer::daemon);

  /** What it answers. */
  interface Answers {
    Reply to(HttpExchange exchange) throws IOException;
  }

  LocalServer(Answers answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, answers));
    server.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "demo-server");
    thread.setDaemon(true);
    return thread;
  }

  private static void handle(HttpExchange exchange, Answers answers) throws IOException {
    try (exchange) {
      answers.to(exchange).send(exchange);
    }
  }

  /** Without a slash at its end. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
