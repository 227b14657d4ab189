package io.chapar.config;

import io.chapar.web.ShownAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the page, its API, and health.
 *
 * @param address that it listens at
 * @param port 0 is nowhere
 * @param hosts under which it is asked, beside those of the loopback
 * @param token null when none is needed
 * @param recordToken by which a receiver may fetch records, and nothing else; null where there is
 *     none
 * @param grafana where the operator's dashboard is; null where there is none
 */
public record AdminSettings(
    String address,
    int port,
    Set<String> hosts,
    @Nullable String token,
    @Nullable String recordToken,
    @Nullable String grafana) {
  private static final int SHORTEST = 16;
  private static final Set<String> ALL = Set.of("0.0.0.0", "::");
  private static final String SCHEMA = "urn:chapar:schema:record-1";

  /** Without a dashboard, and a token for records alone. */
  public AdminSettings(String address, int port, Set<String> hosts, @Nullable String token) {
    this(address, port, hosts, token, null, null);
  }

  static AdminSettings of(Values values) {
    String address = values.text("admin.address");
    Set<String> hosts =
        Stream.concat(values.hosts("admin.hosts").stream(), Stream.of(address))
            .map(AdminSettings::written)
            .collect(Collectors.toUnmodifiableSet());
    int port = values.number("admin.port", 0, 65535);
    AdminSettings admin =
        new AdminSettings(
            address,
            port,
            hosts,
            values.optional("admin.token"),
            values.optional("record.token"),
            grafana(values));
    judge(values, admin);
    return admin;
  }

  private static @Nullable String grafana(Values values) {
    String address = values.optional("admin.grafana");
    if (address != null && !Values.isWebAddress(address)) {
      values.fault(
          "admin.grafana",
          "is \""
              + ShownAddress.of(address)
              + "\"; it is an address such as https://grafana.example/d/chapar");
    }
    return address;
  }

  /** As a web address holds it: of IP version 6 in brackets (RFC 3986, 3.2.2). */
  private static String written(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  /** Where a browser finds it, for people. */
  public String site(int boundTo) {
    return "http://" + written(address) + ":" + boundTo + "/";
  }

  /**
   * Where a node shows the schema of records; where it has no page, the schema's {@code $id}, which
   * is no place.
   */
  String schema() {
    return port == 0 ? SCHEMA : reachable().site(port) + "api/schemas/record-1.schema.json";
  }

  /** Below which a node gives records by the ids of their events; empty where it has no page. */
  String records() {
    return port == 0 ? "" : records(reachable().site(port));
  }

  /**
   * The same where receivers ask under another address.
   *
   * @param base as the operator writes it
   */
  String records(String base) {
    return (base.endsWith("/") ? base : base + "/") + "api/records/";
  }

  /** All addresses of a machine (0.0.0.0, ::) are none to ask. */
  public AdminSettings reachable() {
    return ALL.contains(address)
        ? new AdminSettings("127.0.0.1", port, hosts, token, recordToken, grafana)
        : this;
  }

  /** Never says what the token is. */
  private static void judge(Values values, AdminSettings admin) {
    if (!admin.address().matches("[0-9.]{7,15}|[0-9A-Fa-f:]{2,45}")) {
      values.fault(
          "admin.address", "is \"" + admin.address() + "\"; it is an address of this machine");
      return;
    }
    String token = admin.token();
    if (token == null && !admin.socket().getAddress().isLoopbackAddress()) {
      values.fault("admin.token", "is empty; beyond 127.0.0.1 one is needed: openssl rand -hex 32");
    }
    form(values, "admin.token", token);
    form(values, "record.token", admin.recordToken());
    if (token != null && token.equals(admin.recordToken())) {
      values.fault("record.token", "is the same as admin.token, which may do all; make another");
    }
  }

  private static void form(Values values, String key, @Nullable String token) {
    if (token != null && !token.matches("[!-~]{" + SHORTEST + ",200}")) {
      values.fault(key, "is not " + SHORTEST + " to 200 letters, digits and signs");
    }
  }

  /** Of an address, which needs no look-up. */
  public InetSocketAddress socket() {
    try {
      return new InetSocketAddress(InetAddress.getByName(address), port);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "AdminSettings[address=" + address + ", port=" + port + "]";
  }
}
