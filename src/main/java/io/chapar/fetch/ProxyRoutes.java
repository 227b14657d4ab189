package io.chapar.fetch;

import java.net.URI;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Leads each request through its own proxy; a request that names none is not sent. */
final class ProxyRoutes extends DefaultRoutePlanner {
  private static final String ATTRIBUTE = ProxyRoutes.class.getName();

  ProxyRoutes() {
    super(null); // the scheme's own port
  }

  /**
   * @param proxy http, with host and port
   */
  static void through(URI proxy, HttpContext context) {
    context.setAttribute(ATTRIBUTE, new HttpHost("http", proxy.getHost(), proxy.getPort()));
  }

  @Override
  protected HttpHost determineProxy(HttpHost target, HttpContext context) throws ProtocolException {
    if (context.getAttribute(ATTRIBUTE) instanceof HttpHost proxy) {
      return proxy;
    }
    throw new ProtocolException("no proxy is named");
  }
}
