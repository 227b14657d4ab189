package io.chapar.split;

import io.chapar.article.Evidence;

/** One place's word on one field. */
record Claim(Field field, String value, String rule, double trust) {
  private static final int LONGEST_EVIDENCE = 200;

  Evidence evidence() {
    int end = Math.min(value.length(), LONGEST_EVIDENCE);
    return new Evidence(rule, value.substring(0, end), trust);
  }
}
