package io.chapar.ledger.lease;

/** The lease ended before the work did; somebody else has the work now. Nothing was changed. */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LeaseLost(String what) {
    super("the lease ended before the work (somebody else has it now): " + what);
  }
}
