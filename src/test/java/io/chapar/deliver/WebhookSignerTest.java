package io.chapar.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Examples;
import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WebhookSignerTest {
  private static final String NEW = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String OLD = "whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
  private static final String OTHER = "whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
  private static final String SCHEMA = "https://chapar.example/schema/record-1.json";
  private static final Instant NOW = Instant.ofEpochSecond(1700000000);
  private static final String ID = "0123456789abcdef0123456789abcdef/2";

  private static Envelope signed(String... secrets) {
    List<WebhookSecret> known = Stream.of(secrets).map(WebhookSecret::new).toList();
    return new WebhookSigner(at(NOW), SCHEMA).sign(Examples.fullVersion(), known);
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static boolean verifies(String secret, Envelope signed, byte[] body, Instant now) {
    return new WebhookVerifier(secret, at(now))
        .verify(
            signed.headers().get("webhook-id"),
            signed.headers().get("webhook-timestamp"),
            signed.headers().get("webhook-signature"),
            body);
  }

  private static boolean verifies(String secret, Envelope signed) {
    return verifies(secret, signed, signed.body(), NOW);
  }

  @Test
  void sendsTheThreeHeadersOfTheStandardAndNoOther() {
    Envelope signed = signed(NEW);
    assertThat(signed.headers())
        .containsOnlyKeys("webhook-id", "webhook-timestamp", "webhook-signature")
        .containsEntry("webhook-id", ID)
        .containsEntry("webhook-timestamp", "1700000000");
    assertThat(signed.contentType()).isEqualTo("application/cloudevents+json");
  }

  @Test
  void sendsTheRecordAsACloudEvent() throws IOException {
    JsonNode event = new ObjectMapper().readTree(signed(NEW).body());
    assertThat(event.path("id").asText()).isEqualTo(ID);
    assertThat(event.path("type").asText()).isEqualTo("io.chapar.report.updated");
    assertThat(event.path("data"))
        .isEqualTo(new ObjectMapper().readTree(new RecordJson().write(Examples.fullVersion())));
  }

  @Test
  void isVerifiedByItsSecretAlone() {
    assertThat(verifies(NEW, signed(NEW))).isTrue();
    assertThat(verifies(OTHER, signed(NEW))).isFalse();
  }

  @Test
  void isVerifiedByBothSecretsWhileTheyChange() {
    Envelope signed = signed(NEW, OLD);
    assertThat(signed.headers().get("webhook-signature").split(" ")).hasSize(2);
    assertThat(verifies(NEW, signed)).isTrue();
    assertThat(verifies(OLD, signed)).isTrue();
    assertThat(verifies(OTHER, signed)).isFalse();
  }

  @Test
  void isVerifiedByASharedSecretAndByAPublicKeyBesideEachOther() {
    String key = "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc=";
    Envelope signed = signed(NEW, key, OLD);
    assertThat(signed.headers().get("webhook-signature")).matches("v1,\\S+ v1a,\\S+ v1,\\S+");
    for (String one : List.of(NEW, OLD, "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=")) {
      assertThat(verifies(one, signed)).isTrue();
      byte[] body = signed.body();
      body[body.length - 3] ^= 1;
      assertThat(verifies(one, signed, body, NOW)).isFalse();
    }
    assertThat(verifies("whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", signed)).isFalse();
  }

  @Test
  void isRefusedWithAChangedBody() {
    Envelope signed = signed(NEW);
    byte[] body = signed.body();
    body[body.length - 3] ^= 1;
    assertThat(verifies(NEW, signed, body, NOW)).isFalse();
  }

  @Test
  void isRefusedWithAnotherIdOrTimestamp() {
    Envelope signed = signed(NEW);
    String signatures = signed.headers().get("webhook-signature");
    WebhookVerifier verifier = new WebhookVerifier(NEW, at(NOW));
    assertThat(verifier.verify("other", "1700000000", signatures, signed.body())).isFalse();
    assertThat(verifier.verify(ID, "1700000001", signatures, signed.body())).isFalse();
  }

  @Test
  void isRefusedMoreThanFiveMinutesBeforeOrAfterItsTimestamp() {
    Envelope signed = signed(NEW);
    for (int sign : new int[] {-1, 1}) {
      Instant within = NOW.plus(Duration.ofSeconds(sign * 300L));
      Instant beyond = NOW.plus(Duration.ofSeconds(sign * 301L));
      assertThat(verifies(NEW, signed, signed.body(), within)).isTrue();
      assertThat(verifies(NEW, signed, signed.body(), beyond)).isFalse();
    }
  }

  @Test
  void isRefusedWithoutItsHeadersOrWithNonsenseInThem() {
    Envelope signed = signed(NEW);
    String signatures = signed.headers().get("webhook-signature");
    WebhookVerifier verifier = new WebhookVerifier(NEW, at(NOW));
    assertThat(verifier.verify(null, "1700000000", signatures, signed.body())).isFalse();
    assertThat(verifier.verify(ID, null, signatures, signed.body())).isFalse();
    assertThat(verifier.verify(ID, "1700000000", null, signed.body())).isFalse();
    assertThat(verifier.verify(ID, "yesterday", signatures, signed.body())).isFalse();
    assertThat(verifier.verify(ID, "1700000000", "v1,AAAA  v2,", signed.body())).isFalse();
  }

  private static EventBatch batch(String... ids) {
    return new EventBatch(
        Stream.of(ids)
            .map(
                id ->
                    new ReportVersion(
                        id, 1, ReportVersion.Event.CREATED, NOW, Examples.fullVersion().report()))
            .toList());
  }

  private static Envelope signedBatch(String... ids) {
    return new WebhookSigner(at(NOW), SCHEMA)
        .sign(batch(ids), List.of(new WebhookSecret(NEW)), ClaimCheck.NONE);
  }

  @Test
  void sendsABatchAsAnArrayOfItsEvents() throws IOException {
    Envelope signed = signedBatch("b", "a");
    JsonNode events = new ObjectMapper().readTree(signed.body());
    assertThat(events).hasSize(2);
    assertThat(events).extracting(event -> event.path("id").asText()).containsExactly("a/1", "b/1");
    assertThat(signed.contentType()).isEqualTo("application/cloudevents-batch+json");
    assertThat(verifies(NEW, signed)).isTrue();
  }

  @Test
  void namesABatchByWhatIsInIt() {
    String id = signedBatch("a", "b").headers().get("webhook-id");
    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(signedBatch("b", "a").headers()).containsEntry("webhook-id", id);
    assertThat(signedBatch("a").headers().get("webhook-id")).isNotEqualTo(id);
  }
}
