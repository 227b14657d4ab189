package io.chapar.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.text.Durations.Rate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAnswerTest {
  private static final String ADDRESS = "https://receiver.example/hook";
  private static final Instant NOW = Instant.parse("2015-10-21T07:28:00Z");

  private final WebhookAnswer answer = new WebhookAnswer(Clock.fixed(NOW, ZoneOffset.UTC));

  private TemporaryFailure failure(int status, String retryAfter) {
    return catchThrowableOfType(
        TemporaryFailure.class, () -> answer.judge(ADDRESS, status, retryAfter, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void isContentWithSuccess(int status) {
    answer.judge(ADDRESS, status, null, null);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308, 304})
  void takesARedirectForAFailure(int status) {
    assertThat(failure(status, null))
        .hasMessage(
            "the receiver answered " + status + " (redirects are not followed): " + ADDRESS);
  }

  @Test
  void endsWhenTheReceiverWantsNoMore() {
    assertThatThrownBy(() -> answer.judge(ADDRESS, 410, null, null))
        .isInstanceOfSatisfying(PermanentFailure.class, gone -> assertThat(gone.isGone()).isTrue())
        .hasMessage("the receiver answered 410 and wants no more: " + ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 400, 401, 404, 429, 500, 502, 503, 504})
  void triesAgainAfterAnyOtherAnswer(int status) {
    assertThat(failure(status, null)).hasMessageContaining("answered " + status);
    assertThat(failure(status, null).retryAfter()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | PT2M",
        " 0 | PT0S",
        "Wed, 21 Oct 2015 07:30:00 GMT | PT2M",
        "Wed, 21 Oct 2015 07:00:00 GMT | PT0S",
        "999999999 | P1D",
        "99999999999999999999 | P1D",
        "Fri, 21 Oct 2095 07:28:00 GMT | P1D"
      })
  void waitsAsLongAsTheReceiverAsksButADayAtTheMost(String retryAfter, Duration wait) {
    assertThat(failure(429, retryAfter).retryAfter()).isEqualTo(wait);
    assertThat(failure(503, retryAfter).retryAfter()).isEqualTo(wait);
  }

  @Test
  void readsADateByTheClockOfTheReceiver() {
    assertThatThrownBy(
            () ->
                answer.judge(
                    ADDRESS, 503, "Thu, 01 Jan 2015 00:10:00 GMT", "Thu, 01 Jan 2015 00:00:00 GMT"))
        .isInstanceOfSatisfying(
            TemporaryFailure.class,
            failure -> assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(10)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "٣", "21 October", "[1, 2]"})
  void overlooksAPauseThatMakesNoSense(String retryAfter) {
    assertThat(failure(503, retryAfter).retryAfter()).isNull();
  }

  private Rate permission(int status, String allowed, String rate) {
    return answer.permission(ADDRESS, "chapar.example", status, allowed, rate);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chapar.example", "Chapar.Example", "*"})
  void isPermittedByTheFieldWhateverTheStatus(String allowed) {
    assertThat(permission(200, allowed, null)).isNull();
    assertThat(permission(404, allowed, null)).isNull();
  }

  @Test
  void isPermittedSoOftenAMinute() {
    assertThat(permission(200, "*", "120").interval()).isEqualTo(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "0", "-1", "many", "99999999"})
  void takesARateThatIsNoneForNoBound(String rate) {
    assertThat(permission(200, "*", rate)).isNull();
  }

  @Test
  void isNotPermittedWithoutTheFieldOrForAnother() {
    assertThatThrownBy(() -> permission(200, null, null))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessage(
            "the receiver permits chapar.example no deliveries (OPTIONS: 200,"
                + " WebHook-Allowed-Origin: none); have its owner permit them, or empty"
                + " webhook.origin: "
                + ADDRESS);
    assertThatThrownBy(() -> permission(200, "other.example", null))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageContaining("WebHook-Allowed-Origin: other.example");
  }
}
