package io.chapar.split.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"headline\":\"Bridge\"\n\"author\":\"Ann Lee\"}",
        "{'headline':'Bridge','author':'Ann Lee'}",
        "{\"headline\":\"Bridge\",\"image\":undefined,\"author\":\"Ann Lee\"}",
        "{\"headline\":\"Bridge\",\"words\":NaN,\"author\":\"Ann Lee\"}",
        "{&quot;headline&quot;:&quot;Bridge&quot;,&quot;author&quot;:&quot;Ann Lee&quot;}",
        "{\"headline\":\"Bridge\",\"author\":\"Ann Lee\",\"image\":{\"url\":\"/a.jp",
      })
  void readsWhatIsWrittenOtherwise(String json) {
    assertThat(LooseJson.parseCut(json).orElseThrow().path("headline").asText())
        .isEqualTo("Bridge");
    assertThat(LooseJson.parseCut(json).orElseThrow().path("author").asText()).isEqualTo("Ann Lee");
  }

  @Test
  void leavesOutAStringThatIsCut() {
    String cut = "{\"headline\":\"Bridge\",\"author\":{\"name\":\"Ann Le";
    assertThat(LooseJson.parseCut(cut).orElseThrow().at("/author/name").asText("none"))
        .isEqualTo("none");
    assertThat(LooseJson.parse(cut)).isEmpty();
  }

  @Test
  void readsSeveralOneBehindTheOther() {
    JsonNode all = LooseJson.parse("{\"a\":1}\n{\"headline\":\"Bridge\"}").orElseThrow();
    assertThat(all).hasSize(2);
    assertThat(all.path(1).path("headline").asText()).isEqualTo("Bridge");
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
