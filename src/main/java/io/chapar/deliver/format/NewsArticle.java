package io.chapar.deliver.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Agency;
import io.chapar.article.Article;
import io.chapar.article.Evidence;
import io.chapar.article.Facts;
import io.chapar.article.Image;
import io.chapar.article.Metadata;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.article.Rights;
import io.chapar.article.Subject;
import io.chapar.deliver.Envelope;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code to-json-ld}: a report version as a NewsArticle of schema.org in JSON-LD.
 *
 * <p>All versions of an article have one {@code @id}; {@code version} tells them apart, and {@code
 * creativeWorkStatus} is Withdrawn of one that is withdrawn. Source: schema.org/NewsArticle.
 */
public final class NewsArticle {
  private static final String TYPE = "@type";
  private static final String NAME = "name";
  private static final String ORGANISATION = "Organization";
  private static final String WORK = "CreativeWork";

  /** The file's name is that of the archive, with the ending {@code .jsonld}. */
  public Envelope write(ReportVersion version) {
    return Envelope.file(
        version, ".jsonld", "application/ld+json", JsonTree.bytes(article(version)));
  }

  private static ObjectNode article(ReportVersion version) {
    Article article = version.report().article();
    Metadata metadata = article.metadata();
    ObjectNode node = JsonTree.object();
    node.put("@context", "https://schema.org").put(TYPE, "NewsArticle");
    node.put("@id", ReportText.uri(version));
    life(node, version);
    texts(node, article);
    people(node, metadata);
    work(node, metadata);
    rights(node, metadata.rights());
    images(node, metadata.images());
    about(node, metadata.subjects());
    mentions(node, version.report().facts());
    return node;
  }

  private static void life(ObjectNode node, ReportVersion version) {
    Metadata metadata = version.report().article().metadata();
    node.put("version", version.version());
    node.put("creativeWorkStatus", status(version.event()));
    node.put("sdDatePublished", version.recordedAt().toString());
    JsonTree.put(node, "datePublished", metadata.published());
    JsonTree.put(node, "dateModified", metadata.modified());
    Evidence why = metadata.provenance().get("event");
    if (version.event() == Event.CORRECTED && why != null) {
      node.putObject("correction").put(TYPE, "CorrectionComment").put("text", why.evidence());
    }
  }

  private static void texts(ObjectNode node, Article article) {
    Metadata metadata = article.metadata();
    String body = ReportText.body(article);
    JsonTree.put(node, "headline", metadata.title());
    JsonTree.put(node, "alternativeHeadline", metadata.alternativeHeadline());
    JsonTree.put(node, "abstract", metadata.summary());
    JsonTree.put(node, "articleBody", body.isEmpty() ? null : body);
    JsonTree.put(node, "articleSection", metadata.section());
    JsonTree.put(node, "inLanguage", article.language().equals("und") ? null : article.language());
    JsonTree.put(node, "url", JsonTree.ascii(metadata.url()));
    JsonTree.put(node, "mainEntityOfPage", JsonTree.ascii(metadata.canonicalUrl()));
    JsonTree.put(node, "identifier", metadata.articleId());
    JsonTree.put(node, "dateline", metadata.located());
    JsonTree.put(node, "keywords", metadata.tags().stream());
    JsonTree.put(node, "genre", metadata.genres().stream());
  }

  private static void people(ObjectNode node, Metadata metadata) {
    ArrayNode authors = node.putArray("author");
    for (String name : metadata.bylines()) {
      boolean organisation = metadata.bylineOrganisations().contains(name);
      authors.addObject().put(TYPE, organisation ? ORGANISATION : "Person").put(NAME, name);
    }
    JsonTree.removeEmpty(node, "author");
    Agency agency = metadata.agency();
    named(node, "publisher", ORGANISATION, metadata.publisher());
    named(node, "provider", ORGANISATION, metadata.provider());
    named(node, "sourceOrganization", ORGANISATION, agency == null ? null : agency.name());
  }

  private static void named(ObjectNode node, String property, String type, @Nullable String name) {
    if (name != null) {
      node.putObject(property).put(TYPE, type).put(NAME, name);
    }
  }

  private static void work(ObjectNode node, Metadata metadata) {
    if (metadata.paywalled()) {
      node.put("isAccessibleForFree", false);
    }
    JsonTree.put(node, "isBasedOn", metadata.isBasedOn().stream().map(URI::toASCIIString));
  }

  private static void rights(ObjectNode node, Rights rights) {
    reference(node, "license", rights.license());
    reference(node, "usageInfo", rights.usageTerms());
    named(node, "copyrightHolder", ORGANISATION, rights.copyrightHolder());
    JsonTree.put(node, "copyrightNotice", rights.copyrightNotice());
    JsonTree.put(node, "expires", rights.expires());
  }

  /**
   * An address as it is; words are the name of a work, as schema.org wants an address or a work.
   */
  private static void reference(ObjectNode node, String property, @Nullable String said) {
    if (said != null && said.contains("://")) {
      node.put(property, JsonTree.ascii(said));
    } else {
      named(node, property, WORK, said);
    }
  }

  private static void images(ObjectNode node, List<Image> images) {
    ArrayNode all = node.putArray("image");
    for (Image image : images) {
      ObjectNode object = all.addObject().put(TYPE, "ImageObject");
      JsonTree.put(object, "contentUrl", JsonTree.ascii(image.address()));
      JsonTree.put(object, "caption", image.caption());
      JsonTree.put(object, "creditText", image.credit());
      JsonTree.put(object, "width", image.width());
      JsonTree.put(object, "height", image.height());
      JsonTree.put(object, "encodingFormat", image.mediaType());
      JsonTree.put(object, "copyrightNotice", image.copyrightNotice());
      reference(object, "license", image.license());
    }
    JsonTree.removeEmpty(node, "image");
  }

  private static void about(ObjectNode node, List<Subject> subjects) {
    ArrayNode all = node.putArray("about");
    for (Subject topic : subjects) {
      all.addObject()
          .put(TYPE, "DefinedTerm")
          .put(NAME, topic.name())
          .put("termCode", topic.code())
          .put("@id", ReportText.uri(topic));
    }
    JsonTree.removeEmpty(node, "about");
  }

  private static void mentions(ObjectNode node, Facts facts) {
    ArrayNode all = node.putArray("mentions");
    mention(all, "Person", facts.people().stream().map(Facts.Person::name));
    mention(all, ORGANISATION, facts.organisations().stream().map(Facts.Organisation::name));
    mention(all, "Place", facts.places().stream().map(Facts.Place::name));
    JsonTree.removeEmpty(node, "mentions");
  }

  private static void mention(ArrayNode all, String type, Stream<String> names) {
    names.distinct().forEach(name -> all.addObject().put(TYPE, type).put(NAME, name));
  }

  private static String status(Event event) {
    return switch (event) {
      case WITHDRAWN -> "Withdrawn";
      case TEST -> "Test";
      case CREATED, UPDATED, CORRECTED -> "Published";
    };
  }
}
