package io.chapar.extract.rule;

import io.chapar.article.Facts.Span;
import io.chapar.extract.passage.TokenisedBlock;

/**
 * A match of a rule.
 *
 * @param from its first token
 * @param to the token after its last
 * @param parts of it, as long as the next match is not looked for
 */
public record Found(Rule rule, int from, int to, Captures parts) {
  public TokenisedBlock passage() {
    return parts.passage();
  }

  public String words() {
    return passage().words(from, to);
  }

  public Span span() {
    return passage().span(from, to, rule.id());
  }

  /** Takes the words that the rule says. */
  void take() {
    switch (rule.takes()) {
      case "" -> passage().take(from, to);
      case "none" -> {}
      default -> passage().take(parts.from(rule.takes()), parts.to(rule.takes()));
    }
  }
}
