package io.chapar.split.metadata;

import io.chapar.article.Evidence;

/** One place's word on one field. */
public record Claim(Field field, String value, String rule, double trust) {

  public Evidence evidence() {
    return new Evidence(rule, value, trust);
  }
}
