package io.chapar.split.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LooseJsonTest {
  @Test
  void mendsQuotesThatNobodyEscaped() {
    assertThat(headline("{\"headline\":\"The \"big\" bridge\",\"x\":1}"))
        .isEqualTo("The \"big\" bridge");
  }

  @Test
  void closesWhatWasLeftOpen() {
    assertThat(headline("{\"headline\":\"Bridge\",\"author\":[{\"name\":\"A\"}"))
        .isEqualTo("Bridge");
  }

  @Test
  void readsRawLineEndsAndTrailingCommas() {
    assertThat(headline("<!--{\"headline\":\"a\nb\",}-->;")).isEqualTo("a\nb");
  }

  @Test
  void givesNothingForWhatIsNoJson() {
    assertThat(LooseJson.parse("window.x = 1")).isEmpty();
  }

  @Test
  void leavesOutMarksOfCdataAtTheEnd() {
    assertThat(headline("<![CDATA[{\"headline\":\"Bridge\"}]]>")).isEqualTo("Bridge");
    assertThat(headline("//<![CDATA[\n{\"headline\":\"Bridge\"}//]]>]]>")).isEqualTo("Bridge");
  }

  @Test
  void looksAtManyMarksOfCdataOnce() {
    String marks = "]]>".repeat(200_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(LooseJson.parse(marks)).isEmpty());
  }

  private static String headline(String json) {
    return LooseJson.parse(json).map((JsonNode node) -> node.path("headline").asText()).orElse("");
  }
}
