package io.chapar.camel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port of the loopback that was free a moment ago, for a server that is a process of its own. */
record LoopbackPort(int number) {
  static LoopbackPort free() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new LoopbackPort(free.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), number)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
