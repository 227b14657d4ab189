package io.chapar.split.metadata;

import java.util.stream.Stream;

/** The fields of the metadata, by their names in the record. */
public enum Field {
  TITLE("title"),
  SUMMARY("summary"),
  URL("url"),
  CANONICAL("canonicalUrl"),
  ARTICLE_ID("articleId"),
  BYLINES("bylines"),
  AGENCY("agency"),
  PUBLISHED("published"),
  MODIFIED("modified"),
  LANGUAGE("language"),
  SECTION("section"),
  TAGS("tags"),
  IMAGES("images"),
  PAYWALLED("paywalled"),
  /** What the publisher says that it corrected: why the record's event is what it is. */
  CORRECTION("event"),
  /** Of the first image, in whose record they are. */
  CAPTION("caption"),
  CREDIT("credit"),
  /** The site's own name, which is taken out of titles and bylines. */
  SITE("publisher"),
  /** The whole text, where a page carries it as a value. */
  TEXT("text"),

  // What no label of a plain text names
  PROVIDER("provider"),
  ALTERNATIVE_HEADLINE("alternativeHeadline"),
  LOCATED("located"),
  GENRES("genres"),
  SUBJECTS("subjects"),
  LICENSE("rights.license"),
  COPYRIGHT_HOLDER("rights.copyrightHolder"),
  COPYRIGHT_NOTICE("rights.copyrightNotice"),
  USAGE_TERMS("rights.usageTerms"),
  EMBARGOED_UNTIL("rights.embargoedUntil"),
  EXPIRES("rights.expires"),
  IS_BASED_ON("isBasedOn"),
  EVOLVED_FROM("evolvedFrom"),
  NEWS_ITEM("newsItem");

  private final String recordName;

  Field(String recordName) {
    this.recordName = recordName;
  }

  /**
   * @throws IllegalStateException when the record has no such field
   */
  static Field named(String recordName) {
    return Stream.of(values())
        .filter(field -> field.recordName.equals(recordName))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no field of the record: " + recordName));
  }

  public String recordName() {
    return recordName;
  }
}
