package io.chapar.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a node in another process how it does. */
final class Probe {
  private final int port;

  private Probe(int port) {
    this.port = port;
  }

  /** Of a node that will be at a port that is free now. */
  static Probe atFreePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Probe(socket.getLocalPort());
    }
  }

  String port() {
    return String.valueOf(port);
  }

  /** 0 when nobody answers. */
  int status(String path) throws InterruptedException {
    try {
      return HttpClient.newHttpClient().send(get(path), BodyHandlers.discarding()).statusCode();
    } catch (IOException notUp) {
      return 0;
    }
  }

  /** Empty when nobody answers. */
  String text(String path) throws InterruptedException {
    try {
      return HttpClient.newHttpClient().send(get(path), BodyHandlers.ofString()).body();
    } catch (IOException notUp) {
      return "";
    }
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
  }
}
