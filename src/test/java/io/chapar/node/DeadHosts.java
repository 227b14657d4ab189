package io.chapar.node;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hosts that take connections and never answer, each at an address of the loopback of its own, and
 * feeds that show an item on each of them.
 */
public final class DeadHosts implements AutoCloseable {
  private static final int PER_NETWORK = 250;
  private static final int BUFFER = 8192;

  private final ServerSocketChannel deaf;
  private final HttpServer publisher;
  private final List<String> addresses;
  private final int feeds;
  private final List<SocketChannel> held = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();
  private int mostOpen;

  /**
   * @param feeds among which the hosts are shared
   */
  public DeadHosts(int hosts, int feeds) throws IOException {
    this.feeds = feeds;
    addresses =
        IntStream.range(0, hosts)
            .mapToObj(n -> "127.9." + n / PER_NETWORK + "." + (n % PER_NETWORK + 1))
            .toList();
    deaf = ServerSocketChannel.open().bind(new InetSocketAddress("0.0.0.0", 0), 512);
    Thread thread = new Thread(this::take, "dead hosts");
    thread.setDaemon(true);
    thread.start();
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

  private void take() {
    while (deaf.isOpen()) {
      try {
        take(deaf.accept());
      } catch (IOException closed) {
        return;
      }
    }
  }

  private synchronized void take(SocketChannel request) throws IOException {
    request.configureBlocking(false);
    held.add(request);
    asked.add(((InetSocketAddress) request.getLocalAddress()).getHostString());
    mostOpen = Math.max(mostOpen, open());
  }

  /** Whether who asks has had enough: what it closed before it asked again counts as closed. */
  private static boolean isLeft(SocketChannel request) {
    try {
      ByteBuffer heard = ByteBuffer.allocate(BUFFER);
      int read;
      do {
        read = request.read(heard.clear());
      } while (read > 0);
      if (read < 0) {
        request.close();
      }
      return read < 0;
    } catch (IOException reset) {
      return true;
    }
  }

  private String feed(String number) {
    int feed = Integer.parseInt(number);
    String items =
        IntStream.range(0, addresses.size())
            .filter(n -> n % feeds == feed)
            .mapToObj(
                n -> "http://" + addresses.get(n) + ":" + deaf.socket().getLocalPort() + "/" + n)
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
  public synchronized int asked() {
    return asked.size();
  }

  /** How many requests wait for an answer. */
  public synchronized int open() {
    held.removeIf(DeadHosts::isLeft);
    return held.size();
  }

  /** The most of them that ever did at a time. */
  public synchronized int mostOpen() {
    return mostOpen;
  }

  @Override
  public void close() throws IOException {
    publisher.stop(0);
    deaf.close();
    closeRequests();
  }

  private synchronized void closeRequests() throws IOException {
    for (SocketChannel request : held) {
      request.close();
    }
  }
}
