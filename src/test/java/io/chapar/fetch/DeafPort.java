package io.chapar.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A port whose queue of waiting connections is full, so that no further one comes about. */
final class DeafPort implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 300;

  private final ServerSocket server;
  private final List<Socket> waiting = new ArrayList<>();

  DeafPort() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    while (isOpen()) {
      // until the queue is full
    }
  }

  private boolean isOpen() throws IOException {
    Socket socket = new Socket();
    waiting.add(socket);
    try {
      socket.connect(server.getLocalSocketAddress(), PATIENCE_MILLIS);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  URI at(String host) {
    return URI.create("http://" + host + ":" + server.getLocalPort() + "/");
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : waiting) {
      socket.close();
    }
    server.close();
  }
}
