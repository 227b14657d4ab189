package io.chapar.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretsTest {
  private static final String ONE = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String TWO = "whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

  @Test
  void areNamedBySettingsFilesAndVariables() {
    assertThat(SigningSecrets.names("webhook.secret, secretfile:partner-a,env:HOOK"))
        .containsExactly("webhook.secret", "secretfile:partner-a", "env:HOOK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a,,b", "{{webhook.secret}}", ONE, "whsec_abc", "sys:x", "a.b:" + ONE})
  void areNamedByNothingElseAndNotShown(String written) {
    assertThatThrownBy(() -> SigningSecrets.names(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("secrets holds what is no name")
        .hasMessageNotContaining("MDEy");
  }

  @Test
  void mayBeSeveralInOneFile() {
    List<WebhookSecret> secrets =
        SigningSecrets.of("secretfile:hook", name -> ONE + "\n" + TWO + "\n");
    assertThat(secrets).containsExactly(new WebhookSecret(ONE), new WebhookSecret(TWO));
    assertThat(SigningSecrets.of("webhook.old-secret", name -> "")).isEmpty();
  }

  @Test
  void areNoPublicKeys() {
    assertThatThrownBy(
            () ->
                SigningSecrets.of(
                    "secretfile:hook", name -> "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4="))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "secretfile:hook is wrong: whpk_ is the public key, which the receiver has; whsk_"
                + " signs");
    assertThatThrownBy(() -> SigningSecrets.names("whsk_abc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("secrets holds what is no name");
  }

  @Test
  void areNotShownWhenTheyAreWrong() {
    assertThatThrownBy(() -> SigningSecrets.of("webhook.secret", name -> "MDEyMzQ1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "webhook.secret is wrong: a webhook secret begins with whsec_, or with whsk_ of"
                + " Ed25519");
  }
}
