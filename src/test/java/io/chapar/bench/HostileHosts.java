package io.chapar.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Three hosts on the loopback that answer like any other while they are calm; while they are not,
 * one drips, one never ends and one fails.
 */
final class HostileHosts implements AutoCloseable {
  private static final String CALM = "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n";

  private final List<ServerSocket> hosts;
  private volatile boolean calm = true;

  HostileHosts() throws IOException {
    hosts =
        List.of(
            host("HTTP/1.1 200 OK\r\n\r\n<rss>", " ", 500),
            host("HTTP/1.1 200 OK\r\n\r\n<rss>", "<item/>".repeat(5000), 0),
            host("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", "", 0));
  }

  void calm(boolean next) {
    calm = next;
  }

  List<String> addresses() {
    return hosts.stream().map(host -> "http://127.0.0.1:" + host.getLocalPort() + "/feed").toList();
  }

  private ServerSocket host(String first, String again, long pause) throws IOException {
    ServerSocket host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              while (!host.isClosed()) {
                answer(host, first, again, pause);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return host;
  }

  private void answer(ServerSocket host, String first, String again, long pause) {
    try (Socket socket = host.accept()) {
      OutputStream out = socket.getOutputStream();
      out.write((calm ? CALM : first).getBytes(StandardCharsets.US_ASCII));
      while (!calm && !again.isEmpty()) {
        out.write(again.getBytes(StandardCharsets.US_ASCII));
        TimeUnit.MILLISECONDS.sleep(pause);
      }
    } catch (IOException | InterruptedException e) {
      // the client had enough
    }
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket host : hosts) {
      host.close();
    }
  }
}
