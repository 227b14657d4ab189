package io.chapar.article;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Metadata}, field by field; what is not said is not known. */
public final class MetadataBuilder {
  private @Nullable String title;
  private @Nullable String summary;
  private @Nullable URI url;
  private @Nullable URI canonicalUrl;
  private @Nullable String articleId;
  private List<String> bylines = List.of();
  private List<String> bylineOrganisations = List.of();
  private @Nullable Agency agency;
  private @Nullable DateTime published;
  private @Nullable DateTime modified;
  private @Nullable String language;
  private @Nullable String section;
  private List<String> tags = List.of();
  private List<Image> images = List.of();
  private boolean paywalled;
  private @Nullable String publisher;
  private @Nullable String provider;
  private @Nullable String alternativeHeadline;
  private @Nullable String located;
  private List<String> genres = List.of();
  private List<Subject> subjects = List.of();
  private Rights rights = Rights.NONE;
  private List<URI> isBasedOn = List.of();
  private @Nullable URI evolvedFrom;
  private Metadata.@Nullable NewsItem newsItem;
  private Map<String, Evidence> provenance = Map.of();

  MetadataBuilder() {}

  MetadataBuilder(Metadata known) {
    title = known.title();
    summary = known.summary();
    url = known.url();
    canonicalUrl = known.canonicalUrl();
    articleId = known.articleId();
    bylines = known.bylines();
    bylineOrganisations = known.bylineOrganisations();
    agency = known.agency();
    published = known.published();
    modified = known.modified();
    language = known.language();
    section = known.section();
    tags = known.tags();
    images = known.images();
    paywalled = known.paywalled();
    publisher = known.publisher();
    provider = known.provider();
    alternativeHeadline = known.alternativeHeadline();
    located = known.located();
    genres = known.genres();
    subjects = known.subjects();
    rights = known.rights();
    isBasedOn = known.isBasedOn();
    evolvedFrom = known.evolvedFrom();
    newsItem = known.newsItem();
    provenance = known.provenance();
  }

  public MetadataBuilder title(@Nullable String title) {
    this.title = title;
    return this;
  }

  public MetadataBuilder summary(@Nullable String summary) {
    this.summary = summary;
    return this;
  }

  public MetadataBuilder url(@Nullable URI url) {
    this.url = url;
    return this;
  }

  public MetadataBuilder canonicalUrl(@Nullable URI canonicalUrl) {
    this.canonicalUrl = canonicalUrl;
    return this;
  }

  public MetadataBuilder articleId(@Nullable String articleId) {
    this.articleId = articleId;
    return this;
  }

  public MetadataBuilder bylines(List<String> bylines) {
    this.bylines = bylines;
    return this;
  }

  public MetadataBuilder bylineOrganisations(List<String> organisations) {
    this.bylineOrganisations = organisations;
    return this;
  }

  public MetadataBuilder agency(@Nullable Agency agency) {
    this.agency = agency;
    return this;
  }

  public MetadataBuilder published(@Nullable DateTime published) {
    this.published = published;
    return this;
  }

  public MetadataBuilder modified(@Nullable DateTime modified) {
    this.modified = modified;
    return this;
  }

  public MetadataBuilder language(@Nullable String language) {
    this.language = language;
    return this;
  }

  public MetadataBuilder section(@Nullable String section) {
    this.section = section;
    return this;
  }

  public MetadataBuilder tags(List<String> tags) {
    this.tags = tags;
    return this;
  }

  public MetadataBuilder images(List<Image> images) {
    this.images = images;
    return this;
  }

  public MetadataBuilder paywalled(boolean paywalled) {
    this.paywalled = paywalled;
    return this;
  }

  public MetadataBuilder publisher(@Nullable String publisher) {
    this.publisher = publisher;
    return this;
  }

  public MetadataBuilder provider(@Nullable String provider) {
    this.provider = provider;
    return this;
  }

  public MetadataBuilder alternativeHeadline(@Nullable String alternativeHeadline) {
    this.alternativeHeadline = alternativeHeadline;
    return this;
  }

  public MetadataBuilder located(@Nullable String located) {
    this.located = located;
    return this;
  }

  public MetadataBuilder genres(List<String> genres) {
    this.genres = genres;
    return this;
  }

  public MetadataBuilder subjects(List<Subject> subjects) {
    this.subjects = subjects;
    return this;
  }

  public MetadataBuilder rights(Rights rights) {
    this.rights = rights;
    return this;
  }

  public MetadataBuilder isBasedOn(List<URI> isBasedOn) {
    this.isBasedOn = isBasedOn;
    return this;
  }

  public MetadataBuilder evolvedFrom(@Nullable URI evolvedFrom) {
    this.evolvedFrom = evolvedFrom;
    return this;
  }

  public MetadataBuilder newsItem(Metadata.@Nullable NewsItem newsItem) {
    this.newsItem = newsItem;
    return this;
  }

  public MetadataBuilder provenance(Map<String, Evidence> provenance) {
    this.provenance = provenance;
    return this;
  }

  public Metadata build() {
    return new Metadata(
        title,
        summary,
        url,
        canonicalUrl,
        articleId,
        bylines,
        bylineOrganisations,
        agency,
        published,
        modified,
        language,
        section,
        tags,
        images,
        paywalled,
        publisher,
        provider,
        alternativeHeadline,
        located,
        genres,
        subjects,
        rights,
        isBasedOn,
        evolvedFrom,
        newsItem,
        provenance);
  }
}
