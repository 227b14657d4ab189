package io.chapar.camel;

import io.chapar.fetch.HttpClients;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.support.component.RawParameterHelper;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;
import org.apache.camel.util.UnsafeUriCharactersEncoder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;

/**
 * Endpoints {@code http:} and {@code https:} within the bounds of our own fetches. Camel takes the
 * pool that all share even where an endpoint has keys or authorities of its own; such a one gets a
 * pool of its own here, with the same bounds.
 *
 * <p>The path and the query of an address go out as they were written. Camel decodes, sorts and
 * encodes them anew, after which {@code %2B} is a plus, and a server that has signed its addresses
 * refuses them.
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

  @Override
  public boolean useRawUri() {
    return true;
  }

  /** Done once they are decoded. */
  @Override
  protected boolean resolveRawParameterValues() {
    return false;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    parameters.putAll(decoded(uri, parameters.keySet()));
    HttpEndpoint endpoint = (HttpEndpoint) super.createEndpoint(uri, remaining, parameters);
    String query = StringHelper.after(uri, "?", "");
    endpoint.setHttpUri(address(endpoint.getHttpUri(), remaining, query, parameters.keySet()));
    return endpoint;
  }

  /** The parameters as Camel reads them where it does not ask for the address as written. */
  private Map<String, Object> decoded(String uri, Set<String> names) throws URISyntaxException {
    String normal = EndpointHelper.normalizeEndpointUri(uri);
    Map<String, Object> decoded =
        URISupport.parseParameters(new URI(UnsafeUriCharactersEncoder.encode(normal)));
    decoded.keySet().retainAll(names);
    RawParameterHelper.resolveRawParameterValues(getCamelContext(), decoded);
    return decoded;
  }

  /**
   * @param known the address as Camel has it
   * @param path with its host
   * @param query with the options of the endpoint
   * @param sent the names of those parameters that are none
   */
  private static URI address(URI known, String path, String query, Set<String> sent) {
    List<String> pairs =
        Stream.of(query.split("&")).filter(pair -> sent.contains(name(pair))).toList();
    if (pairs.stream().anyMatch(pair -> pair.contains("=RAW"))) {
      return known;
    }
    String written =
        known.getScheme() + "://" + path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    return URI.create(UnsafeUriCharactersEncoder.encodeHttpURI(written));
  }

  private static String name(String pair) {
    return URLDecoder.decode(StringHelper.before(pair, "=", pair), StandardCharsets.UTF_8);
  }
}
