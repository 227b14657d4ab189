package io.chapar.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void hidesASecretHoweverItIsWritten() {
    Secrets.learn("s3cret \"word\"/+");
    assertThat(Secrets.masked("a s3cret \"word\"/+ b")).isEqualTo("a *** b");
    assertThat(Secrets.masked("{\"p\":\"s3cret \\\"word\\\"/+\"}")).isEqualTo("{\"p\":\"***\"}");
    assertThat(Secrets.masked("?p=s3cret+%22word%22%2F%2B&q=1")).isEqualTo("?p=***&q=1");
    assertThat(Secrets.masked("?p=s3cret%20%22word%22%2F%2B&q=1")).isEqualTo("?p=***&q=1");
  }

  @Property(tries = 200)
  void hidesASecretInTheBase64OfWhateverHoldsIt(
      @ForAll @StringLength(max = 5) String before, @ForAll @StringLength(max = 5) String after) {
    String secret = "opensesame-41";
    Secrets.learn(secret);
    byte[] all = (before + secret + after).getBytes(StandardCharsets.UTF_8);
    String said = Secrets.masked("Basic " + Base64.getEncoder().encodeToString(all));
    assertThat(said).contains("***").hasSizeLessThan(6 + 3 + 2 * 24);
  }

  /** Clients log the host and the rest apart. */
  @Test
  void hidesWhatStandsBehindTheHostOfASecretAddress() {
    Secrets.learn("https://teams.example/workflows/ab?sig=x%2By");
    Secrets.learn("https://short.example/ab");
    assertThat(Secrets.masked("POST /workflows/ab?sig=x%2By; GET /ab"))
        .isEqualTo("POST /***; GET /ab");
  }

  @Test
  void learnsWhatSettingsHoldAndWhatTheyReferTo() {
    Secrets.learn(
        Map.of(
            "admin.token", "{{env:ADM}}",
            "queue.password", "{{partner.word:fallback-pw}}",
            "partner.word", "referred-pw",
            "webhook.secret", "whsec_bGl0ZXJhbC1zZWNyZXQ",
            "ledger.url", "jdbc:postgresql://db.example/news?user=me&password=url-pw",
            "webhook.url", "https://me:info-pw@hooks.example/T01J8ZK4QWXB7M2C9D3F"),
        Map.of("ADM", "env-pw", "LEDGER_PASSWORD", "variable-pw"));
    assertThat(
            Secrets.masked(
                "env-pw fallback-pw referred-pw bGl0ZXJhbC1zZWNyZXQ url-pw info-pw variable-pw"
                    + " T01J8ZK4QWXB7M2C9D3F"))
        .isEqualTo("*** *** *** *** *** *** *** ***");
  }

  @Test
  void leavesWhatIsNoSecretAsItIs() {
    Secrets.learn(
        Map.of(
            "data.folder", "/srv/a-folder-with-a-long-name-1",
            "queue.user", "chapar",
            "queue.password", "secret",
            "admin.token", "abc",
            "webhook.url", "https://hooks.example/hook"),
        Map.of(
            "TOKEN_FILE",
            "/run/the-token",
            "TOKENS_ENABLED",
            "false",
            "VAULT_TOKEN_TTL",
            "3600",
            "SESSION_SECRET_MAX_AGE",
            "12h",
            "JAVA_HOME",
            "/usr/lib/jvm/java-17-openjdk-amd64"));
    String said =
        "webhook.secret abc chapar /srv/a-folder-with-a-long-name-1 https://hooks.example/hook /run/the-token false 3600 12h"
            + " /usr/lib/jvm/java-17-openjdk-amd64";
    assertThat(Secrets.masked(said)).isEqualTo(said);
  }

  @Test
  void hidesASecretOfDigitsAndOneThatOnlyItsNameTakesForAMeasure() {
    Secrets.learn(
        Map.of(), Map.of("DOOR_PASSWORD", "774411", "DOOR_PASSWORD_MAX", "open-sesame-9"));
    assertThat(Secrets.masked("774411 open-sesame-9")).isEqualTo("*** ***");
  }

  @Test
  void hidesWhatStandsWhereOnlySecretsStand() {
    assertThat(Secrets.masked("GET https://me:unheard@news.example/feed"))
        .isEqualTo("GET https://me:***@news.example/feed");
    assertThat(Secrets.masked("http-outgoing-0 >> Authorization: Bearer abc.def-1"))
        .isEqualTo("http-outgoing-0 >> Authorization: Bearer ***");
  }

  @Test
  void showsAReferenceToASecret() {
    Secrets.learn("feeds.password", "secretfile:gazette-login");
    assertThat(Secrets.masked("password refers to secretfile:gazette-login"))
        .isEqualTo("password refers to secretfile:gazette-login");
  }
}
