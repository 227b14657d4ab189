package io.chapar.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Article;
import io.chapar.article.Evidence;
import io.chapar.article.Examples;
import io.chapar.article.Facts;
import io.chapar.article.Fingerprints;
import io.chapar.article.Metadata;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.normalise.key.SearchKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordJsonTest {
  private static final ObjectMapper TREE = new ObjectMapper();

  private final RecordJson json = new RecordJson();

  @Test
  void readsEveryFieldAsItWasWritten() {
    ReportVersion version = Examples.fullVersion();
    assertThat(json.read(json.write(version))).isEqualTo(version);
  }

  @Test
  void readsWhatIsNotKnownAsNotKnown() {
    ReportVersion version = Examples.bareVersion();
    assertThat(json.read(json.write(version))).isEqualTo(version);
  }

  /** As they were stored before keywords had evidence and dates a confidence. */
  @Test
  void readsKeywordsThatAreWordsAlone() throws IOException {
    ObjectNode record = (ObjectNode) tree(Examples.fullVersion());
    ObjectNode facts = (ObjectNode) record.path("facts");
    facts.putArray("keywords").add("آب");
    ((ObjectNode) facts.path("dates").path(0)).remove("confidence");
    assertThat(json.read(TREE.writeValueAsBytes(record)).report().facts().keywords())
        .extracting(Facts.Keyword::name)
        .containsExactly("آب");
  }

  @ParameterizedTest
  @EnumSource(ReportVersion.Event.class)
  void keepsTheEvent(ReportVersion.Event event) {
    ReportVersion full = Examples.fullVersion();
    ReportVersion version = new ReportVersion("a1", 7, event, full.recordedAt(), full.report());
    assertThat(json.read(json.write(version))).isEqualTo(version);
  }

  @Test
  void writesTheFieldsInTheirOrder() throws IOException {
    assertThat(fields(tree(Examples.fullVersion())))
        .containsExactly(
            "schema",
            "id",
            "version",
            "event",
            "recordedAt",
            "cluster",
            "feed",
            "url",
            "canonicalUrl",
            "articleId",
            "title",
            "summary",
            "bylines",
            "bylineOrganisations",
            "agency",
            "publishedAt",
            "publishedPrecision",
            "publishedCalendar",
            "modifiedAt",
            "modifiedPrecision",
            "language",
            "script",
            "direction",
            "section",
            "tags",
            "images",
            "paywalled",
            "publisher",
            "provider",
            "alternativeHeadline",
            "located",
            "genres",
            "subjects",
            "rights",
            "isBasedOn",
            "evolvedFrom",
            "newsItem",
            "blocks",
            "searchKey",
            "facts",
            "fingerprints",
            "origin",
            "provenance");
  }

  /** A map of the JDK has another order in each process. */
  @Test
  void ordersProvenanceByName() throws IOException {
    Map<String, Evidence> many = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      many.put("field" + i, new Evidence("rule", "" + i, 1));
    }
    List<String> written = fields(tree(with(many)).path("provenance"));
    assertThat(written).containsExactlyElementsOf(new TreeMap<>(many).keySet());
  }

  private static ReportVersion with(Map<String, Evidence> provenance) {
    ReportVersion full = Examples.fullVersion();
    Article article = full.report().article();
    Metadata m = article.metadata();
    Metadata metadata = m.toBuilder().provenance(provenance).build();
    Article changed =
        new Article(
            article.origin(),
            metadata,
            article.language(),
            article.script(),
            article.direction(),
            article.blocks());
    return new ReportVersion(
        full.id(),
        full.version(),
        full.event(),
        full.recordedAt(),
        new Report(changed, full.report().facts(), Fingerprints.NONE));
  }

  @Test
  void writesTimesWithTheOffsetThatThePublisherMeant() throws IOException {
    JsonNode record = tree(Examples.fullVersion());
    assertThat(record.path("publishedAt").asText()).isEqualTo("2026-03-05T00:00:00+03:30");
    assertThat(record.path("publishedPrecision").asText()).isEqualTo("day");
    assertThat(record.path("publishedCalendar"))
        .hasToString("{\"calendar\":\"persian\",\"date\":\"1404-12-14\"}");
    assertThat(record.path("modifiedAt").asText()).isEqualTo("2026-03-05T07:01:00Z");
    assertThat(record.path("recordedAt").asText()).isEqualTo("2026-03-05T08:30:15.250Z");
  }

  @Test
  void foldsTitleAndTextForMatching() throws IOException {
    Article article = Examples.fullVersion().report().article();
    String key = tree(Examples.fullVersion()).path("searchKey").asText();
    assertThat(key.lines()).hasSize(1 + article.blocks().size());
    assertThat(key).startsWith(SearchKey.of(article.metadata().title()) + "\n");
  }

  @Test
  void leavesOutWhatIsNotKnown() throws IOException {
    JsonNode record = tree(Examples.bareVersion());
    assertThat(record.toString()).doesNotContain("null");
    assertThat(fields(record))
        .doesNotContain("title", "url", "bylines", "publishedAt", "paywalled", "provenance");
    assertThat(record.path("facts").path("people").isArray()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "version", "event", "recordedAt", "language", "blocks", "origin"})
  void takesNoRecordWithoutWhatAllRecordsHave(String field) throws IOException {
    ObjectNode record = (ObjectNode) tree(Examples.fullVersion());
    byte[] less = TREE.writeValueAsBytes(record.without(field));
    assertThatThrownBy(() -> json.read(less))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the record has no " + field);
  }

  @Test
  void writesAReportThatIsNotRecordedWithoutItsKey() throws IOException {
    JsonNode record = TREE.readTree(json.write(Examples.fullVersion().report()));
    assertThat(fields(record))
        .doesNotContain("id", "version", "event", "recordedAt")
        .contains("schema", "title", "facts");
  }

  @Test
  void writesOneLineOfUtf8() {
    String record = new String(json.write(Examples.fullVersion()), UTF_8);
    assertThat(record).contains("ميگويد: «آب هست.»").doesNotContain("\n").doesNotContain("\\u");
  }

  @Test
  void writesHalfASurrogatePairAsTheReplacementCharacter() throws IOException {
    Report report =
        Examples.report(Examples.item("a", "https://a.example/1"), "x\uD83Dy \uD83D\uDE00 \uDE00");
    JsonNode record = TREE.readTree(json.write(report));
    assertThat(record.at("/blocks/0/text").asText()).isEqualTo("x\uFFFDy \uD83D\uDE00 \uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"id\":\"a\"}", "{\"event\":\"eaten\"}"})
  void refusesWhatIsNoRecord(String text) {
    assertThatThrownBy(() -> json.read(text.getBytes(UTF_8)))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void readsARecordWithFieldsOfALaterTime() {
    String record = new String(json.write(Examples.fullVersion()), UTF_8);
    String later = record.replaceFirst("\\{", "{\"mood\":{\"colour\":1},");
    assertThat(json.read(later.getBytes(UTF_8))).isEqualTo(Examples.fullVersion());
  }

  private JsonNode tree(ReportVersion version) throws IOException {
    return TREE.readTree(json.write(version));
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
