package io.chapar.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hosts on the loopback, a port each, that cost as little as can be: a thread a connection, answers
 * that were made before.
 */
final class PollServer implements AutoCloseable {
  /** What every host answers. */
  enum Answer {
    SMALL,
    NOT_MODIFIED,
    SAME,
    NEWS
  }

  private final List<ServerSocket> hosts = new ArrayList<>();
  private final AtomicLong polls = new AtomicLong();
  private final AtomicInteger round = new AtomicInteger();
  private final byte[] small = whole("<rss><channel/></rss>".getBytes(StandardCharsets.US_ASCII));
  private final byte[] same = whole(FeedBodies.rss("http://127.0.0.1:1", 1));
  private final byte[] unchanged = head("304 Not Modified", "");
  private volatile Answer answer = Answer.SMALL;

  PollServer(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      ServerSocket host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      hosts.add(host);
      daemon(() -> accept(host));
    }
  }

  void answer(Answer next) {
    answer = next;
  }

  long polls() {
    return polls.get();
  }

  String address(int host) {
    return "http://127.0.0.1:" + hosts.get(host).getLocalPort();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(ServerSocket host) {
    while (!host.isClosed()) {
      try {
        Socket socket = host.accept();
        socket.setTcpNoDelay(true);
        daemon(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    byte[] request = new byte[8192];
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      int length = in.read(request);
      // A request without a body comes in one piece on the loopback.
      while (length > 0) {
        out.write(next());
        out.flush();
        polls.incrementAndGet();
        length = in.read(request);
      }
    } catch (IOException e) {
      // the client went away
    }
  }

  private byte[] next() {
    return switch (answer) {
      case SMALL -> small;
      case NOT_MODIFIED -> unchanged;
      case SAME -> same;
      case NEWS ->
          whole(FeedBodies.rss("http://127.0.0.1:1", round.incrementAndGet() * FeedBodies.ITEMS));
    };
  }

  private static byte[] whole(byte[] body) {
    byte[] head =
        head("200 OK", "Content-Type: text/xml\r\nContent-Length: " + body.length + "\r\n");
    byte[] whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  private static byte[] head(String status, String fields) {
    return ("HTTP/1.1 " + status + "\r\nETag: \"1\"\r\n" + fields + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket host : hosts) {
      host.close();
    }
  }
}
