package io.chapar.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Examples;
import io.chapar.article.ReportVersion;
import io.chapar.deliver.Binding;
import io.chapar.deliver.ClaimCheck;
import io.chapar.deliver.Envelope;
import io.chapar.deliver.QueueMessage;
import io.chapar.deliver.WebhookSecret;
import io.chapar.deliver.WebhookSigner;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedContractTest {
  private static final String SCHEMA = "urn:chapar:schema:record-1";

  private static final ClaimCheck CHECK = new ClaimCheck(0, "https://a.example/api/records/");

  private static List<ReportVersion> versions() {
    return List.of(Examples.fullVersion(), Examples.bareVersion(), Examples.versionWithMentions());
  }

  private static Envelope signed(ReportVersion version) {
    List<WebhookSecret> secrets =
        List.of(new WebhookSecret("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="));
    return new WebhookSigner(Clock.systemUTC(), SCHEMA).sign(version, secrets);
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void isKeptByAMessageOfEachBinding(Binding binding) {
    for (ReportVersion version : versions()) {
      Envelope message = new QueueMessage(SCHEMA).compose(version, binding);
      PublishedContract.requireMessage(binding, message.headers(), message.body());
    }
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void isKeptByAMessageThatRefersToItsRecord(Binding binding) {
    for (ReportVersion version : versions()) {
      Envelope message = new QueueMessage(SCHEMA).compose(version, binding, CHECK);
      assertThat(message.body().length == 0).isEqualTo(binding.isBinary());
      PublishedContract.requireMessage(binding, message.headers(), message.body());
    }
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void refusesAHeaderThatIsMissingOrNotDescribed(Binding binding) {
    Envelope message = new QueueMessage(SCHEMA).compose(Examples.fullVersion(), binding);
    Map<String, String> more = new HashMap<>(message.headers());
    more.put(binding.header("colour"), "red");
    Map<String, String> fewer = new HashMap<>(message.headers());
    fewer.remove(binding.isBinary() ? binding.header("type") : "Content-Type");
    for (Map<String, String> wrong : List.of(more, fewer)) {
      assertThatThrownBy(() -> PublishedContract.requireMessage(binding, wrong, message.body()))
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void isKeptByASignedWebhook() {
    for (ReportVersion version : versions()) {
      Envelope webhook = signed(version);
      assertThat(PublishedContract.faultsOfHeaders("webhook", webhook.headers())).isEmpty();
      PublishedContract contract = new PublishedContract();
      contract.judgeEvent(webhook.contentType(), webhook.body());
      contract.requireKept();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/type | \"io.chapar.report.eaten\"",
        "/id | \"../1\"",
        "/colour | \"red\"",
        "/data/colour | \"red\"",
        "/data/origin/colour | \"red\"",
        "/data/facts/places/0/colour | \"red\"",
        "/data/blocks/0/kind | \"advert\"",
        "/data/publishedAt | \"yesterday\""
      })
  void refusesAnEventThatIsOtherwise(String pointer, String value) {
    JsonNode event = PublishedContract.parsed(signed(Examples.fullVersion()).body());
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) event.at(pointer.substring(0, last)))
        .set(pointer.substring(last + 1), PublishedContract.parsed(value.getBytes(UTF_8)));
    PublishedContract contract = new PublishedContract();
    contract.judgeEvent("application/cloudevents+json", event.toString().getBytes(UTF_8));
    assertThatThrownBy(contract::requireKept)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("not as it is published");
  }
}
