package io.chapar.camel.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.deliver.WebhookAnswer;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.http.base.HttpOperationFailedException;
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
  void keepsOfTheAddressesThatAreNamedOnlyWhereTheyLead() {
    Exception answered =
        new HttpOperationFailedException(
            "http://news.example.org/SECRET?sig=SECRET",
            302,
            "Found",
            "http://other.example.org/SECRET",
            Map.of(),
            "");
    Exception wrapped = new RuntimeCamelException("part 1 failed: " + answered, answered);
    for (Exception failure : List.of(answered, wrapped)) {
      assertThat(Stream.iterate(sent(failure), Objects::nonNull, Throwable::getCause))
          .isNotEmpty()
          .allMatch(one -> !one.toString().contains("SECRET"))
          .allMatch(one -> one.toString().contains("http://news.example.org with statusCode: 302"));
    }
  }

  private static Throwable sent(Exception failure) {
    return FailedSend.of(failed("http://news.example.org/SECRET?sig=SECRET", failure));
  }

  @Test
  void leavesWhatOursSay() {
    PermanentFailure ours = new PermanentFailure("server answered 404: https://a.example/news/1");
    assertThat(sent(ours)).isSameAs(ours);
  }

  @Test
  void leavesWhatNoWebAddressIsToBlameFor() {
    assertThat(FailedSend.of(failed("file:/var/lib", TIMEOUT))).isSameAs(TIMEOUT);
    RuntimeException fault = new IllegalStateException("x");
    assertThat(FailedSend.of(failed("https://news.example.org", fault))).isSameAs(fault);
  }

  @ParameterizedTest
  @CsvSource({"410", "429", "302"})
  void waitsAsAServerAsksAndStopsForNoneThatMayBeBesideTheReceiver(int status) {
    Exception answered =
        new HttpOperationFailedException(
            "http://side.example.org/SECRET", status, "", null, Map.of("retry-after", "120"), "");
    Throwable failure =
        FailedSend.of(
            failed("file:/var/lib", new RuntimeCamelException(answered)),
            new WebhookAnswer(Clock.systemUTC()));
    assertThat(failure)
        .isInstanceOfSatisfying(
            TemporaryFailure.class,
            waits -> assertThat(waits.retryAfter()).isEqualTo(Duration.ofMinutes(2)))
        .hasMessageStartingWith("the receiver answered " + status)
        .hasMessageEndingWith(": http://side.example.org");
  }

  private static Exchange failed(String endpoint, Exception failure) {
    Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    exchange.setProperty(ExchangePropertyKey.TO_ENDPOINT, endpoint);
    exchange.setException(failure);
    return exchange;
  }
}
