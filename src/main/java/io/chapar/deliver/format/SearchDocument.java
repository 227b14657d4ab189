package io.chapar.deliver.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Article;
import io.chapar.article.Facts;
import io.chapar.article.Metadata;
import io.chapar.article.ReportVersion;
import io.chapar.deliver.Envelope;
import java.util.Map;

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

  /** The headers are those by which Camel builds the request, without its index. */
  public Envelope compose(ReportVersion version) {
    return new Envelope(
        JsonTree.bytes(document(version)),
        "application/json",
        Map.of(
            "CamelHttpMethod", "PUT",
            "CamelHttpPath", "_doc/" + version.id(),
            "CamelHttpQuery", "version=" + version.version() + "&version_type=external_gte"));
  }

  private static ObjectNode document(ReportVersion version) {
    Article article = version.report().article();
    Metadata about = article.metadata();
    ObjectNode document = JsonTree.object();
    document.put("id", version.id()).put("version", version.version());
    document.put("generation", version.generation()).put("event", version.event().word());
    document.put("recordedAt", version.recordedAt().toString());
    document.put("feed", version.feed()).put("cluster", version.cluster());
    document.put("language", article.language());
    JsonTree.put(document, "url", about.url() == null ? null : about.url().toString());
    JsonTree.put(document, "publishedAt", about.published());
    JsonTree.put(document, "modifiedAt", about.modified());
    JsonTree.put(document, "agency", about.agency() == null ? null : about.agency().id());
    JsonTree.put(document, "section", about.section());
    JsonTree.put(document, "tags", about.tags().stream());
    JsonTree.put(document, "authors", about.bylines().stream());
    JsonTree.put(document, "mentions", version.mentions().stream());
    facts(document, version.report().facts());
    texts(document, article);
    return document;
  }

  private static void facts(ObjectNode document, Facts facts) {
    JsonTree.put(document, "people", facts.people().stream().map(Facts.Person::name));
    JsonTree.put(
        document, "organisations", facts.organisations().stream().map(Facts.Organisation::name));
    JsonTree.put(document, "places", facts.places().stream().map(Facts.Place::name));
    JsonTree.put(document, "keywords", facts.keywords().stream().map(Facts.Keyword::name));
  }

  private static void texts(ObjectNode document, Article article) {
    String language = language(article.language());
    Metadata about = article.metadata();
    JsonTree.put(document.putObject("title"), language, about.title());
    JsonTree.put(document.putObject("summary"), language, about.summary());
    document.putObject("text").put(language, ReportText.body(article));
  }

  /** The language alone, without script and region: the name of a field, so nothing else. */
  private static String language(String tag) {
    String language = tag.replaceFirst("-.*", "");
    return language.matches("[a-z]{2,3}") ? language : UNKNOWN;
  }
}
