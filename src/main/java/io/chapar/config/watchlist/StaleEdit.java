package io.chapar.config.watchlist;

/** Somebody else has edited the file since it was looked at; nothing is changed. */
public final class StaleEdit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file as messages name it
   */
  public StaleEdit(String file) {
    super("somebody edited " + file + " meanwhile; look at it again");
  }
}
