package io.chapar.article;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
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
 * @param newsItem which version of a wire's news item this is; null of what is no news item
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
    @Nullable NewsItem newsItem,
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

  /**
   * A version of a news item as its provider numbers it. Source: IPTC's ninjs 3.1 (uri, version,
   * versionCreated, pubStatus, edNote) and NewsML-G2 (guid and the same).
   *
   * @param guid the same for all versions
   * @param version a whole number as a rule; null where the provider gives none
   * @param versionCreated when the provider made this version
   * @param edNote to editors, who do not publish it
   */
  public record NewsItem(
      String guid,
      @Nullable String version,
      @Nullable OffsetDateTime versionCreated,
      PubStatus pubStatus,
      @Nullable String edNote) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** Whether it may be published: IPTC's NewsCodes pubstatusg2. */
    public enum PubStatus {
      USABLE,
      /** Not until a later version says so. */
      WITHHELD,
      /** Never. */
      CANCELED
    }

    /** Whether it takes back what was published of the item. */
    public boolean takesBack() {
      return pubStatus != PubStatus.USABLE;
    }

    /**
     * Whether it comes after (above 0), before (below 0) or is the other version: by the numbers of
     * the versions, then by when they were made. Empty where neither tells.
     */
    public OptionalInt comparedTo(NewsItem other) {
      OptionalInt byNumber = compare(number(), other.number());
      return byNumber.isPresent() && byNumber.getAsInt() != 0
          ? byNumber
          : firstOf(compare(instant(), other.instant()), byNumber);
    }

    private static OptionalInt firstOf(OptionalInt one, OptionalInt other) {
      return one.isPresent() ? one : other;
    }

    private static <T extends Comparable<T>> OptionalInt compare(Optional<T> one, Optional<T> two) {
      return one.isPresent() && two.isPresent()
          ? OptionalInt.of(one.get().compareTo(two.get()))
          : OptionalInt.empty();
    }

    private Optional<Long> number() {
      return Optional.ofNullable(version)
          .filter(text -> NUMBER.matcher(text).matches())
          .map(Long::valueOf);
    }

    private Optional<Instant> instant() {
      return Optional.ofNullable(versionCreated).map(OffsetDateTime::toInstant);
    }
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
