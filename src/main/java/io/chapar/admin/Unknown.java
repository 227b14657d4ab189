package io.chapar.admin;

import java.util.function.Supplier;

/** What a request is about does not exist; the message names it. */
final class Unknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Unknown(String message) {
    super(message);
  }

  /**
   * @param what it would be, such as a feed
   */
  static Supplier<Unknown> no(String what, String name) {
    return () -> new Unknown("there is no " + what + " \"" + name + "\"");
  }
}
