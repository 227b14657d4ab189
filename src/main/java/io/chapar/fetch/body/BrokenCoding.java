package io.chapar.fetch.body;

import java.io.IOException;

/** A body is not coded as its Content-Encoding says, or in a coding that was not asked for. */
public final class BrokenCoding extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenCoding(String message) {
    super(message);
  }
}
