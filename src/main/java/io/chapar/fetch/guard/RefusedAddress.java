package io.chapar.fetch.guard;

import java.net.UnknownHostException;

/** The guard let no connection be made; the message says why. */
public final class RefusedAddress extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  private final boolean literal;

  public RefusedAddress(String reason, boolean literal) {
    super(reason);
    this.literal = literal;
  }

  /** The address itself says so; no answer of DNS can change it. */
  public boolean isLiteral() {
    return literal;
  }
}
