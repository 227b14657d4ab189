package io.chapar.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RecordDifferenceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String fields(String before, String after) {
    try {
      return RecordDifference.of(JSON.readTree(before), JSON.readTree(after)).fields().toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void showsFieldsThatChangedCameOrWent() {
    assertThat(
            fields(
                "{\"version\":1,\"title\":\"a\",\"section\":\"s\",\"feed\":\"f\"}",
                "{\"version\":2,\"title\":\"b\",\"feed\":\"f\",\"bylines\":[\"x\"]}"))
        .isEqualTo(
            "[Field[field=title, before=\"a\", after=\"b\"],"
                + " Field[field=section, before=\"s\", after=null],"
                + " Field[field=bylines, before=null, after=[\"x\"]]]");
  }

  @Test
  void comparesFactsByTheirNamesAlone() {
    String before = "{\"facts\":{\"people\":[{\"name\":\"B\",\"x\":1},{\"name\":\"A\"}]}}";
    assertThat(fields(before, "{\"facts\":{\"people\":[{\"name\":\"A\"},{\"name\":\"B\"}]}}"))
        .isEqualTo("[]");
    assertThat(fields(before, "{\"facts\":{\"people\":[{\"name\":\"A\"}]}}"))
        .isEqualTo("[Field[field=facts.people, before=[\"A\",\"B\"], after=[\"A\"]]]");
  }
}
