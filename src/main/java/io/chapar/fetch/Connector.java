package io.chapar.fetch;

import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Connects as HttpClient does, but tries no further address once the deadline has passed: a
 * cancelled request would otherwise walk through all addresses of a host.
 */
final class Connector extends DefaultHttpClientConnectionOperator {
  Connector(DnsResolver names, TlsSocketStrategy tls) {
    super(
        null, // the scheme's own port
        names,
        RegistryBuilder.<TlsSocketStrategy>create().register("https", tls).build());
  }

  @Override
  protected void onBeforeSocketConnect(HttpContext context, HttpHost host) {
    stopWhenLate(context);
  }

  @Override
  protected void onAfterSocketConnect(HttpContext context, HttpHost host) {
    stopWhenLate(context);
  }

  private static void stopWhenLate(HttpContext context) {
    if (Deadline.hasPassedIn(context)) {
      throw new CancellationException("deadline has passed");
    }
  }
}
