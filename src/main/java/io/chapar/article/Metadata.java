package io.chapar.article;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an article beside its body. In a {@link RawArticle} the texts are as the
 * publisher wrote them, in an {@link Article} normalised.
 *
 * @param title without the site's name
 * @param url the article's own address
 * @param canonicalUrl the address that the publisher declares for all copies
 * @param articleId the publisher's own identifier
 * @param bylines one clean name each: persons, then the agencies, desks and publishers that are
 *     declared as authors; never the agency whose own site it is
 * @param bylineOrganisations those of the bylines that are an agency, a desk or a publisher; all
 *     others are persons
 * @param language BCP 47: what the publisher declares in a raw article, what the text is in an
 *     article
 * @param publisher who publishes the page, by its own name
 * @param provider who supplied the article to the publisher, where the page declares it
 * @param alternativeHeadline a second headline that the publisher declares
 * @param located where the article was written, as its dateline is declared
 * @param genres what kind of article it is, by the names of IPTC's genres where they have one:
 *     Opinion, Analysis; else as the publisher names it
 * @param subjects IPTC's topics that the section and the tags name
 * @param isBasedOn addresses of what the article was made from
 * @param evolvedFrom the address of the version before this one
 * @param provenance a field's name in the record to why it has its value
 */
public record Metadata(
    @Nullable String title,
    @Nullable String summary,
    @Nullable URI url,
    @Nullable URI canonicalUrl,
    @Nullable String articleId,
    List<String> bylines,
    List<String> bylineOrganisations,
    @Nullable Agency agency,
    @Nullable DateTime published,
    @Nullable DateTime modified,
    @Nullable String language,
    @Nullable String section,
    List<String> tags,
    List<Image> images,
    boolean paywalled,
    @Nullable String publisher,
    @Nullable String provider,
    @Nullable String alternativeHeadline,
    @Nullable String located,
    List<String> genres,
    List<Subject> subjects,
    Rights rights,
    List<URI> isBasedOn,
    @Nullable URI evolvedFrom,
    Map<String, Evidence> provenance) {

  public Metadata {
    bylines = List.copyOf(bylines);
    bylineOrganisations = List.copyOf(bylineOrganisations);
    tags = List.copyOf(tags);
    images = List.copyOf(images);
    genres = List.copyOf(genres);
    subjects = List.copyOf(subjects);
    isBasedOn = List.copyOf(isBasedOn);
    provenance = Map.copyOf(provenance);
  }

  /** The same, with why a field has its value, in place of what was said of it before. */
  public Metadata because(String field, Evidence evidence) {
    Map<String, Evidence> reasons = new HashMap<>(provenance);
    reasons.put(field, evidence);
    return with(reasons);
  }

  /** The same, with other reasons. */
  public Metadata with(Map<String, Evidence> provenance) {
    return toBuilder().provenance(provenance).build();
  }

  public static MetadataBuilder builder() {
    return new MetadataBuilder();
  }

  /** A builder that begins with what is known here. */
  public MetadataBuilder toBuilder() {
    return new MetadataBuilder(this);
  }
}
