package io.chapar.ledger;

/** What became of work that failed. */
public record Outcome(Next next, String reason) {

  /** What comes next. */
  public enum Next {
    /** It is tried again by itself. */
    AGAIN,
    /** It is not tried again by itself. */
    DEAD,
    /** Its subscriber wants no more; it waits until a person lets the subscriber go on. */
    STOPPED,
    /** Nothing: the failure was an answer, and the ledger has it. */
    ENDED
  }

  static Outcome dead(Failure failure) {
    return new Outcome(Next.DEAD, failure.reason());
  }

  static Outcome again(Failure failure) {
    return new Outcome(Next.AGAIN, failure.reason());
  }

  public boolean dead() {
    return next == Next.DEAD;
  }
}
