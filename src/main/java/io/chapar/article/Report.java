package io.chapar.article;

/** An article and what it says. The ledger makes versions of it. */
public record Report(Article article, Facts facts, Fingerprints fingerprints) {

  /** One that is compared with no other. */
  public Report(Article article, Facts facts) {
    this(article, facts, Fingerprints.NONE);
  }
}
