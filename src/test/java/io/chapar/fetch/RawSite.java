package io.chapar.fetch;

import io.chapar.fetch.guard.Daemons;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on loopback that says what no proper server would. */
public final class RawSite implements AutoCloseable {
  /** What is done with a connection. */
  interface Script {
    void run(RawSite site, Socket socket) throws IOException, InterruptedException;
  }

  final List<String> requestLines = new CopyOnWriteArrayList<>();
  private final ServerSocket server;
  private final CountDownLatch closed = new CountDownLatch(1);

  RawSite(Script script) {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Daemons.thread("raw-site", () -> accept(script)).start();
  }

  /** Reads the request, sends the text, and closes. */
  static RawSite saying(String text) {
    return new RawSite(
        (site, socket) -> {
          site.readRequest(socket);
          site.write(socket, text);
        });
  }

  /** Reads the request, sends the first text, then the second again and again. */
  static RawSite dripping(String first, String again) {
    return new RawSite(
        (site, socket) -> {
          site.readRequest(socket);
          site.write(socket, first);
          site.drip(socket, again);
        });
  }

  /** Reads the request, sends the first text, then the second as fast as it goes. */
  public static RawSite flooding(String first, String again) {
    return new RawSite(
        (site, socket) -> {
          site.readRequest(socket);
          site.write(socket, first);
          while (site.closed.getCount() > 0) {
            site.write(socket, again);
          }
        });
  }

  URI at(String scheme) {
    return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/");
  }

  public URI address() {
    return at("http");
  }

  void readRequest(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder request = new StringBuilder();
    int c = in.read();
    while (c >= 0 && request.indexOf("\r\n\r\n") < 0) {
      request.append((char) c);
      c = request.indexOf("\r\n\r\n") < 0 ? in.read() : 0;
    }
    requestLines.add(request.toString().lines().findFirst().orElse(""));
  }

  void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  void drip(Socket socket, String again) throws IOException, InterruptedException {
    while (!closed.await(10, TimeUnit.MILLISECONDS)) {
      write(socket, again);
    }
  }

  void waitForTheEnd() throws InterruptedException {
    closed.await();
  }

  private void accept(Script script) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Daemons.thread("raw-site-connection", () -> serve(script, socket)).start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Script script, Socket socket) {
    try (socket) {
      script.run(this, socket);
    } catch (IOException e) {
      // the client went away
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }
}
