package io.chapar.deliver.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Examples;
import io.chapar.article.ReportVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SearchDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode document(ReportVersion version) throws IOException {
    return JSON.readTree(new SearchDocument().compose(version).body());
  }

  @Test
  void isPutUnderTheReportsIdAndVersion() {
    assertThat(new SearchDocument().compose(Examples.fullVersion()).headers())
        .containsEntry("CamelHttpMethod", "PUT")
        .containsEntry("CamelHttpPath", "_doc/0123456789abcdef0123456789abcdef")
        .containsEntry("CamelHttpQuery", "version=2&version_type=external_gte");
  }

  @Test
  void hasItsTextsBelowTheirLanguage() throws IOException {
    JsonNode document = document(Examples.fullVersion());
    assertThat(document.at("/title/fa").asText()).isEqualTo("آب هست");
    assertThat(document.at("/text/fa").asText()).isEqualTo("می‌گوید: «آب هست.»");
    assertThat(document.path("tags")).extracting(JsonNode::asText).contains("خشکسالی");
  }

  @Test
  void namesADayWhereThePublisherSaysNoTime() throws IOException {
    assertThat(document(Examples.fullVersion()).path("publishedAt").asText())
        .isEqualTo("2026-03-05");
  }

  @Test
  void hasNothingThatIsNotKnown() throws IOException {
    JsonNode document = document(Examples.bareVersion());
    assertThat(document.has("url")).isFalse();
    assertThat(document.path("title")).isEmpty();
    assertThat(document.at("/text/und").asText()).isEqualTo("x");
  }

  /** What the index template does not know cannot be searched. */
  @Test
  void hasTheFieldsOfTheIndexTemplate() throws IOException {
    JsonNode template = JSON.readTree(Path.of("docs/index-template.json").toFile());
    assertThat(names(template.at("/template/mappings/properties")))
        .containsExactlyInAnyOrderElementsOf(names(document(Examples.versionWithMentions())));
  }

  private static List<String> names(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).toList();
  }
}
