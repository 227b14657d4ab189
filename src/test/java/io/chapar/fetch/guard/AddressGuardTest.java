package io.chapar.fetch.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.fetch.Settings;
import io.chapar.fetch.guard.AddressGuard.RefusedAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, loopback",
    "127.255.255.254, loopback",
    "0.0.0.0, unspecified",
    "10.1.2.3, private",
    "172.16.0.1, private",
    "172.31.255.255, private",
    "192.168.1.1, private",
    "169.254.169.254, link-local",
    "100.64.0.1, carrier-grade NAT",
    "100.127.255.255, carrier-grade NAT",
    "224.0.0.1, multicast",
    "239.255.255.250, multicast",
    "255.255.255.255, reserved",
    "168.63.129.16, cloud platform",
    "::1, loopback",
    "::, unspecified",
    "fc00::1, private",
    "fd00:ec2::254, private",
    "fe80::1, link-local",
    "fec0::1, site-local",
    "ff02::1, multicast",
    "::ffff:127.0.0.1, loopback",
    "::ffff:10.0.0.1, private",
    "::127.0.0.1, IPv4-compatible",
    "64:ff9b::7f00:1, loopback",
    "64:ff9b::a9fe:a9fe, link-local",
    "2002:7f00:1::, 6to4",
    "2001:0:1::1, protocol assignments",
  })
  void refusesALiteralInsideTheNetwork(String literal, String block) {
    assertThatThrownBy(() -> guard().resolve(literal, 80))
        .isInstanceOfSatisfying(
            RefusedAddress.class, refused -> assertThat(refused.isLiteral()).isTrue())
        .hasMessageContaining(" is " + block + "; to allow it name " + literal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "11.0.0.1",
        "223.255.255.255",
        "2606:4700:4700::1111",
        "64:ff9b::808:808"
      })
  void letsPublicAddressesThrough(String literal) throws UnknownHostException {
    assertThat(guard().resolve(literal)).containsExactly(InetAddress.getByName(literal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "127.1",
        "127.0.0.1.",
        "0177.0.0.1",
        "010.0.0.1",
        "127.0.0x1",
        "1.2.3.4.5",
        "0x"
      })
  void refusesNumbersInDisguise(String host) {
    assertThatThrownBy(() -> guard().resolve(host))
        .isInstanceOf(RefusedAddress.class)
        .hasMessage(host + " is a number in disguise");
  }

  @Test
  void refusesANameThatLeadsInsideAndSaysWhere() {
    AddressGuard guard = guard("10.10.34.35");
    assertThatThrownBy(() -> guard.resolve("blocked.example", 443))
        .isInstanceOfSatisfying(
            RefusedAddress.class, refused -> assertThat(refused.isLiteral()).isFalse())
        .hasMessage(
            "blocked.example at 10.10.34.35 is private; to allow it name blocked.example in"
                + " fetch.private-hosts (of routes in http.private-hosts)");
  }

  @Test
  void takesOnlyThePublicOnesOfMixedAddresses() throws UnknownHostException {
    AddressGuard guard = guard("127.0.0.1", "8.8.8.8", "::1", "fd00::1");
    assertThat(guard.resolve("mixed.example")).containsExactly(Settings.addresses("8.8.8.8"));
  }

  @Test
  void boundsTheAddressesThatAreTried() throws UnknownHostException {
    AddressGuard guard =
        guard("8.8.0.1", "8.8.0.2", "8.8.0.3", "8.8.0.4", "8.8.0.5", "8.8.0.6", "8.8.0.7");
    assertThat(guard.resolve("many.example")).hasSize(6);
  }

  @Test
  void letsAHostThroughThatIsAllowedByName() throws UnknownHostException {
    AddressGuard guard = guard("127.0.0.1");
    assertThat(guard.resolve("Intranet.Example", 8080)).hasSize(1);
    assertThatThrownBy(() -> guard.resolve("other.example"))
        .hasMessage(
            "other.example at 127.0.0.1 is loopback; to allow it name other.example in"
                + " fetch.private-hosts (of routes in http.private-hosts)");
  }

  @ParameterizedTest
  @CsvSource({
    "10.20.0.0/16, 10.20.255.1",
    "127.0.0.0/8, 127.1.2.3",
    "192.168.7.9/32, 192.168.7.9",
    "fd12:3456::/32, fd12:3456:1::9",
    "::1/128, ::1"
  })
  void letsAddressesThroughWhoseBlockIsAllowed(String block, String address)
      throws UnknownHostException {
    AddressGuard guard = guarding(host -> Settings.addresses(address), block);
    assertThat(guard.resolve("inner.example")).containsExactly(InetAddress.getByName(address));
  }

  @ParameterizedTest
  @CsvSource({
    "10.20.0.0/16, 10.21.0.1",
    "192.168.7.8/31, 192.168.7.10",
    "fd12:3456::/32, fd12:3457::1",
    "0:0:0:0:0:0:0:0/8, 10.0.0.1"
  })
  void refusesWhatLiesBesideAnAllowedBlock(String block, String address) {
    AddressGuard guard = guarding(host -> Settings.addresses(address), block);
    assertThatThrownBy(() -> guard.resolve("inner.example")).isInstanceOf(RefusedAddress.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.0/7 | has a prefix of 7 bits; it is from 8 to 32",
        "10.0.0.0/33 | has a prefix of 33 bits; it is from 8 to 32",
        "10.1.2.3/8 | has bits set behind its prefix; its first address is 10.0.0.0",
        "intra.net/8 | is no block of addresses; write it as 10.20.0.0/16 or fd12:3456::/32",
        "10.0.0/8 | is no block of addresses; write it as 10.20.0.0/16 or fd12:3456::/32",
        "10.0.0.256/24 | is no block of addresses; write it as 10.20.0.0/16 or fd12:3456::/32",
        "10.0.0.0/ | lacks the length of its prefix; write it as 10.20.0.0/16 or fd12:3456::/32"
      })
  void saysWhatIsWrongWithABlock(String block, String why) {
    assertThatThrownBy(() -> AddressBlock.parse(block))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(why);
  }

  @ParameterizedTest
  @CsvSource({"0, reserved", "22, ssh", "25, smtp", "6667, irc", "6379, redis"})
  void refusesPortsThatAreNotHttp(int port, String service) {
    assertThatThrownBy(() -> guard("8.8.8.8").resolve("site.example", port))
        .isInstanceOf(RefusedAddress.class)
        .hasMessage("port " + port + " is " + service);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 443, 8080, 8443, 3000, 5000, 9000, 65535})
  void letsOddPortsThrough(int port) throws UnknownHostException {
    assertThat(guard("8.8.8.8").resolve("site.example", port)).hasSize(1);
  }

  private static AddressGuard guard() {
    return guarding(InetAddress::getAllByName);
  }

  private static AddressGuard guard(String... answers) {
    return guarding(host -> Settings.addresses(answers));
  }

  private static AddressGuard guarding(NameLookup.Names names) {
    return guarding(names, "intranet.example");
  }

  private static AddressGuard guarding(NameLookup.Names names, String allowed) {
    return new AddressGuard(new NameLookup(names, Duration.ofSeconds(20)), Set.of(allowed));
  }
}
