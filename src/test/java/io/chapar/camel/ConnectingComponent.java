package io.chapar.camel;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.ProcessorEndpoint;

/** A component as operators have them, which connects as soon as it is started. */
public final class ConnectingComponent extends DefaultComponent {
  private static volatile int port;

  static void port(int connected) {
    port = connected;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    connect();
  }

  /** For a bean that is told to. */
  public void connect() throws IOException {
    new Socket("127.0.0.1", port).close();
  }

  @Override
  protected Endpoint createEndpoint(String uri, String rest, Map<String, Object> parameters) {
    return new ProcessorEndpoint(uri, this, exchange -> {});
  }
}
