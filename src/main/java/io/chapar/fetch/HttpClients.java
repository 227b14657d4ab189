package io.chapar.fetch;

import io.chapar.fetch.guard.AddressGuard;
import io.chapar.fetch.guard.NameLookup;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Builds Apache HttpClients that keep to the settings: deadlines, caps, pools and the address
 * guard. The only class of this package that shows third-party types, because camel-http takes
 * nothing else: what an operator's {@code http:} endpoint sends goes through the same guard as our
 * own fetches.
 *
 * <pre>{@code
 * component.setClientConnectionManager(clients.connections());
 * component.setHttpClientConfigurer(clients::configure);
 * }</pre>
 */
public final class HttpClients implements Closeable {
  private static final int LONGEST_LINE = 16 * 1024;
  private static final int MOST_FIELDS = 200;
  private static final TimeValue LONGEST_LIFE = TimeValue.ofMinutes(5);
  private static final TimeValue LONGEST_IDLE = TimeValue.ofMinutes(1);
  private static final TimeValue TRUSTED_IDLE = TimeValue.ofMilliseconds(250);

  private final FetchSettings settings;
  private final TlsSocketStrategy tls;
  private final NameLookup names;
  private final Deadline.Clock deadlines;

  /** With the keys and authorities of {@code javax.net.ssl.keyStore} and {@code …trustStore}. */
  public HttpClients(FetchSettings settings) {
    this(settings, InetAddress::getAllByName, DefaultClientTlsStrategy.createSystemDefault());
  }

  /** Shows no key of its own to the strangers that it asks. */
  static HttpClients keyless(FetchSettings settings) {
    return new HttpClients(
        settings, InetAddress::getAllByName, DefaultClientTlsStrategy.createDefault());
  }

  HttpClients(FetchSettings settings, NameLookup.Names names, TlsSocketStrategy tls) {
    this.settings = settings;
    this.tls = tls;
    this.names = new NameLookup(names, settings.connectTimeout());
    this.deadlines = new Deadline.Clock(settings.totalTimeout());
  }

  /** A new pool of guarded connections; who asks for it closes it. */
  public HttpClientConnectionManager connections() {
    return connections(tls);
  }

  /**
   * The same with other keys and authorities.
   *
   * @param judge of the name in a certificate; null is the usual one
   */
  public HttpClientConnectionManager connections(
      SSLContext keys, @Nullable HostnameVerifier judge) {
    return connections(
        judge == null
            ? new DefaultClientTlsStrategy(keys)
            : new DefaultClientTlsStrategy(keys, HostnameVerificationPolicy.CLIENT, judge));
  }

  /** A new pool of connections to proxies, through which other hosts are asked. */
  HttpClientConnectionManager proxyConnections() {
    return connections(tls, new ProxyLookup(names));
  }

  private HttpClientConnectionManager connections(TlsSocketStrategy tls) {
    return connections(tls, guard());
  }

  /** Judges where connections may go. */
  AddressGuard guard() {
    return new AddressGuard(names, settings.allowedPrivateHosts());
  }

  private HttpClientConnectionManager connections(TlsSocketStrategy tls, DnsResolver resolver) {
    return new Connections()
        .setDnsResolver(resolver)
        .setTlsSocketStrategy(tls)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(http()).build())
        .setDefaultConnectionConfig(connection())
        .setMaxConnTotal(settings.maxConnections())
        .setMaxConnPerRoute(settings.maxConnectionsPerHost())
        .build();
  }

  /**
   * Bounds a client that is being built: no retries, redirects or cookies of its own, a total
   * deadline for each exchange, and bodies that are read whole, decoded, within their cap.
   */
  public void configure(HttpClientBuilder builder) {
    plain(builder).addExecInterceptorFirst("bounds", new BoundedExchange(deadlines, settings));
  }

  HttpClientBuilder plain(HttpClientBuilder builder) {
    return builder
        .setUserAgent(settings.userAgent())
        .setDefaultRequestConfig(request())
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableConnectionState()
        .evictExpiredConnections()
        .evictIdleConnections(LONGEST_IDLE);
  }

  Deadline.Clock deadlines() {
    return deadlines;
  }

  @Override
  public void close() {
    deadlines.close();
    names.close();
  }

  private RequestConfig request() {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(timeout(settings.connectTimeout()))
        .setResponseTimeout(timeout(settings.responseTimeout()))
        .setConnectionKeepAlive(LONGEST_IDLE)
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  private ConnectionConfig connection() {
    return ConnectionConfig.custom()
        .setConnectTimeout(timeout(settings.connectTimeout()))
        .setSocketTimeout(timeout(settings.responseTimeout()))
        .setTimeToLive(LONGEST_LIFE)
        .setValidateAfterInactivity(TRUSTED_IDLE)
        .build();
  }

  private static Http1Config http() {
    return Http1Config.custom()
        .setMaxLineLength(LONGEST_LINE)
        .setMaxHeaderCount(MOST_FIELDS)
        .build();
  }

  private static Timeout timeout(Duration time) {
    return Timeout.of(time);
  }

  /** Pools whose connections are made by our {@link Connector}. */
  private static final class Connections extends PoolingHttpClientConnectionManagerBuilder {
    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
        SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
      return new Connector(names, tls);
    }
  }

  /**
   * Connects as HttpClient does, but tries no further address once the deadline has passed: a
   * cancelled request would otherwise walk through all addresses of a host.
   */
  private static final class Connector extends DefaultHttpClientConnectionOperator {
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

  /** Finds proxies, which operators name: their addresses may be private. */
  private static final class ProxyLookup implements DnsResolver {
    private final NameLookup names;

    public ProxyLookup(NameLookup names) {
      this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return names.find(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
