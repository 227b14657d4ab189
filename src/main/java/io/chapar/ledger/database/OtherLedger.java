package io.chapar.ledger.database;

/** The folders of a node are of another ledger than the one that it would start with. */
public final class OtherLedger extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OtherLedger(String what) {
    super(
        what
            + "; bring that ledger back, or name its place by ledger.url; if all is to begin anew,"
            + " start once with: chapar run --new-ledger");
  }
}
