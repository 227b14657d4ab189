package io.chapar.camel;

import io.chapar.fetch.HttpClients;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;

/**
 * Endpoints {@code http:} and {@code https:} within the bounds of our own fetches. Camel takes the
 * pool that all share even where an endpoint has keys or authorities of its own; such a one gets a
 * pool of its own here, with the same bounds.
 */
final class GuardedHttp extends HttpComponent {
  private final HttpClients clients;

  GuardedHttp(CamelContext context, HttpClients clients) {
    this.clients = clients;
    setCamelContext(context);
    setClientConnectionManager(clients.connections());
    setHttpClientConfigurer(clients::configure);
    setAutomaticRetriesDisabled(true);
    setFollowRedirects(false);
    setCookieManagementDisabled(true);
    setSkipRequestHeaders(false);
  }

  @Override
  protected HttpClientConnectionManager createConnectionManager(
      Map<String, Object> parameters, SSLContextParameters tls, Map<String, Object> options)
      throws GeneralSecurityException, IOException {
    HostnameVerifier judge =
        resolveAndRemoveReferenceParameter(
            parameters, "x509HostnameVerifier", HostnameVerifier.class, getX509HostnameVerifier());
    if (tls == null && judge == null) {
      return super.createConnectionManager(parameters, null, options);
    }
    SSLContext keys =
        tls == null ? SSLContext.getDefault() : tls.createSSLContext(getCamelContext());
    return clients.connections(keys, judge);
  }
}
