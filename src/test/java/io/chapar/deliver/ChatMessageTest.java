package io.chapar.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Examples;
import io.chapar.article.ReportVersion;
import io.chapar.deliver.ChatMessage.Chat;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChatMessageTest {
  private static final String SIGNS = "<!channel> *5 < 6* & [more](https://evil.example) \"q\" \\";

  private static ReportVersion titled(String title, String text) {
    return new ReportVersion(
        "0123456789abcdef0123456789abcdef",
        1,
        ReportVersion.Event.CREATED,
        Instant.EPOCH,
        Examples.report(Examples.item("isna", "https://a.example/1", title), text));
  }

  private static byte[] bytes(ReportVersion version, Chat to, String template) {
    return new ChatMessage().compose(version, to, template, "@mychannel").body();
  }

  private static JsonNode message(ReportVersion version, Chat to, String template)
      throws IOException {
    return new ObjectMapper().readTree(bytes(version, to, template));
  }

  private static String text(ReportVersion version, String template) throws IOException {
    return message(version, Chat.TELEGRAM, template).path("text").asText();
  }

  @Test
  void fillsItsTemplate() throws IOException {
    assertThat(text(titled("The dam is full", "x"), "{headline}\n{publisher}: {url}"))
        .isEqualTo("The dam is full\nisna: https://a.example/1");
  }

  @Test
  void leavesOutALineOfWhichNothingIsKnown() throws IOException {
    assertThat(text(titled("Dam", "x"), "{title}\n{authors} · {section}\n- -\n{url}"))
        .isEqualTo("Dam\n- -\nhttps://a.example/1");
  }

  @Test
  void saysInTheHeadlineWhatHappened() throws IOException {
    assertThat(text(Examples.fullVersion(), "{headline}")).isEqualTo("updated: آب هست");
  }

  @Test
  void fillsNoNameThatATitleHolds() throws IOException {
    assertThat(text(titled("{url} $1 \\", "x"), "{title}")).isEqualTo("{url} $1 \\");
  }

  @Test
  void namesTheReportWhereNothingElseIsKnown() throws IOException {
    assertThat(text(titled("", "x"), "{title}")).isEqualTo("0123456789abcdef0123456789abcdef");
  }

  @Test
  void escapesForSlackWhatItWouldTakeForACommand() throws IOException {
    JsonNode message = message(titled(SIGNS, "x"), Chat.SLACK, "{title}");
    assertThat(message.path("text").asText())
        .isEqualTo("&lt;!channel&gt; *5 &lt; 6* &amp; [more](https://evil.example) \"q\" \\");
    assertThat(message.path("mrkdwn").asBoolean(true)).isFalse();
  }

  @Test
  void isPlainTextForTelegram() throws IOException {
    JsonNode message = message(titled(SIGNS, "x"), Chat.TELEGRAM, "{title}");
    assertThat(message.path("text").asText()).isEqualTo(SIGNS);
    assertThat(message.path("chat_id").asText()).isEqualTo("@mychannel");
    assertThat(message.has("parse_mode")).isFalse();
  }

  @Test
  void isACardOfTextRunsForTeams() throws IOException {
    JsonNode message = message(titled(SIGNS, "x"), Chat.TEAMS, "{title}\n{publisher}");
    JsonNode card = message.at("/attachments/0/content");
    assertThat(message.path("type").asText()).isEqualTo("message");
    assertThat(card.at("/body/0/type").asText()).isEqualTo("RichTextBlock");
    assertThat(card.at("/body/0/inlines/0/text").asText()).isEqualTo(SIGNS);
    assertThat(card.at("/body/1/inlines/0/text").asText()).isEqualTo("isna");
    assertThat(card.at("/actions/0/url").asText()).isEqualTo("https://a.example/1");
  }

  /** Each service refuses, or cuts by its own, what is longer. */
  @Test
  void isNoLongerThanItsServiceTakes() throws IOException {
    ReportVersion emoji = titled("Dam", "🌊".repeat(30_000));
    ReportVersion quotes = titled("Dam", "\"&\u0007".repeat(30_000));
    for (ReportVersion version : new ReportVersion[] {emoji, quotes}) {
      String slack = message(version, Chat.SLACK, "{text}").path("text").asText();
      assertThat(slack).hasSizeBetween(39_990, 40_000).endsWith("…");
      String telegram = message(version, Chat.TELEGRAM, "{text}").path("text").asText();
      assertThat(telegram).hasSizeBetween(4_090, 4_096).endsWith("…");
      assertThat(bytes(version, Chat.TEAMS, "{text}")).hasSizeBetween(12_000, 28_000);
    }
  }

  @Test
  void cutsNoCharacterInTwo() throws IOException {
    String text = text(titled("Dam", "x" + "🌊".repeat(3_000)), "{text}");
    assertThat(text).matches("x(🌊)+…");
  }

  @Test
  void tellsANameThatThereIsNot() {
    assertThat(ChatMessage.fault("{title}\n{titel}").orElseThrow())
        .startsWith("a chat's template has no {titel}; known are headline, title, summary, ");
    assertThat(ChatMessage.fault("{title} {not a name} {}")).isEmpty();
  }
}
