package io.chapar.ledger;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The way to a server on this machine; it can be cut so that the server does not notice. */
public final class Wire implements AutoCloseable {
  private final ServerSocket entry;
  private final int server;
  private final List<Socket> near = new CopyOnWriteArrayList<>();
  private final List<Socket> far = new CopyOnWriteArrayList<>();

  public Wire(int server) throws IOException {
    this.server = server;
    this.entry = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    run(this::accept);
  }

  public int port() {
    return entry.getLocalPort();
  }

  /** The connections that there are; later ones go through. */
  public void cut() throws IOException {
    for (Socket socket : near) {
      socket.close();
    }
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = entry.accept();
      Socket onward = new Socket(InetAddress.getLoopbackAddress(), server);
      near.add(client);
      far.add(onward);
      run(() -> client.getInputStream().transferTo(onward.getOutputStream()));
      run(() -> onward.getInputStream().transferTo(client.getOutputStream()));
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void run(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // it is cut, or closed
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entry.close();
    cut();
    for (Socket socket : far) {
      socket.close();
    }
  }
}
