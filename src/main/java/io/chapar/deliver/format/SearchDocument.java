package io.chapar.deliver;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.DateTime;
import io.chapar.article.Facts;
import io.chapar.article.Metadata;
import io.chapar.article.ReportVersion;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report version as a document of a search index, the id of the report as its own. Texts stand
 * below their language ({@code title.fa}), so that an index analyses each as its language needs.
 *
 * <p>Source: the document API of Elasticsearch 7 to 9 and OpenSearch 1 to 3, "Versioning": with
 * {@code external_gte} an older version never takes the place of a newer one, and a repeat is
 * taken.
 */
public final class SearchDocument {
  private static final String UNKNOWN = "und";

  private final ObjectMapper mapper = new ObjectMapper();

  /** The headers are those by which Camel builds the request, without its index. */
  public Envelope compose(ReportVersion version) {
    return new Envelope(
        bytes(document(version)),
        "application/json",
        Map.of(
            "CamelHttpMethod", "PUT",
            "CamelHttpPath", "_doc/" + version.id(),
            "CamelHttpQuery", "version=" + version.version() + "&version_type=external_gte"));
  }

  /** Half a surrogate pair is no character of UTF-8: it becomes a question mark. */
  private byte[] bytes(ObjectNode document) {
    try {
      return mapper.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode document(ReportVersion version) {
    Article article = version.report().article();
    Metadata about = article.metadata();
    ObjectNode document = mapper.createObjectNode();
    document.put("id", version.id()).put("version", version.version());
    document.put("generation", version.generation()).put("event", version.event().word());
    document.put("recordedAt", version.recordedAt().toString());
    document.put("feed", version.feed()).put("cluster", version.cluster());
    document.put("language", article.language());
    put(document, "url", about.url());
    put(document, "publishedAt", time(about.published()));
    put(document, "modifiedAt", time(about.modified()));
    put(document, "agency", about.agency() == null ? null : about.agency().id());
    put(document, "section", about.section());
    put(document, "tags", about.tags().stream());
    put(document, "authors", about.bylines().stream());
    put(document, "mentions", version.mentions().stream());
    facts(document, version.report().facts());
    texts(document, article);
    return document;
  }

  private static void facts(ObjectNode document, Facts facts) {
    put(document, "people", facts.people().stream().map(Facts.Person::name));
    put(document, "organisations", facts.organisations().stream().map(Facts.Organisation::name));
    put(document, "places", facts.places().stream().map(Facts.Place::name));
    put(document, "keywords", facts.keywords().stream().map(Facts.Keyword::name));
  }

  private static void texts(ObjectNode document, Article article) {
    String language = language(article.language());
    Metadata about = article.metadata();
    String text =
        article.blocks().stream()
            .filter(block -> block.kind().isBody())
            .map(Block::text)
            .collect(Collectors.joining("\n"));
    put(document.putObject("title"), language, about.title());
    put(document.putObject("summary"), language, about.summary());
    document.putObject("text").put(language, text);
  }

  /** The language alone, without script and region: the name of a field, so nothing else. */
  private static String language(String tag) {
    String language = tag.replaceFirst("-.*", "");
    return language.matches("[a-z]{2,3}") ? language : UNKNOWN;
  }

  /** The day, where the publisher does not say the time: both are forms of ISO 8601. */
  private static @Nullable String time(@Nullable DateTime time) {
    if (time == null) {
      return null;
    }
    return time.exact() == null ? time.value().toLocalDate().toString() : time.exact().toString();
  }

  private static void put(ObjectNode to, String name, @Nullable Object value) {
    if (value != null) {
      to.put(name, value.toString());
    }
  }

  private static void put(ObjectNode to, String name, Stream<String> values) {
    ArrayNode array = to.putArray(name);
    values.distinct().forEach(array::add);
  }
}
