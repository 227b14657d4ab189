package io.chapar.fetch.guard;

import io.chapar.text.TableLines;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Decides where connections may go. It stands where names become addresses, so the address that was
 * judged is the one that is connected to, whatever DNS says a moment later.
 */
public final class AddressGuard implements DnsResolver {
  /** Each address costs a connect timeout when nothing answers there. */
  private static final int MOST_ADDRESSES = 6;

  private static final Pattern QUAD =
      Pattern.compile("(?:0|[1-9][0-9]{0,2})(?:\\.(?:0|[1-9][0-9]{0,2})){3}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");

  private final NameLookup names;
  private final Set<String> allowed;
  private final List<AddressBlock> blocks;

  /**
   * @param allowed names and addresses of hosts, and blocks of addresses
   */
  public AddressGuard(NameLookup names, Set<String> allowed) {
    this.names = names;
    this.allowed = allowed;
    this.blocks =
        allowed.stream().filter(one -> one.contains("/")).map(AddressBlock::parse).toList();
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    Optional<String> service = PortRange.refusing(port);
    if (service.isPresent()) {
      throw new RefusedAddress("port " + port + " is " + service.get(), true);
    }
    return Arrays.stream(resolve(host)).map(found -> new InetSocketAddress(found, port)).toList();
  }

  /** Why it refuses a host and port that no lookup is needed to judge; empty for all others. */
  public Optional<String> refusal(String host, int port) {
    boolean known = isLiteral(host) || isDisguised(host) || host.equalsIgnoreCase("localhost");
    try {
      if (known) {
        resolve(host, port);
        return Optional.empty();
      }
      return PortRange.refusing(port).map(service -> "port " + port + " is " + service);
    } catch (UnknownHostException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (isDisguised(host)) {
      throw new RefusedAddress(host + " is a number in disguise", true);
    }
    InetAddress[] found = names.find(host);
    return isAllowed(host) ? found : open(host, found);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean isAllowed(String host) {
    return allowed.contains(host.toLowerCase(Locale.ROOT));
  }

  private InetAddress[] open(String host, InetAddress[] found) throws RefusedAddress {
    InetAddress[] open =
        Arrays.stream(found).filter(this::isOpen).limit(MOST_ADDRESSES).toArray(InetAddress[]::new);
    if (open.length == 0) {
      throw refusal(host, found[0]);
    }
    return open;
  }

  private boolean isOpen(InetAddress address) {
    return AddressBlock.refusing(address).isEmpty()
        || blocks.stream().anyMatch(block -> block.holds(address));
  }

  private static RefusedAddress refusal(String host, InetAddress address) {
    String number = address.getHostAddress();
    String block = AddressBlock.refusing(address).orElse("refused");
    boolean literal = isLiteral(host);
    String what = literal ? number : host + " at " + number;
    return new RefusedAddress(what + " is " + block + "; " + remedy(host), literal);
  }

  private static String remedy(String host) {
    return "to allow it name " + host + " in fetch.private-hosts (of routes in http.private-hosts)";
  }

  /**
   * A host that ends in a number but is no plain dotted quad, such as {@code 2130706433} or {@code
   * 0x7f.1}: readers of addresses differ in what they make of it (WHATWG URL, "ends in a number").
   */
  private static boolean isDisguised(String host) {
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = bare.substring(bare.lastIndexOf('.') + 1);
    return NUMBER.matcher(last).matches() && !isLiteral(host);
  }

  private static boolean isLiteral(String host) {
    return host.contains(":") || QUAD.matcher(host).matches();
  }

  /** The guard let no connection be made; the message says why. */
  public static final class RefusedAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    private final boolean literal;

    public RefusedAddress(String reason, boolean literal) {
      super(reason);
      this.literal = literal;
    }

    /** The address itself says so; no answer of DNS can change it. */
    public boolean isLiteral() {
      return literal;
    }
  }

  /** Ports of a protocol that is not HTTP. */
  private record PortRange(int first, int last, String service) {
    private static final List<PortRange> REFUSED =
        TableLines.pairs(PortRange.class, "refused-ports.txt", PortRange::of);

    /** The service that has the port, when it must not be asked. */
    static Optional<String> refusing(int port) {
      if (port < 0 || port > 0xFFFF) {
        return Optional.of("no port");
      }
      return REFUSED.stream()
          .filter(range -> range.first <= port && port <= range.last)
          .findFirst()
          .map(PortRange::service);
    }

    private static PortRange of(String ports, String service) {
      String[] ends = ports.split("-");
      return new PortRange(
          Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]), service);
    }
  }
}
