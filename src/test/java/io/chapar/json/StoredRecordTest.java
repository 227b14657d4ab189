package io.chapar.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Examples;
import io.chapar.article.Facts;
import io.chapar.article.ReportVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredRecordTest {
  private static final ObjectMapper TREE = new ObjectMapper();

  private final RecordJson json = new RecordJson();

  @Test
  void takesAStoredRecordForTheVersionThatItIs() {
    assertThat(json.stored(json.write(Examples.fullVersion()))).isEqualTo(Examples.fullVersion());
    assertThat(json.stored(json.write(Examples.bareVersion()))).isEqualTo(Examples.bareVersion());
  }

  @Test
  void tellsWhenAStoredRecordWasPublishedWhereThatIsKnownToTheMinute() throws IOException {
    assertThat(json.stored(published("2026-03-05T08:30:00+03:30", "minute")).publishedAt())
        .isEqualTo("2026-03-05T05:00:00Z");
    assertThat(json.stored(published("2026-03-05T00:00:00+03:30", "day")).publishedAt()).isNull();
  }

  private byte[] published(String at, String precision) throws IOException {
    ObjectNode record = (ObjectNode) TREE.readTree(json.write(Examples.fullVersion()));
    return TREE.writeValueAsBytes(
        record.put("publishedAt", at).put("publishedPrecision", precision));
  }

  @Test
  void writesAStoredRecordAsItIsStored() {
    String spaced = new String(json.write(Examples.fullVersion()), UTF_8).replace("{", "{ ");
    assertThat(json.write(json.stored(spaced.getBytes(UTF_8)))).asString().isEqualTo(spaced);
  }

  @Test
  void writesAStoredRecordAnewWhereARouteHasChangedIt() {
    ReportVersion stored = json.stored(json.write(Examples.fullVersion()));
    ReportVersion changed = stored.with(stored.report().article().blocks(), Facts.NONE);
    assertThat(json.read(json.write(changed)).report().facts()).isEqualTo(Facts.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 400, -1, -2})
  void refusesAStoredRecordThatEndsTooEarly(int end) {
    byte[] whole = json.write(Examples.fullVersion());
    byte[] cut = Arrays.copyOf(whole, end < 0 ? whole.length + end : end);
    assertThatThrownBy(() -> json.stored(cut)).isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":\"a\"}", "[]", "1", "{\"id\":\"a\",\"version\":\"x\"}"})
  void refusesAStoredRecordThatDoesNotSayWhatItIs(String text) {
    assertThatThrownBy(() -> json.stored(text.getBytes(UTF_8)))
        .isInstanceOf(UncheckedIOException.class);
  }
}
