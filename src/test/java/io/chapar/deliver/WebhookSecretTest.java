package io.chapar.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSecretTest {

  /**
   * The example of the Standard Webhooks specification; so is it computed without Java: {@code
   * printf %s 'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314}' | openssl dgst -sha256
   * -mac HMAC -macopt hexkey:$(printf %s MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | base64 -d | xxd -p)
   * -binary | base64}
   */
  @Test
  void signsTheExampleOfTheStandard() {
    WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    byte[] body = "{\"test\": 2432232314}".getBytes(UTF_8);
    assertThat(secret.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  /**
   * {@code printf %s 'a1/2.1700000000.{"title":"آب"}' | openssl dgst -sha256 -hmac
   * 0123456789abcdef0123456789abcdef -binary | base64}
   */
  @Test
  void signsTheBytesOfUtf8() {
    WebhookSecret secret = new WebhookSecret("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    assertThat(secret.signature("a1/2", 1700000000, "{\"title\":\"آب\"}".getBytes(UTF_8)))
        .isEqualTo("v1,S/nE0FSVcug2VRMMcaFS8XdFeGcjxQ4xgC4/9HoHMNA=");
  }

  @ParameterizedTest
  @CsvSource({
    "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=, begins with whsec_",
    "whsec_!!!!, is Base64",
    "whsec_, 'has 24 to 64 bytes, not 0'",
    "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY=, 'has 24 to 64 bytes, not 23'"
  })
  void refusesWhatIsNoSecretAndDoesNotShowIt(String text, String why) {
    assertThatThrownBy(() -> new WebhookSecret(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("MDEy");
  }

  @Test
  void neverShowsItself() {
    assertThat(new WebhookSecret("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="))
        .hasToString("whsec_…");
  }
}
