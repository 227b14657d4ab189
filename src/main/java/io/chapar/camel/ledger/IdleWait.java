package io.chapar.camel.ledger;

/**
 * How long a consumer that finds no work waits before it looks again: what others bring is found
 * within two seconds at the most, and a node of which all feeds wait spends little on looking.
 */
final class IdleWait {
  private static final long MILLIS = 500;
  private static final long LONG_MILLIS = 2_000;
  private static final int MANY = 8;

  private int empty;

  long millis() {
    return empty < MANY ? MILLIS : LONG_MILLIS;
  }

  /**
   * @param nothing was found, and nothing came meanwhile
   */
  void looked(boolean nothing) {
    empty = nothing ? empty + 1 : 0;
  }
}
