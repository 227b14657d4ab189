package io.chapar.article;

import org.jspecify.annotations.Nullable;

/**
 * An article and what it says. The ledger makes versions of it.
 *
 * @param alarm what the ledger itself tells; null of what a publisher does
 */
public record Report(
    Article article, Facts facts, Fingerprints fingerprints, @Nullable Alarm alarm) {

  public Report(Article article, Facts facts, Fingerprints fingerprints) {
    this(article, facts, fingerprints, null);
  }
}
