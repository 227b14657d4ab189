package io.chapar.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode text(String text) {
    return JSON.createObjectNode().put("text", text);
  }

  @Test
  void showsWhereLongTextsDifferAndNotHowTheyBegin() {
    String before = "The bridge was closed. ".repeat(20);
    assertThat(JsonDifference.of(text(before + "It opens in May."), text(before + "It opens now.")))
        .singleElement()
        .asString()
        .matches("text: expected \"?….*It opens in May\\.\", is \"?….*It opens now\\.\"")
        .hasSizeLessThan(160);
  }

  @Test
  void showsShortTextsWhole() {
    assertThat(JsonDifference.of(text("A train"), text("A tram")))
        .containsExactly("text: expected \"A train\", is \"A tram\"");
  }

  @Test
  void showsWhatALongTextGoesOnWith() {
    String long1 = "ا".repeat(150);
    assertThat(JsonDifference.of(text(long1), text(long1 + "و")))
        .singleElement()
        .asString()
        .endsWith("و\"");
  }
}
