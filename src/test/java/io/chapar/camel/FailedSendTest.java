package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailedSendTest {
  private static final IOException TIMEOUT = new SocketTimeoutException("Read timed out");

  @ParameterizedTest
  @CsvSource({
    "https://news.example.org:8443/in?key=secret, https://news.example.org:8443",
    "https://news.example.org/a b|c/{secret}, https://news.example.org",
    "http://user:secret@news.example.org/in, http://news.example.org",
    "https:news.example.org/in, https://news.example.org"
  })
  void saysWhereAConnectionFailedAndNothingSecret(String endpoint, String where) {
    assertThat(FailedSend.of(failed(endpoint, TIMEOUT)))
        .hasMessage("Read timed out: " + where)
        .hasCause(TIMEOUT);
  }

  @Test
  void leavesAFailureThatSaysWhere() {
    IOException refused = new IOException("Connect to https://news.example.org failed");
    assertThat(FailedSend.of(failed("https://news.example.org/in", refused))).isSameAs(refused);
  }

  @Test
  void leavesWhatNoWebAddressIsToBlameFor() {
    assertThat(FailedSend.of(failed("file:/var/lib", TIMEOUT))).isSameAs(TIMEOUT);
    RuntimeException fault = new IllegalStateException("x");
    assertThat(FailedSend.of(failed("https://news.example.org", fault))).isSameAs(fault);
  }

  private static Exchange failed(String endpoint, Exception failure) {
    Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    exchange.setProperty(ExchangePropertyKey.TO_ENDPOINT, endpoint);
    exchange.setException(failure);
    return exchange;
  }
}
