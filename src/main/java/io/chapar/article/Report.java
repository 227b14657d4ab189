package io.chapar.article;

/** An article and what it says. The ledger makes versions of it. */
public record Report(Article article, Facts facts) {}
