package io.chapar.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The schemas of the release before are in {@code released/} beside this test. At a release they
 * are replaced by those of that release: {@code chapar schemas --to}.
 */
class SchemaComparisonTest {
  private static JsonNode released(PublishedDocument document) throws IOException {
    return new ObjectMapper()
        .readTree(
            SchemaComparisonTest.class.getResourceAsStream("released/" + document.fileName()));
  }

  @ParameterizedTest
  @EnumSource(
      value = PublishedDocument.class,
      names = {"RECORD", "EVENT"})
  void findsThatNothingBreaksReceiversOfTheReleaseBefore(PublishedDocument document)
      throws IOException {
    assertThat(SchemaComparison.breaks(released(document), PublishedContract.document(document)))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} = {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/properties | title | | /title is gone",
        "/properties/facts/properties/people/items/properties | roles | | /facts/people[]/roles is gone",
        "/properties/version | type | \"string\" | /version type",
        "/properties/version | type | \"number\" | /version type",
        "/properties/version | type | [\"integer\",\"null\"] | /version type",
        "/properties/version | minimum | 0 | /version minimum",
        "/properties/version | maximum | 100 | /version maximum",
        "/properties/id | pattern | \"^[0-9A-F]{32}$\" | /id pattern",
        "/properties/id | maxLength | 32 | /id maxLength",
        "/properties/recordedAt | format | \"date\" | /recordedAt format",
        "/properties/schema | const | \"chapar/record-2\" | /schema const",
        "/properties/event/enum | + | \"moved\" | ` enum: [\"corrected\"`",
        "/properties/event/enum | - | 3 | ` enum: [\"corrected\"`",
        "/required | + | \"title\" | required",
        "/required | - | 0 | required",
        "/properties/origin/required | + | \"link\" | /origin required",
        "/dependentRequired/id | + | \"cluster\" | /id dependentRequired",
        "/dependentRequired/publishedAt | - | 0 | /publishedAt dependentRequired",
        "`` | additionalProperties | false | /* schema",
        "`` | not | {\"required\":[\"alarm\"]} | not",
        "/properties/blocks | minItems | 1 | /blocks minItems",
        "/properties/tags | items | {\"type\":\"object\"} | /tags[] type",
        "/properties/provenance/additionalProperties/properties | source | {\"type\":\"string\"} | ``",
        "/$defs/span/properties | rule | | /facts/people[]/mentions[]/rule is gone",
        "/$defs/precision/enum | + | \"hour\" | enum"
      })
  void tellsWhatBreaksOneSideOrTheOther(String at, String name, String value, String told)
      throws IOException {
    JsonNode before = released(PublishedDocument.RECORD);
    JsonNode after = before.deepCopy();
    change(after.at(at == null ? "" : at), name, value);
    assertThat(after).isNotEqualTo(before);
    if (told == null || told.isEmpty()) {
      assertThat(SchemaComparison.breaks(before, after)).isEmpty();
    } else {
      assertThat(SchemaComparison.breaks(before, after)).anyMatch(line -> line.contains(told));
    }
  }

  /** A field that is added, in the record or deeper, and texts that are changed. */
  @Test
  void letsFieldsBeAddedAndTextsBeChanged() throws IOException {
    JsonNode before = released(PublishedDocument.RECORD);
    JsonNode after = before.deepCopy();
    change(after.at("/properties"), "mood", "{\"enum\":[\"glad\"]}");
    change(after.at("/dependentRequired"), "mood", "[\"id\"]");
    change(after.at("/properties/origin/properties"), "mood", "{\"type\":\"string\"}");
    change(after.at("/properties/title"), "description", "\"Another text.\"");
    assertThat(SchemaComparison.breaks(before, after)).isEmpty();
  }

  @Test
  void letsNoFieldBeAddedWhereTheOldSchemaIsClosed() throws IOException {
    JsonNode before = released(PublishedDocument.RECORD);
    ((ObjectNode) before.at("/properties/origin")).put("additionalProperties", false);
    JsonNode after = before.deepCopy();
    change(after.at("/properties/origin/properties"), "mood", "{\"type\":\"string\"}");
    assertThat(SchemaComparison.breaks(before, after))
        .containsExactly("/origin/mood is new where no field was to come");
  }

  @Test
  void looksIntoTheRecordOfAnEvent() throws IOException {
    JsonNode before = released(PublishedDocument.EVENT);
    JsonNode after = before.deepCopy();
    change(after.at("/$defs/record/properties"), "title", null);
    change(after.at("/$defs/record/$defs/span/properties"), "rule", null);
    assertThat(SchemaComparison.breaks(before, after))
        .contains("/data/title is gone", "/data/facts/dates[]/span/rule is gone");
  }

  /**
   * @param value JSON; null to remove the field, an index behind {@code -}
   */
  private static void change(JsonNode node, String name, String value) {
    if (node instanceof ArrayNode array) {
      if (name.equals("-")) {
        array.remove(Integer.parseInt(value));
      } else {
        array.add(PublishedContract.parsed(value.getBytes(UTF_8)));
      }
      return;
    }
    ObjectNode object = (ObjectNode) node;
    if (value == null) {
      object.remove(name);
    } else {
      object.set(name, PublishedContract.parsed(value.getBytes(UTF_8)));
    }
  }
}
