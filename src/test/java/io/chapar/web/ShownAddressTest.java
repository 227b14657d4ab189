package io.chapar.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://news.example.org:8443/in?key=secret, https://news.example.org:8443",
    "https://news.example.org/a b|c/{secret}, https://news.example.org",
    "http://user:secret@news.example.org/in, http://news.example.org",
    "https:news.example.org/secret, https://news.example.org",
    "https:localhost:8443/secret, https://localhost:8443",
    "https://[2001:db8::1]:8443/secret, https://[2001:db8::1]:8443",
    "https://news.example.org/in?mail=a@secret, https://news.example.org",
    "htps://news.example.org/secret, htps://news.example.org",
    "jdbc:postgres://chapar:secret@db:5432/chapar, jdbc:postgres://db:5432",
    "amqp://user:secret@broker?jms.password=secret, amqp://broker",
    "jdbc:sqlite:, jdbc:sqlite:",
    "'', ''"
  })
  void tellsWhereAnAddressLeads(String address, String shown) {
    assertThat(ShownAddress.of(address)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "hooks.example.org/secret",
        "//hooks.example.org/secret",
        "chapar:secret@db/chapar",
        "amqp:secret@broker",
        "jdbc:postgres://chapar:sec/secret@db/chapar",
        "jdbc:postgres://chapar:secret",
        "failover:(amqp://user:secret@broker)",
        "https://user:secret"
      })
  void hidesWhatMayBeSecretWhereItIsNotSure(String address) {
    assertThat(ShownAddress.of(address)).endsWith("…").doesNotContain("secret", "sec/");
  }

  @Test
  void keepsTheTextAroundAddresses() {
    assertThat(
            ShownAddress.inText(
                "invoking http://a.example/secret?sig=secret with statusCode: 302, redirectLocation:"
                    + " https://b.example/secret (see https://c.example/secret)."))
        .isEqualTo(
            "invoking http://a.example with statusCode: 302, redirectLocation: https://b.example"
                + " (see https://c.example).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret/", "https:/", "secret)))", "s=secret&"})
  void hidesAnAddressHoweverLongItIs(String part) {
    String address = "https://a.example/" + part.repeat(100_000) + "x";
    assertThat(ShownAddress.inText("asked " + address + ".")).isEqualTo("asked https://a.example.");
  }

  @Test
  void keepsAMillionMarksBehindAnAddress() {
    String marks = ")".repeat(1_000_000);
    assertThat(ShownAddress.inText("https://a.example/x" + marks))
        .isEqualTo("https://a.example" + marks);
  }
}
