package io.chapar.extract.rule;

import io.chapar.article.Facts.Span;
import io.chapar.extract.block.TokenisedBlock;

/**
 * A match of a rule.
 *
 * @param from its first token
 * @param to the token after its last
 * @param parts of it, as long as the next match is not looked for
 */
public record Found(Rule rule, int from, int to, Captures parts) {
  public TokenisedBlock block() {
    return parts.block();
  }

  public String words() {
    return block().words(from, to);
  }

  public Span span() {
    return block().span(from, to, rule.id());
  }

  /** Takes the words that the rule says. */
  void take() {
    switch (rule.takes()) {
      case "" -> block().take(from, to);
      case "none" -> {}
      default -> block().take(parts.from(rule.takes()), parts.to(rule.takes()));
    }
  }
}
