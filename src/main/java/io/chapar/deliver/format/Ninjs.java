package io.chapar.deliver.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Agency;
import io.chapar.article.Article;
import io.chapar.article.BlockKind;
import io.chapar.article.DateTime;
import io.chapar.article.Facts;
import io.chapar.article.Image;
import io.chapar.article.Metadata;
import io.chapar.article.ReportVersion;
import io.chapar.article.Subject;
import io.chapar.deliver.ArticleHtml;
import io.chapar.deliver.Envelope;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code to-ninjs}: a report version as an item of IPTC's ninjs 3.1.
 *
 * <p>All versions of an article have one {@code uri}; {@code version} and {@code versionCreated}
 * tell them apart. One that is withdrawn is {@code canceled}, and {@code edNote} says what happened
 * to one that was changed. Source: iptc.org/standards/ninjs, ninjs-schema_3.1.json.
 */
public final class Ninjs {
  private static final String TEXT = "text/plain";
  private static final String MENTIONS = "mentions";
  private static final Pattern WORD = Pattern.compile("\\s+");

  private final ArticleHtml html = new ArticleHtml();

  /** The file's name is that of the archive, with the ending {@code .ninjs.json}. */
  public Envelope write(ReportVersion version) {
    return Envelope.file(version, ".ninjs.json", "application/json", JsonTree.bytes(item(version)));
  }

  private ObjectNode item(ReportVersion version) {
    Article article = version.report().article();
    Metadata metadata = article.metadata();
    ObjectNode item = JsonTree.object();
    item.put("uri", ReportText.uri(version));
    standard(item.putObject("standard"));
    item.put("type", "text");
    item.put("representationType", metadata.paywalled() ? "partial" : "full");
    life(item, version);
    JsonTree.put(item, "language", article.language().equals("und") ? null : article.language());
    texts(item, article);
    names(item, version.report().facts());
    origin(item, article);
    rights(item, metadata);
    pictures(item, metadata);
    return item;
  }

  private static void standard(ObjectNode standard) {
    standard.put("name", "ninjs");
    standard.put("version", "3.1");
    standard.put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
  }

  private static void life(ObjectNode item, ReportVersion version) {
    Metadata metadata = version.report().article().metadata();
    item.put("version", String.valueOf(version.version()));
    item.put("versionCreated", version.recordedAt().toString());
    if (version.version() == 1) {
      item.put("firstCreated", version.recordedAt().toString());
    }
    DateTime published = metadata.published();
    JsonTree.put(item, "contentCreated", published == null ? null : published.exact());
    item.put("pubStatus", ReportText.status(version.event()));
    JsonTree.put(item, "edNote", ReportText.note(version));
    JsonTree.put(item, "embargoedUntil", metadata.rights().embargoedUntil());
    JsonTree.put(item, "expires", metadata.rights().expires());
  }

  private void texts(ObjectNode item, Article article) {
    Metadata metadata = article.metadata();
    ArrayNode headlines = item.putArray("headlines");
    text(headlines, "main", TEXT, metadata.title());
    ReportText.texts(article, BlockKind.KICKER)
        .forEach(one -> text(headlines, "kicker", TEXT, one));
    text(headlines, "alternative", TEXT, metadata.alternativeHeadline());
    text(item.putArray("descriptions"), "summary", TEXT, metadata.summary());
    ArrayNode bodies = item.putArray("bodies");
    String plain = ReportText.body(article);
    if (!plain.isEmpty()) {
      ObjectNode body = text(bodies, "main", TEXT, plain);
      body.put("charCount", plain.codePointCount(0, plain.length()));
      body.put("wordCount", (int) WORD.splitAsStream(plain).filter(w -> !w.isEmpty()).count());
      text(bodies, "richtext", "text/html", html.write(article));
    }
    JsonTree.removeEmpty(item, "headlines", "descriptions", "bodies");
  }

  private static ObjectNode text(
      ArrayNode texts, String role, String contentType, @Nullable String value) {
    ObjectNode text = JsonTree.object();
    if (value != null && !value.isBlank()) {
      text.put("role", role).put("contentType", contentType).put("value", value);
      texts.add(text);
    }
    return text;
  }

  private static void names(ObjectNode item, Facts facts) {
    named(item, "people", facts.people().stream().map(Facts.Person::name));
    named(item, "organisations", facts.organisations().stream().map(Facts.Organisation::name));
    named(item, "places", facts.places().stream().map(Facts.Place::name));
  }

  private static void named(ObjectNode item, String field, Stream<String> names) {
    ArrayNode all = item.putArray(field);
    names.distinct().forEach(name -> all.addObject().put("name", name).put("rel", MENTIONS));
    JsonTree.removeEmpty(item, field);
  }

  private static void origin(ObjectNode item, Article article) {
    Metadata metadata = article.metadata();
    String by = String.join(", ", metadata.bylines());
    JsonTree.put(item, "by", by.isEmpty() ? null : by);
    JsonTree.put(item, "located", metadata.located());
    ArrayNode sources = item.putArray("infoSources");
    source(sources, "publisher", metadata.publisher());
    source(sources, "provider", metadata.provider());
    Agency agency = metadata.agency();
    source(sources, "agency", agency == null ? null : agency.name());
    ArrayNode genres = item.putArray("genres");
    metadata.genres().forEach(genre -> genres.addObject().put("name", genre));
    subjects(item.putArray("subjects"), metadata);
    ArrayNode ids = item.putArray("altIds");
    id(ids, "articleId", metadata.articleId());
    id(ids, "canonicalUrl", JsonTree.ascii(metadata.canonicalUrl()));
    JsonTree.removeEmpty(item, "infoSources", "genres", "subjects", "altIds");
  }

  private static void source(ArrayNode sources, String role, @Nullable String name) {
    if (name != null) {
      sources.addObject().put("name", name).put("role", role);
    }
  }

  private static void subjects(ArrayNode subjects, Metadata metadata) {
    for (Subject topic : metadata.subjects()) {
      subjects
          .addObject()
          .put("name", topic.name())
          .put("rel", "about")
          .put("uri", ReportText.uri(topic));
    }
    Stream.concat(Stream.ofNullable(metadata.section()), metadata.tags().stream())
        .distinct()
        .forEach(name -> subjects.addObject().put("name", name).put("rel", "about"));
  }

  private static void id(ArrayNode ids, String role, @Nullable String value) {
    if (value != null) {
      ids.addObject().put("role", role).put("value", value);
    }
  }

  private static void rights(ObjectNode item, Metadata metadata) {
    JsonTree.put(item, "copyrightHolder", metadata.rights().copyrightHolder());
    JsonTree.put(item, "copyrightNotice", metadata.rights().copyrightNotice());
    JsonTree.put(item, "usageTerms", metadata.rights().usageTerms());
    licensed(item, metadata.rights().license());
  }

  /** A licence that has no address is among the terms. */
  private static void licensed(ObjectNode item, @Nullable String license) {
    if (license != null && license.contains("://")) {
      item.putObject("rightsInfo").put("linkedRights", JsonTree.ascii(license));
    } else if (license != null && !item.has("usageTerms")) {
      item.put("usageTerms", license);
    }
  }

  private static void pictures(ObjectNode item, Metadata metadata) {
    String page = JsonTree.ascii(metadata.url());
    if (page != null) {
      rendition(item.putArray("renditions"), "web", page, "text/html");
    }
    ArrayNode associations = item.putArray("associations");
    List<Image> images = metadata.images();
    for (int i = 0; i < images.size(); i++) {
      picture(associations.addObject(), "picture-" + (i + 1), images.get(i));
    }
    List<URI> sources = metadata.isBasedOn();
    for (int i = 0; i < sources.size(); i++) {
      related(associations, "source-" + (i + 1), "isBasedOn", sources.get(i));
    }
    related(associations, "predecessor", "evolvedFrom", metadata.evolvedFrom());
    JsonTree.removeEmpty(item, "associations");
  }

  private static ObjectNode rendition(
      ArrayNode renditions, String name, String href, @Nullable String contentType) {
    ObjectNode rendition = renditions.addObject().put("name", name).put("href", href);
    JsonTree.put(rendition, "contentType", contentType);
    return rendition;
  }

  private static void picture(ObjectNode picture, String name, Image image) {
    String address = Objects.requireNonNull(JsonTree.ascii(image.address()));
    picture.put("name", name).put("rel", "picture").put("uri", address).put("type", "picture");
    text(picture.putArray("descriptions"), "caption", TEXT, image.caption());
    JsonTree.removeEmpty(picture, "descriptions");
    JsonTree.put(picture, "by", image.credit());
    JsonTree.put(picture, "copyrightNotice", image.copyrightNotice());
    licensed(picture, image.license());
    ObjectNode original =
        rendition(picture.putArray("renditions"), "original", address, image.mediaType());
    JsonTree.put(original, "width", image.width());
    JsonTree.put(original, "height", image.height());
  }

  private static void related(
      ArrayNode associations, String name, String relation, @Nullable URI address) {
    if (address != null) {
      associations
          .addObject()
          .put("name", name)
          .put("rel", relation)
          .put("uri", JsonTree.ascii(address));
    }
  }
}
