package io.chapar.fetch.body;

import java.io.IOException;

/** A body goes beyond its bound. */
public final class TooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  public TooLarge(String what, int bound) {
    super(what + " is larger than " + bound + " bytes");
  }
}
