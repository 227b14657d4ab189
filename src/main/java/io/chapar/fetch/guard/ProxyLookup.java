package io.chapar.fetch.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Finds proxies, which operators name: their addresses may be private. */
public final class ProxyLookup implements DnsResolver {
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
