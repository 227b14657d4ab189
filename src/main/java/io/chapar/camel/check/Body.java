package io.chapar.camel.check;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the body at one point of a route.
 *
 * @param type null when it is not known
 * @param by the step or the endpoint that made it
 * @param ends no message comes to this point
 */
record Body(@Nullable Class<?> type, String by, boolean ends) {
  static final Body UNKNOWN = new Body(null, "", false);

  /** A step could not take what it got: what comes after it says no more. */
  static final Body LOST = new Body(null, "nothing", false);

  static final Body NONE = new Body(null, "", true);

  static Body of(Class<?> type, String by) {
    return new Body(type, by, false);
  }

  /** After one way or the other. */
  Body or(Body other) {
    if (ends || other.ends) {
      return ends ? other : this;
    }
    if (this == LOST || other == LOST) {
      return LOST;
    }
    return type != null && type.equals(other.type) ? this : UNKNOWN;
  }
}
