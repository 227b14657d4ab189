package io.chapar.camel.check;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the body at one point of a route.
 *
 * @param type null when it is not known
 * @param by the step or the endpoint that made it
 * @param ends no message comes to this point
 */
record BodyType(@Nullable Class<?> type, String by, boolean ends) {
  static final BodyType UNKNOWN = new BodyType(null, "", false);

  /** A step could not take what it got: what comes after it says no more. */
  static final BodyType LOST = new BodyType(null, "nothing", false);

  static final BodyType NONE = new BodyType(null, "", true);

  static BodyType of(Class<?> type, String by) {
    return new BodyType(type, by, false);
  }

  /** After one way or the other. */
  BodyType or(BodyType other) {
    if (ends || other.ends) {
      return ends ? other : this;
    }
    if (this == LOST || other == LOST) {
      return LOST;
    }
    return type != null && type.equals(other.type) ? this : UNKNOWN;
  }
}
