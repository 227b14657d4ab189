package io.chapar.ledger;

/**
 * What became of work that failed.
 *
 * @param dead it is not tried again by itself
 */
public record Outcome(boolean dead, String reason) {
  static Outcome dead(Failure failure) {
    return new Outcome(true, failure.reason());
  }

  static Outcome again(Failure failure) {
    return new Outcome(false, failure.reason());
  }
}
