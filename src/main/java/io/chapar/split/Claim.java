package io.chapar.split;

import io.chapar.article.Evidence;

/** One place's word on one field. */
record Claim(Field field, String value, String rule, double trust) {

  Evidence evidence() {
    return new Evidence(rule, value, trust);
  }
}
