package io.chapar.split.metadata;

import io.chapar.article.Evidence;

/** One place's word on one field. */
public record Claim(Field field, String value, String rule, double trust) {
  /** Ends the rule of a writer who is declared to be an organisation. */
  public static final String OF_ORGANISATION = "-house";

  /** As far as the place is trusted about the field. */
  public Claim(Field field, String value, String rule, Trust place) {
    this(field, value, rule, place.in(field));
  }

  boolean isOfOrganisation() {
    return rule.endsWith(OF_ORGANISATION);
  }

  public Evidence evidence() {
    return new Evidence(rule, value, trust);
  }
}
