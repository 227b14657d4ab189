package io.chapar.node;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hosts that take connections and never answer, each at an address of the loopback of its own, and
 * feeds that show an item on each of them.
 */
public final class DeadHosts implements AutoCloseable {
  private static final int PER_NETWORK = 250;

  private final ServerSocket deaf;
  private final HttpServer publisher;
  private final List<String> addresses;
  private final int feeds;
  private final Queue<Socket> held = new ConcurrentLinkedQueue<>();
  private final Set<String> asked = new HashSet<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();

  /**
   * @param feeds among which the hosts are shared
   */
  public DeadHosts(int hosts, int feeds) throws IOException {
    this.feeds = feeds;
    addresses =
        IntStream.range(0, hosts)
            .mapToObj(n -> "127.9." + n / PER_NETWORK + "." + (n % PER_NETWORK + 1))
            .toList();
    deaf = new ServerSocket(0, 512, InetAddress.getByName("0.0.0.0"));
    start(this::take);
    publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    publisher.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = feed(path.substring(1)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    publisher.start();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "dead hosts");
    thread.setDaemon(true);
    thread.start();
  }

  private void take() {
    while (!deaf.isClosed()) {
      try {
        Socket socket = deaf.accept();
        held.add(socket);
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        synchronized (asked) {
          asked.add(socket.getLocalAddress().getHostAddress());
        }
        start(() -> hold(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** Until who asks has had enough. */
  private void hold(Socket socket) {
    try (socket) {
      while (socket.getInputStream().read() >= 0) {
        // says nothing
      }
    } catch (IOException reset) {
      // the same
    } finally {
      open.decrementAndGet();
      held.remove(socket);
    }
  }

  private String feed(String number) {
    int feed = Integer.parseInt(number);
    String items =
        IntStream.range(0, addresses.size())
            .filter(n -> n % feeds == feed)
            .mapToObj(n -> "http://" + addresses.get(n) + ":" + deaf.getLocalPort() + "/" + n)
            .map(link -> "<item><title>Dead " + link + "</title><link>" + link + "</link></item>")
            .collect(Collectors.joining("\n"));
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Dead</title>"
        + items
        + "</channel></rss>";
  }

  /** Of the feeds that show them. */
  public List<String> feeds() {
    int port = publisher.getAddress().getPort();
    return IntStream.range(0, feeds).mapToObj(n -> "http://127.0.0.1:" + port + "/" + n).toList();
  }

  /** The hosts, for a setting that allows them. */
  public Collection<String> addresses() {
    return addresses;
  }

  /** How many of them were asked so far. */
  public int asked() {
    synchronized (asked) {
      return asked.size();
    }
  }

  /** How many requests wait for an answer. */
  public int open() {
    return open.get();
  }

  /** The most of them that ever did at a time. */
  public int mostOpen() {
    return mostOpen.get();
  }

  @Override
  public void close() throws IOException {
    publisher.stop(0);
    deaf.close();
    for (Socket socket : held) {
      socket.close();
    }
  }
}
