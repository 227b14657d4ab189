package io.chapar.fetch;

import io.chapar.fetch.body.ByteBudget;
import io.chapar.fetch.guard.NameLookup;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/** Settings of the tests: 127.0.0.1 may be reached, other addresses of this machine may not. */
public final class Settings {
  public static final int CAP = 100_000;
  private static final Duration LONG = Duration.ofSeconds(20);

  private Settings() {}

  public static FetchSettings patient() {
    return with(LONG, LONG, LONG);
  }

  public static FetchSettings with(Duration connect, Duration response, Duration total) {
    return of(connect, response, total, Set.of("127.0.0.1", "allowed.example"));
  }

  public static FetchSettings allowing(String... hosts) {
    return of(LONG, LONG, LONG, Set.of(hosts));
  }

  private static FetchSettings of(
      Duration connect, Duration response, Duration total, Set<String> allowed) {
    return new FetchSettings(
        "chapar-test (+https://example.org/bot)", connect, response, total, CAP, 20, 4, allowed);
  }

  public static FetchSettings total(Duration total) {
    return with(LONG, LONG, total);
  }

  public static GuardedClient client(FetchSettings settings, NameLookup.Names names) {
    return new GuardedClient(
        settings,
        new HttpClients(settings, names, DefaultClientTlsStrategy.createDefault()),
        new ByteBudget(Integer.MAX_VALUE),
        GuardedClient.Observer.none());
  }

  public static InetAddress[] addresses(String... literals) {
    InetAddress[] found = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      found[i] = address(literals[i]);
    }
    return found;
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }
}
