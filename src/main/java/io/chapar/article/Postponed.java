package io.chapar.article;

/**
 * Not a failure: the one request that the host may have at a time was needed for something else,
 * which is done now. The work is due again as soon as the host may be asked again.
 */
public final class Postponed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Postponed(String message) {
    super(message);
  }
}
