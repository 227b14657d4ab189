package io.chapar.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** The pair with which Svix, who wrote the standard, tests its server. */
  private static final String PRIVATE =
      "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==";

  private static final String SEED = "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc=";
  private static final String PUBLIC = "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=";
  private static final String OTHER = "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
  private static final String ID = "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk";
  private static final long AT = 1649367553;
  private static final byte[] BODY =
      "{\"email\":\"test@example.com\",\"username\":\"test_user\"}".getBytes(UTF_8);

  /** By {@code openssl pkeyutl -sign -rawin} of OpenSSL 3.5; Ed25519 signs alike each time. */
  private static final String SIGNATURE =
      "v1a,LFHB363YvoTm7xdMyZd/981dRSdVxW0u27ld7pRBYKa+E1Is4O8e+VFZlwtUB7muxeGaguMrB+8TDoJMHA5lCQ==";

  @ParameterizedTest
  @ValueSource(strings = {PRIVATE, SEED})
  void signsWithAPrivateKeyAsOpensslDoes(String key) {
    assertThat(new WebhookSecret(key).signature(ID, AT, BODY)).isEqualTo(SIGNATURE);
    assertThat(new WebhookSecret(key)).isEqualTo(new WebhookSecret(PRIVATE)).hasToString("whsk_…");
  }

  @Test
  void verifiesWithThePublicKeyAlone() {
    WebhookSecret key = new WebhookSecret(PUBLIC);
    assertThat(key.verifies(SIGNATURE, ID, AT, BODY)).isTrue();
    assertThat(key.verifies(SIGNATURE, ID, AT + 1, BODY)).isFalse();
    assertThat(key.verifies(SIGNATURE, "other", AT, BODY)).isFalse();
    assertThat(key.verifies(SIGNATURE, ID, AT, "{}".getBytes(UTF_8))).isFalse();
    assertThat(new WebhookSecret(OTHER).verifies(SIGNATURE, ID, AT, BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1a,", "v1a,AAAA", "v1a,%%%", "v1,LFHB363YvoTm7xdMyZd", "v2,AAAA"})
  void takesNonsenseForNoSignature(String nonsense) {
    assertThat(new WebhookSecret(PUBLIC).verifies(nonsense, ID, AT, BODY)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "whsk_AAAA, has 32 bytes",
    "whpk_AAAA, has 32 bytes",
    "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKA==, has 32 bytes",
    "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfXWpgBgrEKt9VL/tPJZAc6DuFy89qmIyWvAhpo9wdRGg==,"
        + " is not that of the private key",
    "whsk_!!!, is Base64 after whsk_"
  })
  void refusesWhatIsNoKeyAndDoesNotShowIt(String text, String why) {
    assertThatThrownBy(() -> new WebhookSecret(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("6Xb/");
  }

  /** The page's own lines, by a shell: what they make signs, and OpenSSL takes the signature. */
  @Test
  void isMadeAsThePageOfSubscribersSays(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(shell(folder, "openssl version").startsWith("OpenSSL 3"));
    String page = Files.readString(Path.of("docs/subscribers.md"));
    List<String> lines =
        Pattern.compile("`([^`]*openssl (?:genpkey|pkey)[^`]*)`")
            .matcher(page)
            .results()
            .map(line -> line.group(1))
            .toList();
    assertThat(lines).hasSize(3);
    shell(folder, lines.get(0));
    WebhookSecret own = new WebhookSecret(shell(folder, lines.get(1)).strip());
    WebhookSecret theirs = new WebhookSecret(shell(folder, lines.get(2)).strip());
    String signature = own.signature(ID, AT, BODY);
    assertThat(theirs.verifies(signature, ID, AT, BODY)).isTrue();
    Files.writeString(folder.resolve("content"), ID + "." + AT + "." + new String(BODY, UTF_8));
    Files.write(folder.resolve("signature"), Base64.getDecoder().decode(signature.substring(4)));
    assertThat(
            shell(
                folder,
                "openssl pkeyutl -verify -inkey hook.pem -rawin -in content -sigfile signature"))
        .contains("Verified Successfully");
  }

  private static String shell(Path folder, String line) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }

  @Test
  void neverShowsItself() {
    assertThat(new WebhookSecret("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="))
        .hasToString("whsec_…");
  }
}
