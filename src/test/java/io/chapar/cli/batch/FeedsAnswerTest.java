package io.chapar.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FeedsAnswerTest {

  @Test
  void answersAFeedWithItsItems() throws Exception {
    JsonNode answer =
        answer(
            "<rss version='2.0'><channel><title>Ch</title><ttl>60</ttl><item><title>خبر</title>"
                + "<link>/1</link><pubDate>Tue, 03 Jun 2025 13:30:00 +0330</pubDate>"
                + "<description>&lt;b>x&lt;/b></description></item></channel></rss>");
    assertThat(answer.path("id").asText()).isEqualTo("q1");
    assertThat(answer.path("format").asText()).isEqualTo("rss20");
    assertThat(answer.at("/feed/title").asText()).isEqualTo("Ch");
    assertThat(answer.at("/feed/ttl").asText()).isEqualTo("60");
    assertThat(answer.at("/items/0/title").asText()).isEqualTo("خبر");
    assertThat(answer.at("/items/0/link").asText()).isEqualTo("https://e.example/1");
    assertThat(answer.at("/items/0/published").asText()).isEqualTo("2025-06-03T10:00:00Z");
    assertThat(answer.at("/items/0/summary").asText()).isEqualTo("<b>x</b>");
  }

  @Test
  void answersAnErrorForWhatIsNoFeed() throws Exception {
    JsonNode answer = answer("<html/>");
    assertThat(answer.path("id").asText()).isEqualTo("q1");
    assertThat(answer.path("error").asText()).contains("HTML");
    assertThat(answer.has("feed")).isFalse();
  }

  private static JsonNode answer(String xml) throws Exception {
    String packed = Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    String question =
        "{\"id\":\"q1\",\"url\":\"https://e.example/rss\",\"content_type\":\"\",\"xml_base64\":\""
            + packed
            + "\"}\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Batch(FeedsAnswer::new, 1)
        .run(
            new ByteArrayInputStream(question.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return new ObjectMapper().readTree(out.toByteArray());
  }
}
